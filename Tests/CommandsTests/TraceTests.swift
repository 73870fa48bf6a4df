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

        var testDescription: String { words[0] }
    }

    static let runs = [
        Run(words: ["lint", ".", "--fail-on", "never", "--format", "html=report.html", "--format", "json=report.json", "--jobs", "2"], outputs: ["report.html", "report.json"]),
        Run(words: ["text", "draft.docx", "--format", "json"]),
        Run(words: ["annotate", "draft.docx", "-o", "out.docx"], outputs: ["out.docx"]),
        Run(words: ["form", "draft.docx", "-o", "form.docx"], outputs: ["form.docx"]),
        Run(words: ["baseline", "write", "draft.txt", "-o", "baseline.json"], outputs: ["baseline.json"]),
        Run(words: ["rules", "--coverage"]),
        Run(words: ["config", "draft.txt"]),
    ]

    @Test(arguments: runs)
    func nothingIsSentAndOnlyWhatIsNamedIsWritten(_ run: Run) throws {
        let text = "××市人民政府关于支持企业发展的通知\n\n第一条　外地企业不得参与投标。\n"
        let folder = try TemporaryFolder()
        var docx = DocxBuilder()
        docx.paragraphs(text)
        try folder.write(Data(try docx.bytes()), to: "draft.docx")
        try folder.write(text, to: "draft.txt")
        let log = try TemporaryFolder()
        let result = try ProcessRunner.run(
            "/usr/bin/strace", ["-f", "-qq", "-o", log.path + "/calls", "-e", "trace=%network,%file,ftruncate", ProcessRunner.executable("fcrlint").path] + run.words,
            folder: folder.path)
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
        #expect(try folder.names() == (["draft.docx", "draft.txt"] + run.outputs).sorted())
    }

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
