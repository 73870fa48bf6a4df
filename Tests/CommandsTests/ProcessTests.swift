import Foundation
import TestSupport
import Testing

/// The built tool, from outside: what it prints, where, and how it ends.
@Suite struct ProcessTests {
    /// A draft with a finding of level error, and one without.
    static let breach = "某市关于某项目的通知\n\n第一条　受奖企业五年内不得迁出本市。\n"
    static let clean = "某市关于某项目的通知\n\n第一条　受奖企业五年内不得伪造材料。\n"

    private func fcrlint(_ arguments: String..., input: String = "", environment: [String: String] = [:], folder: TemporaryFolder? = nil)
        throws -> ProcessResult
    {
        try ProcessRunner.run("fcrlint", arguments, input: Data(input.utf8), environment: environment, folder: folder?.path)
    }

    @Suite struct ExitStatus {
        private let folder = try? TemporaryFolder()

        private func run(_ arguments: [String], files: [String: String] = [:]) throws -> ProcessResult {
            let folder = try #require(folder)
            for (name, text) in files { try folder.write(text, to: name) }
            return try ProcessRunner.run("fcrlint", arguments, folder: folder.path)
        }

        @Test func nothingFoundIsZero() throws {
            let result = try run(["lint", "a.txt"], files: ["a.txt": clean])
            #expect(result.status == 0)
            #expect(result.text.contains("0 errors, 0 warnings, 0 notes"))
            #expect(result.errors == "")
        }

        @Test func findingsAreOne() throws {
            let result = try run(["a.txt"], files: ["a.txt": breach])
            #expect(result.status == 1)
            #expect(result.text.contains("a.txt:3:"))
            #expect(result.text.contains("[9.1-"))
            #expect(result.errors == "")
        }

        @Test(arguments: [("never", 0), ("error", 1), ("warning", 1), ("note", 1)] as [(String, Int32)])
        func failOn(_ level: String, _ status: Int32) throws {
            #expect(try run(["a.txt", "--fail-on", level], files: ["a.txt": breach]).status == status)
        }

        @Test(arguments: [
            ["--frobnicate", "a.txt"], ["--format", "jsno", "a.txt"], ["--jobs", "0", "a.txt"], ["--as-of", "2026-02-30", "a.txt"],
            ["lnit"], [],
            ["lint"], ["lint", "empty"], ["--fail-on", "fatal", "a.txt"], ["--format", "json", "--format", "text", "a.txt"],
            ["--rules", "no-such-folder", "a.txt"], ["--files-from", "no-such-list"], ["--format", "json=missing/out.json", "a.txt"],
            ["explain", "no-such-rule"], ["rules", "99.9"], ["check-rules", "empty"], ["evaluate", "no-such-file"], ["text"],
            ["--format", "json=", "a.txt"],
        ])
        func wrongCommandsAreTwo(_ arguments: [String]) throws {
            let folder = try #require(folder)
            try FileManager.default.createDirectory(atPath: folder.path + "/empty", withIntermediateDirectories: true)
            let result = try run(arguments, files: ["a.txt": clean])
            #expect(result.status == 2)
            #expect(result.text == "")
            #expect(!result.errors.isEmpty)
        }

        @Test(arguments: ["missing.txt", "scan.pdf", "empty.txt", "broken.docx"])
        func unreadInputIsThree(_ name: String) throws {
            let result = try run(
                ["--format", "json", name, "a.txt"],
                files: ["a.txt": breach, "scan.pdf": "%PDF-1.7\n", "empty.txt": "", "broken.docx": "PK\u{3}\u{4}broken"])
            #expect(result.status == 3)
            #expect(result.errors.hasPrefix("fcrlint: \(name): unreadable: "))
            #expect(result.errors.split(separator: "\n").count == 1)
            let report = try #require(JSONSerialization.jsonObject(with: result.output) as? [String: Any])
            let documents = try #require(report["documents"] as? [[String: Any]])
            #expect(documents.count == 2)
            #expect(documents.first { $0["path"] as? String == name }?["status"] as? String == "unreadable")
            #expect((report["summary"] as? [String: Any])?["unreadable"] as? Int == 1)
        }
    }

    @Test(arguments: ["lint", "text", "rules", "explain", "check-rules", "evaluate", "filter"])
    func everyCommandHasHelpInBothLanguages(_ command: String) throws {
        let english = try fcrlint(command, "--help")
        #expect(english.status == 0)
        #expect(english.text.hasPrefix("Usage: fcrlint \(command)"))
        let chinese = try fcrlint(command, "--help", "--language", "zh")
        #expect(chinese.status == 0)
        #expect(chinese.text.hasPrefix("用法：fcrlint \(command)"))
        #expect(try fcrlint("--help").text.contains("\n  \(command) "))
        #expect(try fcrlint("help", command).text == english.text)
    }

    @Test func theLocaleChoosesTheLanguage() throws {
        #expect(try fcrlint("--help", environment: ["LANG": "zh_CN.UTF-8"]).text.hasPrefix("fcrlint：依照"))
        #expect(try fcrlint("--help", environment: ["LANG": "zh_CN.UTF-8", "LC_ALL": "C"]).text.hasPrefix("fcrlint: checks"))
        #expect(try fcrlint("--help", environment: ["LC_MESSAGES": "zh_CN"]).text.hasPrefix("fcrlint：依照"))
    }

    @Test func theVersionNamesTheRuleBase() throws {
        let result = try fcrlint("--version")
        #expect(result.status == 0)
        #expect(result.text.wholeMatch(of: /fcrlint [0-9.]+\nrule base \S+ [0-9a-f]{64}\n/) != nil)
    }

