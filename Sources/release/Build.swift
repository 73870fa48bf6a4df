import Foundation
import StaticLinking

/// The program as it is released: no library, no symbol, no path of the build.
struct Build {
    let binary: String
    /// `0.1.0`.
    let version: String
    /// `2026.11`.
    let ruleBase: String

    init(_ sources: SourceState, into staging: String, with program: Program) throws {
        let map = "\(sources.folder)=."
        let linking = try StaticLinking(in: sources.libraries) { try program.text($0) }
        let words = [
            "swift", "build", "-c", "release", "--product", "fcrlint", "--package-path", sources.folder, "--scratch-path", sources.scratch,
            "-Xswiftc", "-file-prefix-map", "-Xswiftc", map, "-Xswiftc", "-gnone", "-Xcc", "-ffile-prefix-map=\(map)", "-Xlinker", "--build-id=none",
        ] + linking.words
        try program.run(words, in: sources.folder)
        let built = try program.text(words + ["--show-bin-path"], in: sources.folder) + "/fcrlint"
        binary = staging + "/fcrlint"
        // Hashes of the modules, which only a later build in the same folder would ask for, hold its path.
        try program.run(["strip", "--strip-all", "--remove-section=.comment", "--remove-section=.swift_modhash", "-o", binary, built])
        let bytes = try Data(contentsOf: URL(fileURLWithPath: binary))
        for folder in [sources.folder, sources.scratch, sources.libraries] where bytes.range(of: Data(folder.utf8)) != nil { throw ReleaseError.folderInBinary(folder) }
        let said = try program.text([binary, "--version"])
        let facts = said.split(whereSeparator: \.isWhitespace).map(String.init)
        guard facts.count == 6, facts[0] == "fcrlint" else { throw ReleaseError.version(said) }
        (version, ruleBase) = (facts[1], facts[4])
    }
}
