import Foundation
import TestSupport
import Testing

/// What the system sees: no network, and nothing written but what the command line names. Needs strace, which few machines have; the test
/// is listed as skipped where there is none.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), "strace is not installed"))
struct TraceTests {
    struct Run: Sendable, CustomTestStringConvertible {
        var words: [String]
        /// The files it may write.
        var outputs: [String] = []
        /// What is run before, untraced.
        var before: [[String]] = []
        /// What comes to it on standard input.
        var input = ""

        init(_ words: String, outputs: [String] = [], before: [String] = [], input: String = "") {
            self.words = Self.split(words)
            self.outputs = outputs
            self.before = before.map(Self.split)
            self.input = input
        }

        /// On a ledger of a sweep of the folder: its own file may be written, whatever the command.
        static func ledger(_ words: String, outputs: [String] = [], before: [String] = []) -> Run {
            let ledger = " --ledger l.sqlite"
            return Run("ledger " + words + ledger, outputs: outputs + ["l.sqlite"], before: (["sweep d"] + before.map { "ledger " + $0 }).map { $0 + ledger })
        }

        private static func split(_ words: String) -> [String] { words.split(separator: " ").map(String.init) }

        var testDescription: String { words.prefix(2).joined(separator: " ") }
    }

    static let runs = [
        Run("lint . --fail-on never --format html=report.html --format json=report.json --jobs 2", outputs: ["report.html", "report.json"]),
        Run("text draft.docx --format json"),
        Run("annotate draft.docx -o out.docx", outputs: ["out.docx"]),
        Run("form draft.docx -o form.docx", outputs: ["form.docx"]),
        Run("submission d"),
        Run("baseline write draft.txt -o baseline.json", outputs: ["baseline.json"]),
        Run("rules --coverage"),
        Run("explain 9.1-lock-in"),
        Run("check-rules"),
        Run("pack-rules \(Repository.folder)/Rules -o rules.fcrp", outputs: ["rules.fcrp"]),
        Run("config draft.txt"),
        Run("manual"),
        Run("completions bash"),
        Run("evaluate \(Repository.folder)/Samples/evaluation/clauses.jsonl"),
        Run("filter --jobs 2", input: "{\"id\":1,\"path\":\"draft.docx\"}\n{\"id\":2,\"text\":\"外地企业不得参与投标。\"}\n{\"id\":3}\n"),
        Run("sweep d draft.docx --ledger l.sqlite --jobs 2", outputs: ["l.sqlite"]),
        .ledger("stats --format json"),
        .ledger("stats --precision"),
        .ledger("clues --level note --format csv"),
        .ledger("compare", before: ["import export.jsonl"]),
        .ledger("sample --size 1 --seed 7"),
        .ledger("sample --show 1", before: ["sample --size 1 --seed 7"]),
        .ledger("verify d/a.txt --as violation --reason x"),
        .ledger("correct d/a.txt --demand 2027-01-01", before: ["verify d/a.txt --as violation --reason x"]),
        .ledger("due --format csv"),
        .ledger("import-decisions decisions.csv"),
        .ledger("import export.jsonl"),
        .ledger("export -o out.jsonl", outputs: ["out.jsonl"]),
        .ledger("export --format csv"),
        .ledger("dashboard -o board.html", outputs: ["board.html"]),
        .ledger("report -o report.docx", outputs: ["report.docx"]),
        .ledger("report --public -o report.md", outputs: ["report.md"]),
    ]

