// swift-tools-version: 6.1
import PackageDescription

/// With FCRLINT_FUZZ set the package is the fuzzer and nothing else, instrumented throughout (Tests/Fuzzing/run).
let isFuzzed = Context.environment["FCRLINT_FUZZ"] != nil

/// The settings every Swift target shares.
let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer"])] : [])

/// One room of the house: what it is called and what it may open a door to.
/// A room's tests live in `Tests/<name>Tests`.
struct Room {
    var name: String
    var doors: [String] = []
    var tests: [String]? = nil
    /// Folders of its tests that hold expected outputs.
    var golden: [String] = []
}

/// The rooms from the ground up; a room depends only on rooms above it in this table.
let rooms: [Room] = [
    Room(name: "Law", tests: []),
    Room(name: "PolicyDocument", doors: ["Law"], tests: []),
    Room(name: "Findings", doors: ["Law", "PolicyDocument"], tests: []),
    Room(name: "JSONReading", tests: []),
    Room(name: "XMLParsing", doors: ["CLibXML2"], tests: []),
    Room(name: "OfficePackages", doors: ["CZlib", "XMLParsing"], tests: []),
    Room(name: "SQLiteStore", doors: ["CSQLite"], tests: []),
    Room(name: "RuleBase", doors: ["Law", "PolicyDocument", "XMLParsing"], tests: []),
    Room(name: "DocumentReading", doors: ["Law", "PolicyDocument", "XMLParsing", "OfficePackages", "GB18030Table"], tests: []),
    Room(name: "ReviewEngine", doors: ["Law", "PolicyDocument", "RuleBase", "Findings"], tests: ["DocumentReading"]),
    Room(name: "RuleChecking", doors: ["Law", "PolicyDocument", "RuleBase", "ReviewEngine", "Findings", "DocumentReading"], tests: []),
    Room(
        name: "Reporting", doors: ["Law", "PolicyDocument", "Findings", "RuleBase"], tests: ["XMLParsing", "DocumentReading", "OfficePackages"],
        golden: ["Golden"]),
    Room(name: "RulePages", doors: ["Law", "Findings", "RuleBase", "Reporting"], tests: []),
    Room(name: "Decisions", doors: ["Law", "PolicyDocument", "Findings", "RuleBase", "JSONReading"], tests: ["OfficePackages"]),
    Room(
        name: "WordReview", doors: ["Law", "PolicyDocument", "Findings", "RuleBase", "XMLParsing", "OfficePackages", "Reporting", "Decisions"],
        tests: ["DocumentReading"]),
    Room(
        name: "SpotCheck", doors: ["Law", "PolicyDocument", "Findings", "RuleBase", "JSONReading", "SQLiteStore", "Reporting", "WordReview"],
        tests: ["XMLParsing", "OfficePackages"],
        golden: ["Golden"]),
    Room(
        name: "JointReview", doors: ["Law", "PolicyDocument", "Findings", "RuleBase", "Reporting", "Decisions", "WordReview"],
        tests: ["DocumentReading"]),
    Room(
        name: "Commands",
        doors: [
            "Law", "PolicyDocument", "Findings", "RuleBase", "DocumentReading", "ReviewEngine", "RuleChecking", "Reporting", "Decisions", "JSONReading",
            "WordReview", "SpotCheck", "SQLiteStore", "JointReview", "RuleTable", "FormTemplate", "SectorList", "ProcessArguments", "OfficePackages",
            "CMalloc",
        ],
        tests: []),
]

/// Feeds damaged input to whatever takes bytes from outside.
let fuzzer = Room(
    name: "fuzz",
    doors: [
        "Law", "PolicyDocument", "Findings", "JSONReading", "OfficePackages", "SQLiteStore", "RuleBase", "DocumentReading", "ReviewEngine", "Decisions",
        "SpotCheck", "RuleTable", "SectorList", "TestSupport", "CFuzzer",
    ])

/// The executables: thin, each a few lines over the rooms.
let executables: [Room] = isFuzzed ? [fuzzer] : [
    Room(name: "fcrlint", doors: ["Commands"]),
    Room(name: "compile-rules", doors: ["RuleBase", "RulePages"]),
    Room(name: "release", doors: ["StaticLinking"]),
    Room(name: "sample-tree", doors: ["TestSupport"]),
    Room(name: "benchmarks", doors: ["RuleBase", "OfficePackages", "TestSupport", "StaticLinking"]),
]

let dependencies = { (names: [String]) in names.map { Target.Dependency(stringLiteral: $0) } }

/// The tests of the rooms, and those of the whole program.
let tests: [Target] =
    rooms.compactMap { room in
        room.tests.map { extra in
            .testTarget(
                name: room.name + "Tests",
                dependencies: dependencies([room.name, "TestSupport"] + room.doors.filter { !$0.hasPrefix("C") || $0 == "Commands" } + extra),
                exclude: room.golden, swiftSettings: settings)
        }
    }
    + [.testTarget(name: "SamplesTests", dependencies: ["OfficePackages", "TestSupport", "StaticLinking", "fcrlint"], swiftSettings: settings)]

let package = Package(
    name: "fcrlint",
    products: isFuzzed ? [] : [.executable(name: "fcrlint", targets: ["fcrlint"])],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .target(name: "RuleTable", exclude: ["rules.fcrt"]),
        .target(name: "FormTemplate"),
        .target(name: "SectorList"),
        .target(name: "ProcessArguments"),
        .target(name: "GB18030Table", exclude: ["gb18030.bin"]),
        .target(name: "StaticLinking", swiftSettings: settings),
        .target(name: "TestSupport", dependencies: ["PolicyDocument", "OfficePackages"], swiftSettings: settings),
    ]
        + rooms.map { .target(name: $0.name, dependencies: dependencies($0.doors), swiftSettings: settings) }
        + executables.map {
            .executableTarget(
                name: $0.name, dependencies: dependencies($0.doors), swiftSettings: settings,
                linkerSettings: isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])] : [])
        }
        + (isFuzzed ? [.systemLibrary(name: "CFuzzer")] : tests),
    swiftLanguageModes: [.v6]
)