    @Test func mistypedWordsAreGuessed() throws {
        #expect(try fcrlint("lnit").errors.contains("did you mean lint?"))
        #expect(try fcrlint("--formt", "json").errors.contains("did you mean --format?"))
        #expect(try fcrlint("--format", "jsn", ".").errors.contains("did you mean json?"))
        #expect(try fcrlint("--fail-on=eror", ".", "--language=zh").errors.contains("是否想用 error"))
    }

    @Test func standardInput() throws {
        let result = try fcrlint("-", "--stdin-name", "草案.txt", "--format", "json", input: Self.breach)
        #expect(result.status == 1)
        #expect(result.text.contains("\"path\":\"草案.txt\""))
    }

    @Test func severalReportsInOneRun() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.breach, to: "a.txt")
        let result = try fcrlint("a.txt", "--format", "text", "--format", "json=out.json", "--format=jsonl=out.jsonl", folder: folder)
        #expect(result.status == 1)
        #expect(result.text.contains("a.txt:3:"))
        #expect(try folder.names() == ["a.txt", "out.json", "out.jsonl"])
        #expect(try JSONSerialization.jsonObject(with: folder.read("out.json")) is [String: Any])
    }

    @Test func anOutputThatCannotBeWrittenLeavesNothing() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.breach, to: "a.txt")
        try FileManager.default.createDirectory(atPath: folder.path + "/taken", withIntermediateDirectories: true)
        for target in ["missing/out.json", "taken"] {
            let result = try fcrlint("a.txt", "--format=jsonl=first.jsonl", "--format=json=\(target)", folder: folder)
            #expect(result.status == 2)
            #expect(result.errors.contains(target))
            #expect(try folder.names() == ["a.txt", "taken"])
        }
    }

    @Test func afullDeviceIsTwo() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.breach, to: "a.txt")
        #expect(try fcrlint("a.txt", "--format=json=/dev/full", folder: folder).status == 2)
    }

    @Test func aClosedPipeEndsSilently() throws {
        let folder = try TemporaryFolder()
        for number in 0..<300 { try folder.write(Self.breach, to: "\(number).txt") }
        let tool = try ProcessRunner.executable("fcrlint").path
        let result = try ProcessRunner.run("/bin/sh", ["-c", "'\(tool)' . | head -c 100; exit 0"], folder: folder.path)
        #expect(result.output.count == 100)
        #expect(result.errors == "")
    }

    @Test func theNumberOfWorkersDoesNotShow() throws {
        let folder = try TemporaryFolder()
        for number in 0..<40 { try folder.write(number % 3 == 0 ? Self.clean : Self.breach, to: "\(number % 4)/\(number).txt") }
        try folder.write("%PDF-1.7", to: "2/scan.pdf")
        for format in ["json", "text", "jsonl"] {
            let one = try fcrlint(".", "--format", format, "--jobs", "1", folder: folder)
            let many = try fcrlint(".", "--format", format, "--jobs", "8", folder: folder)
            #expect(one.output == many.output)
            #expect(one.status == 3 && many.status == 3)
            #expect(one.text.contains("2/scan.pdf"))
        }
    }

    @Test func textShowsWhatIsRead() throws {
        let folder = try TemporaryFolder()
        try folder.write("某市关于某项目的通知\n\n第一条　投标人应当具有与项目相适应\n的同类工程业绩，并提供证明材料和相应的合同文本。\n", to: "a.txt")
        let result = try fcrlint("text", "a.txt", folder: folder)
        #expect(result.status == 0)
        #expect(result.text.hasPrefix("某市关于某项目的通知\n"))
        let json = try fcrlint("text", "a.txt", "--format", "json", folder: folder)
        let report = try #require(JSONSerialization.jsonObject(with: json.output) as? [String: Any])
        let paragraphs = try #require(report["paragraphs"] as? [[String: Any]])
        #expect(paragraphs.contains { $0["clause"] as? String == "第一条" })
        #expect(try fcrlint("text", "missing.txt", folder: folder).status == 3)
    }

    @Test func evaluateGivesRecallAndPrecision() throws {
        let folder = try TemporaryFolder()
        let rows = [
            #"{"text":"受奖企业五年内不得迁出本市。","labels":["9-1"],"doc":"某市关于奖励的通知"}"#,
            #"{"text":"有关部门应当及时公开办理结果。","labels":[]}"#, "", #"{"text":"本办法自发布之日起施行。","labels":["10.2"]}"#,
        ]
        try folder.write(rows.joined(separator: "\n"), to: "cases.jsonl")
        let result = try fcrlint("evaluate", "cases.jsonl", "--format", "json", folder: folder)
        #expect(result.status == 0)
        let report = try #require(JSONSerialization.jsonObject(with: result.output) as? [String: Any])
        #expect((report["recall"] as? [String: Any])?["hits"] as? Int == 1)
        #expect((report["recall"] as? [String: Any])?["total"] as? Int == 2)
        #expect((report["precision"] as? [String: Any])?["total"] as? Int == 1)
        #expect((report["falseAlarms"] as? [String: Any])?["hits"] as? Int == 0)
        #expect(try fcrlint("evaluate", "cases.jsonl", folder: folder).text.contains("9.1       1.000 (1/1)"))
        try folder.write("{\"text\":\"x\",\"labels\":[\"10\"]}\n", to: "bad.jsonl")
        let bad = try fcrlint("evaluate", "bad.jsonl", folder: folder)
        #expect(bad.status == 2)
        #expect(bad.errors.contains("bad.jsonl:1:"))
    }
}