    /// Every command of the program is traced.
    @Test func noCommandIsLeftOut() throws {
        let names = Set(Self.runs.map { $0.words[0] == "ledger" ? $0.words[0] + " " + $0.words[1] : $0.words[0] })
        let help = try ["help", "ledger --help"].map {
            try ProcessRunner.run("fcrlint", $0.split(separator: " ").map(String.init), environment: ["LC_ALL": "C"]).text
        }
        let listed = help.joined().matches(of: #/(?m)^  ((?:ledger )?[a-z-]+) {3}/#).map { String($0.1) }.filter { $0 != "ledger" }
        #expect(listed.count > 25)
        #expect(Set(listed) == names)
    }

    @Test(arguments: runs)
    func nothingIsSentAndOnlyWhatIsNamedIsWritten(_ run: Run) throws {
        let text = "××市人民政府关于支持企业发展的通知\n\n第一条　外地企业不得参与投标。\n"
        let folder = try TemporaryFolder()
        var docx = DocxBuilder()
        docx.paragraphs(text)
        try folder.write(Data(try docx.bytes()), to: "draft.docx")
        try folder.write(text, to: "draft.txt")
        try folder.write(text, to: "d/a.txt")
        try folder.write("关于《××市人民政府关于支持企业发展的通知》的起草说明\n\n本文件公开征求了意见。\n", to: "d/b.txt")
        try folder.write("file,id,decision,opinion\nd/a.txt,,violation,x\n", to: "decisions.csv")
        try folder.write(Self.exported, to: "export.jsonl")
        for words in run.before { #expect(try ProcessRunner.run("fcrlint", words, folder: folder.path).status == 0, "\(words)") }
        let given = try folder.names().filter { !$0.hasPrefix("l.sqlite") }
        let log = try TemporaryFolder()
        let result = try ProcessRunner.run(
            "/usr/bin/strace", ["-f", "-qq", "-o", log.path + "/calls", "-e", "trace=%network,%file,ftruncate", ProcessRunner.executable("fcrlint").path] + run.words,
            input: Data(run.input.utf8),
            // The search for leaks traces as well, and two cannot.
            environment: ["ASAN_OPTIONS": "detect_leaks=0"], folder: folder.path)
        #expect([0, 1].contains(result.status), "\(result.errors)")
        let calls = String(decoding: try log.read("calls"), as: UTF8.self).split(separator: "\n").map { Call($0) }
        #expect(calls.contains { $0.name == "openat" })
        #expect(calls.filter(\.isNetwork).map(\.line) == [])
        let allowed = run.outputs.map { folder.path + "/" + $0 }
        for call in calls.filter(\.writes) where !call.line.contains("ENOENT") {
            let paths = call.paths.map { $0.hasPrefix("/") ? $0 : folder.path + "/" + $0 }
            // A report is made without a name in the folder it is to lie in, named `report.123.part`, and moved.
            let isOwn = paths.allSatisfy { path in
                path == folder.path || path == folder.path + "/." || path.hasPrefix("/proc/self/fd/") || path == "/dev/null" || allowed.contains { path.hasPrefix($0) }
            }
            #expect(isOwn, "\(call.line)")
        }
        // SQLite's own log stays beside a ledger that was only read.
        #expect(try folder.names().filter { !$0.hasPrefix("l.sqlite-") } == (given + run.outputs).sorted())
    }

    /// A document as a ledger exports it.
    private static let exported =
        #"{"document":{"path":"d/c.txt","status":"clean"},"ruleBase":{"version":"1","digest":"d"},"tool":{"version":"1"},"asOf":"2026-01-01"}"#

    /// A line of strace's.
    struct Call {
        var line: String
        var name: Substring

        init(_ line: Substring) {
            self.line = String(line)
            name = line.drop { $0.isNumber || $0 == " " }.prefix { $0 != "(" }
        }

        var isNetwork: Bool { ["socket", "connect", "bind", "sendto", "sendmsg", "accept", "listen", "socketpair"].contains(name) }

        /// Whether it changes anything on a disk.
        var writes: Bool {
            switch name {
            case "open", "openat", "openat2", "creat": line.contains("O_WRONLY") || line.contains("O_RDWR") || line.contains("O_CREAT") || name == "creat"
            case "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir", "mknod",
                "mknodat", "chmod", "fchmodat", "chown", "lchown", "fchownat", "truncate", "ftruncate", "utimensat", "setxattr":
                true
            default: false
            }
        }

        /// The names in quotes.
        var paths: [String] { line.matches(of: /"([^"]*)"/).map { String($0.1) } }
    }
}
