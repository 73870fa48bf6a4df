import Foundation
import TestSupport
import Testing

/// The options of `lint`, from outside.
@Suite struct LintProcessTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(ProcessTests.breach, to: "a.txt")
    }

    private func lint(_ arguments: String..., input: String = "") throws -> ProcessResult {
        try ProcessRunner.run("fcrlint", ["lint"] + arguments, input: Data(input.utf8), folder: folder.path)
    }

    private func report(_ result: ProcessResult) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    }

    private func documents(_ result: ProcessResult) throws -> [[String: Any]] {
        try #require(report(result)["documents"] as? [[String: Any]])
    }

    @Test func theReportKeepsItsSchema() throws {
        try folder.write("PK\u{3}\u{4}", to: "b.docx")
        try folder.write(ProcessTests.clean, to: "c.md")
        let schema = try JSONSchema(Data(contentsOf: URL(fileURLWithPath: Repository.folder + "/Rules/schema/report.schema.json")))
        for extra in [[], ["--explain"], ["--language", "zh"], ["--scope", "all"]] {
            let result = try ProcessRunner.run("fcrlint", [".", "--format", "json"] + extra, folder: folder.path)
            #expect(try schema.faults(in: result.output) == [])
            #expect(try documents(result).map { $0["path"] as? String } == ["a.txt", "b.docx", "c.md"])
        }
    }

    @Test func theDayOfReviewIsInEveryReport() throws {
        #expect(try report(lint("a.txt", "--format", "json", "--as-of", "2025-03-01"))["asOf"] as? String == "2025-03-01")
        #expect(try lint("a.txt", "--as-of", "2025-03-01").text.contains("as of 2025-03-01"))
        let today = try #require(report(lint("a.txt", "--format", "json"))["asOf"] as? String)
        #expect(today.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil)
    }

    @Test func pathsFromAList() throws {
        try folder.write(ProcessTests.clean, to: "b c.txt")
        try folder.write("a.txt\r\n\nb c.txt\n", to: "list")
        #expect(try documents(lint("--files-from", "list", "--format", "json")).count == 2)
        try folder.write("a.txt\0b c.txt\0", to: "list0")
        #expect(try documents(lint("--files-from0", "list0", "--format", "json")).count == 2)
        #expect(try documents(lint("--files-from", "-", "--format", "json", input: "a.txt\n")).count == 1)
        try folder.write("\n", to: "nothing")
        #expect(try lint("--files-from", "nothing").status == 2)
    }

    @Test func theEncodingCanBeForced() throws {
        let units = Array(ProcessTests.breach.utf16)
        try folder.write(Data(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }), to: "u.txt")
        let result = try lint("u.txt", "--encoding", "utf-16le", "--format", "json")
        #expect(result.status == 1)
        #expect(try documents(result).first?["encoding"] as? String == "UTF-16LE")
        #expect(try lint("u.txt", "--encoding", "latin-9").status == 2)
        #expect(try lint("u.txt", "--encoding", "utf-8").status == 3)
    }

    @Test func explainGivesTheChainOfReasons() throws {
        #expect(try lint("a.txt", "--explain").text.contains("reasoning: "))
        #expect(try !lint("a.txt").text.contains("reasoning: "))
    }

    @Test func colourIsAsked() throws {
        #expect(try lint("a.txt", "--color", "always").text.contains("\u{1B}["))
        #expect(try !lint("a.txt").text.contains("\u{1B}"))
    }

    @Test func aTitleOutOfScopeIsSaid() throws {
        try folder.write("关于王某某同志任职的通知\n\n第一条　受奖企业五年内不得迁出本市。\n", to: "law.txt")
        let document = try documents(lint("law.txt", "--format", "json")).first
        #expect(document?["status"] as? String == "out-of-scope")
        #expect((document?["scopeReason"] as? String)?.isEmpty == false)
        #expect(try documents(lint("law.txt", "--format", "json", "--scope", "all")).first?["status"] as? String != "out-of-scope")
    }

    @Test(arguments: ["sarif", "junit", "checkstyle", "github", "gitlab", "csv", "markdown", "html", "jsonl"])
    func everyFormatIsWritten(_ format: String) throws {
        try folder.write("%PDF-1.7", to: "scan.pdf")
        let result = try lint(".", "--format", "\(format)=out.report", "--sarif-profile", "github", "--no-snippets")
        #expect(result.status == 3)
        #expect(result.text == "")
        let text = String(decoding: try folder.read("out.report"), as: UTF8.self)
        #expect(text.contains("a.txt"))
        #expect(text.contains("scan.pdf"))
        #expect(try folder.names() == ["a.txt", "out.report", "scan.pdf"])
    }

    @Test func theSameBytesTwice() throws {
        for format in ["json", "sarif", "html", "csv"] {
            #expect(try lint(".", "--format", format).output == lint(".", "--format", format, "--jobs", "1").output)
        }
    }

    @Test func rulesFromAFolder() throws {
        let rules = Repository.folder + "/Rules"
        #expect(try lint("a.txt", "--rules", rules).status == 1)
        let own = try TemporaryFolder()
        for name in FileManager.default.enumerator(atPath: rules)?.compactMap({ $0 as? String }) ?? [] where name.contains(".") {
            try own.write(Data(contentsOf: URL(fileURLWithPath: rules + "/" + name)), to: name)
        }
        try own.write(
            "<rules xmlns=\"urn:fcrlint:rules:1\" provision=\"9.1\">\n  <rule id=\"9.1-x\" levle=\"error\"/>\n</rules>\n",
            to: "rules/bad.xml")
        for arguments in [["lint", "a.txt", "--rules", own.path], ["check-rules", own.path]] {
            let result = try ProcessRunner.run("fcrlint", arguments, folder: folder.path)
            #expect(result.status == 2)
            #expect(result.text == "")
            #expect(result.errors.contains("rules/bad.xml:2: "))
            #expect(result.errors.contains("levle"))
        }
    }

    @Test func anXMLVocabularyNeedsItsMapping() throws {
        try folder.write(
            "<?xml version=\"1.0\"?>\n<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act><body>"
                + "<p>受奖企业五年内不得迁出本市。</p></body></act></akomaNtoso>", to: "act.xml")
        #expect(try lint("act.xml").status == 3)
        let mapping = Repository.folder + "/Rules/mappings/akoma-ntoso.xml"
        #expect(try documents(lint("act.xml", "--mapping", mapping, "--format", "json")).first?["format"] as? String == "xml")
        #expect(try lint("act.xml", "--mapping", "missing.xml").status == 2)
        #expect(try lint("act.xml", "--mapping", "act.xml").status == 2)
    }

    @Test func otherFilesAreCountedAndSaid() throws {
        try folder.write("x", to: "picture.png")
        let result = try lint(".", "--format", "json")
        #expect((try report(result)["summary"] as? [String: Any])?["skipped"] as? Int == 1)
        #expect(result.errors == "fcrlint: 1 files of other kinds skipped\n")
    }

    /// Root may open everything, so there is nothing to see.
    @Test(.enabled(if: getuid() != 0)) func aFolderThatCannotBeOpenedIsAnInput() throws {
        try folder.write("x", to: "closed/b.txt")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path + "/closed")
        let result = try lint(".", "--format", "json")
        #expect(result.status == 3)
        #expect(try documents(result).contains { $0["path"] as? String == "closed" && $0["status"] as? String == "unreadable" })
    }
}
