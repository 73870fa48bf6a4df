import Foundation
import TestSupport
import Testing

/// Files that are none, from outside: every command says what is wrong and ends, and nothing is left of what it was to write.
@Suite struct OddFileProcessTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let text = "××市人民政府关于支持企业发展的通知\n\n第一条　外地企业不得参与投标。\n"
        try folder.write(text, to: "d/a.txt")
        var docx = DocxBuilder()
        docx.paragraphs(text)
        try folder.write(Data(try docx.bytes()), to: "a.docx")
        for (name, goal) in [("d/loop.txt", "loop.txt"), ("d/up", "."), ("d/dead.txt", "nowhere")] {
            try FileManager.default.createSymbolicLink(atPath: folder.path + "/" + name, withDestinationPath: goal)
        }
        try #require(mkfifo(folder.path + "/d/pipe.txt", 0o644) == 0)
        try folder.write("x", to: "d/shut.txt")
        try folder.write("x", to: "d/shut/a.txt")
        for name in ["d/shut.txt", "d/shut"] { try #require(chmod(folder.path + "/" + name, 0) == 0) }
    }

    /// Root may read everything, unless it is taken from it. What waits for ever is ended with status 124.
    private func run(_ words: [String], input: String = "") throws -> ProcessResult {
        let tool = try ProcessRunner.executable("fcrlint").path
        let drop = "=-dac_override,-dac_read_search"
        let user = getuid() == 0 ? ["/usr/bin/setpriv", "--bounding-set" + drop, "--inh-caps" + drop] : []
        let command = ["/usr/bin/timeout", "120"] + user + [tool] + words + ["--language", "en"]
        return try ProcessRunner.run(command[0], Array(command.dropFirst()), input: Data(input.utf8), folder: folder.path)
    }

    private func split(_ words: String) -> [String] { words.split(separator: " ").map(String.init) }

    /// Each odd file of a folder is named with its reason; the others are judged all the same.
    @Test(arguments: ["lint d", "sweep d --ledger l.sqlite", "submission d"])
    func aFolderIsReadAllTheSame(_ words: String) throws {
        let result = try run(split(words))
        #expect(result.status == 3)
        for (name, reason) in [
            ("loop.txt", "symbolic links go in a circle"), ("up", "the link leads back"), ("dead.txt", "no such file"), ("pipe.txt", "not a regular file"),
            ("shut.txt", "permission denied"), ("shut", "permission denied"),
        ] {
            let named = result.errors.split(separator: "\n").contains { $0.contains("d/\(name): ") && $0.contains(reason) }
            #expect(named, "\(name): \(result.errors)")
        }
        #expect(words.hasPrefix("submission") ? result.text.contains("支持企业发展的通知") : result.text.contains("1 errors"))
    }

    /// What is named and cannot be read is said; nothing is written.
    @Test(arguments: ["loop.txt", "dead.txt", "pipe.txt", "shut.txt", "shut/a.txt", "gone.txt"])
    func aFileThatIsNamedIsSaid(_ name: String) throws {
        for words in [
            "text d/\(name)", "lint d/\(name) --format json=r.json", "annotate d/\(name) -o out.docx", "form d/\(name) -o out.docx",
            "form a.docx d/\(name) -o out.docx", "submission d/\(name)", "sweep d/\(name) --ledger l.sqlite", "baseline write d/\(name) -o b.json",
        ] {
            let result = try run(split(words))
            #expect([2, 3].contains(result.status), "\(words): \(result.status) \(result.errors)")
            #expect(result.errors.contains("d/\(name)") || result.errors.contains("d/shut"), "\(words): \(result.errors)")
        }
        // A report, a ledger and a baseline say what was not read.
        #expect(try folder.names().filter { !["r.json", "b.json"].contains($0) && !$0.hasPrefix("l.sqlite") } == ["a.docx", "d"])
        let record = try run(["filter"], input: "{\"id\":1,\"path\":\"d/\(name)\"}\n{\"id\":2,\"path\":\"a.docx\"}\n")
        #expect(record.status == 0)
        #expect(record.text.split(separator: "\n").map { $0.contains("\"status\":\"unreadable\"") } == [true, false])
    }

    /// A ledger is a file; SQLite would wait at a FIFO.
    @Test(arguments: ["loop.txt", "dead.txt", "pipe.txt", "shut.txt", "up", "gone.txt"])
    func aLedgerThatIsNone(_ name: String) throws {
        for words in ["export", "dashboard -o out.html", "report -o out.docx", "clues", "stats", "verify x --as open --reason y", "import a.jsonl"] {
            if words.hasPrefix("import"), name == "gone.txt" || name == "dead.txt" { continue }
            let result = try run(["ledger"] + split(words) + ["--ledger", "d/\(name)"])
            #expect(result.status == 2, "\(words): \(result.status) \(result.errors)")
            #expect(result.errors.contains("d/\(name)"), "\(words): \(result.errors)")
        }
        #expect(try folder.names() == ["a.docx", "d"])
    }

    /// A place where nothing can be written, a folder, a folder that is not there, and a full device.
    @Test(arguments: ["d/shut/out", "d", "gone/out", "/dev/full"])
    func anOutputThatCannotBeWritten(_ place: String) throws {
        #expect(try run(["sweep", "d/a.txt", "--ledger", "l.sqlite"]).status == 0)
        for words in [
            "lint d/a.txt --fail-on never --format json=\(place)", "annotate a.docx -o \(place)", "form a.docx -o \(place)", "baseline write a.docx -o \(place)",
            "ledger export --ledger l.sqlite -o \(place)", "ledger export --ledger l.sqlite --format csv -o \(place)", "ledger dashboard --ledger l.sqlite -o \(place)",
        ] {
            let result = try run(split(words))
            #expect(result.status == 2, "\(words): \(result.status) \(result.errors)")
            #expect(result.errors.contains(place), "\(words): \(result.errors)")
        }
        #expect(try folder.names().filter { !$0.hasPrefix("l.sqlite") } == ["a.docx", "d"])
    }

    /// A standard output that takes nothing is a fault; one whose reader has gone is not.
    @Test(arguments: [
        "lint d/a.txt --fail-on never", "filter", "submission s", "text d/a.txt", "sweep d/a.txt --ledger l.sqlite", "ledger export --ledger l.sqlite",
        "ledger clues --ledger l.sqlite --level note --format csv", "ledger stats --ledger l.sqlite", "rules",
    ])
    func aStandardOutputThatTakesNothing(_ words: String) throws {
        try folder.write("××市人民政府关于支持企业发展的通知\n\n第一条　外地企业不得参与投标。\n", to: "s/a.txt")
        #expect(try run(["sweep", "d/a.txt", "--ledger", "l.sqlite"]).status == 0)
        try folder.write(String(repeating: "{\"id\":1,\"path\":\"d/a.txt\"}\n", count: 200), to: "in")
        let tool = try ProcessRunner.executable("fcrlint").path
        for (end, status) in [(" > /dev/full", 2), (" | true; exit ${PIPESTATUS[0]}", 0)] {
            let result = try ProcessRunner.run("/bin/bash", ["-c", "\"$0\" \(words) --language en < in\(end)", tool], folder: folder.path)
            #expect(result.status == Int32(status), "\(words)\(end): \(result.status) \(result.errors)")
            #expect(result.errors.contains("no space left") == (status == 2), "\(result.errors)")
        }
    }

    /// What vanishes while a run goes on, folders and all, is said or was read before: nothing is lost without a word.
    @Test(arguments: ["lint tree --fail-on never --format json=r.json --jobs 1", "sweep tree --ledger l.sqlite --jobs 1"])
    func whatVanishesIsSaid(_ words: String) throws {
        for number in 1...300 { try folder.write("第一条　外地企业不得参与投标。\n", to: "tree/\(number % 10)/\(number).txt") }
        let tool = try ProcessRunner.executable("fcrlint").path
        let result = try ProcessRunner.run(
            "/bin/bash", ["-c", "\"$0\" \(words) --language en & program=$!; rm -r tree/[3-9]; wait $program", tool], folder: folder.path)
        let gone = result.errors.ranges(of: "no such file").count
        #expect(result.status == (gone > 0 ? 3 : 0), "\(result.status) \(result.errors)")
        let text = words.hasPrefix("lint") ? String(decoding: try folder.read("r.json"), as: UTF8.self) : try run(split("ledger export --ledger l.sqlite")).text
        let unreadable = text.ranges(of: "\"status\":\"unreadable\"").count
        // A ledger need not hold what was gone before it was first looked at.
        #expect(words.hasPrefix("lint") ? unreadable == gone : unreadable <= gone)
        #expect(text.ranges(of: "\"status\":\"findings\"").count >= 90)
    }
}
