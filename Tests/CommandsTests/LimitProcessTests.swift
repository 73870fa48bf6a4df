import Foundation
import TestSupport
import Testing

/// Limits of reading, from outside: what lies beyond one is never clean, and each can be raised.
@Suite struct LimitProcessTests {
    private static let namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    private static let end = "<w:p><w:r><w:t>正文。</w:t></w:r></w:p></w:body></w:document>"

    private static func package(_ document: String) -> [UInt8] {
        let relations =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"d.xml\"/></Relationships>"
        return RawZip([
            .init("[Content_Types].xml", Array("<Types/>".utf8)), .init("_rels/.rels", Array(relations.utf8)), .init("d.xml", Array(document.utf8)),
        ]).bytes()
    }

    struct Breach: Sendable, CustomTestStringConvertible {
        var limit: String
        /// A value that the file goes beyond; nil where it goes beyond the default.
        var low: Int?
        /// A value that it stays within.
        var high: Int
        var name: String
        var content: @Sendable () -> [UInt8]

        var testDescription: String { limit }
    }

    static let breaches = [
        Breach(limit: "bytes", low: 100, high: 10_000, name: "a.txt") { Array(String(repeating: "第一条 甲。\n", count: 50).utf8) },
        Breach(limit: "paragraphs", low: 10, high: 1_000, name: "a.txt") { Array(String(repeating: "第一条 甲。\n", count: 50).utf8) },
        Breach(limit: "paragraphs", low: 10, high: 1_000, name: "a.html") { Array(("<html>" + String(repeating: "<p>第一条 甲。</p>\n", count: 50)).utf8) },
        Breach(limit: "paragraphs", low: 1, high: 1_000, name: "a.docx") {
            package("<w:document \(namespace)><w:body><w:p><w:r><w:t>甲。</w:t></w:r></w:p>" + end)
        },
        Breach(limit: "part-bytes", low: 100, high: 10_000, name: "a.docx") { package("<w:document \(namespace)><w:body>" + end) },
        Breach(limit: "entries", low: 2, high: 3, name: "a.docx") { package("<w:document \(namespace)><w:body>" + end) },
        Breach(limit: "depth", high: 5_000, name: "a.docx") {
            package("<w:document \(namespace)><w:body>" + String(repeating: "<w:sdt>", count: 3_000) + String(repeating: "</w:sdt>", count: 3_000) + end)
        },
        Breach(limit: "ratio", high: 5_000, name: "a.docx") {
            package("<w:document \(namespace)><w:body>" + String(repeating: " ", count: 9 << 20) + end)
        },
        Breach(limit: "attributes", high: 20_000, name: "a.docx") {
            let names = (0..<5_000).map { "a\($0)=\"\(String(repeating: "x", count: 10))\"" }.joined(separator: " ")
            return package("<w:document \(namespace)><w:body \(names)>" + end)
        },
    ]

    @Test(arguments: breaches)
    func aBreachIsNeverCleanAndCanBeLifted(_ breach: Breach) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Data(breach.content()), to: breach.name)
        let low = breach.low.map { ["--limit", "\(breach.limit)=\($0)"] } ?? []
        let text = try ProcessRunner.run("fcrlint", ["text", path] + low)
        #expect(text.status == 3)
        #expect(text.errors != "")
        // What is left out is said in the language that was asked for.
        let english = try ProcessRunner.run("fcrlint", ["text", path, "--language", "en"] + low).errors
        #expect(english != "" && english.unicodeScalars.allSatisfy(\.isASCII))
        let chinese = try ProcessRunner.run("fcrlint", ["text", path, "--language", "zh"] + low).errors
        #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        let lint = try ProcessRunner.run("fcrlint", ["lint", path, "--format", "json", "--fail-on", "never"] + low)
        #expect(lint.status == 3)
        #expect(lint.text.contains("\"status\":\"incomplete\"") || lint.text.contains("\"status\":\"unreadable\""))
        let raised = try ProcessRunner.run("fcrlint", ["text", path, "--limit", "\(breach.limit)=\(breach.high)"])
        #expect(raised.status == 0, "\(raised.errors)")
        #expect(raised.text != "")
    }

    /// Thirty clauses to be found; each as a file or an archive's member, a record, a Word document.
    private static let clauses = "××市人民政府关于支持企业发展的通知\n\n" + (1...30).map { "\($0). 受奖企业\($0)年内不得迁出本市。\n\n" }.joined()

    /// Findings beyond the limit are counted and named in every report, and the document is not read whole.
    @Test(arguments: ["text", "json", "jsonl", "html", "sarif", "markdown", "junit", "gitlab", "github", "csv"])
    func findingsBeyondTheLimitAreCounted(_ format: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.clauses, to: "a.txt")
        func lint(_ limit: Int) throws -> ProcessResult {
            try ProcessRunner.run(
                "fcrlint", ["lint", "a.txt", "--format", format, "--limit", "findings=\(limit)", "--language", "en"], folder: folder.path)
        }
        let cut = try lint(10)
        #expect(cut.status == 3)
        #expect(cut.errors.contains("more than 10 findings; 20 more are left out"))
        if format == "json" {
            #expect(cut.text.contains("\"status\":\"incomplete\""))
            #expect(cut.text.ranges(of: "\"rule\":\"9.1-lock-in\"").count == 10)
        }
        if !["csv", "gitlab"].contains(format) { #expect(cut.text.contains("20 more are left out"), "\(format)") }
        let whole = try lint(30)
        #expect(whole.status == 1)
        #expect(!whole.text.contains("more are left out") && whole.errors == "")
    }

    /// What else judges a draft says it as well.
    @Test func findingsLeftOutAreNamedByEveryCommand() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.clauses, to: "d/a.txt")
        var docx = DocxBuilder()
        docx.paragraphs(Self.clauses)
        try folder.write(Data(try docx.bytes()), to: "a.docx")
        func run(_ words: String, input: String = "", status: Int32 = 3, says: (ProcessResult) -> String = { $0.errors }) throws {
            let words = words.split(separator: " ").map(String.init) + ["--limit", "findings=10", "--language", "en"]
            let result = try ProcessRunner.run("fcrlint", words, input: Data(input.utf8), folder: folder.path)
            #expect(result.status == status, "\(words): \(result.errors)")
            #expect(says(result).contains("20 more are left out"), "\(words)")
        }
        try run("annotate a.docx -o b.docx")
        try run("form a.docx -o form.docx") { $0.errors.replacing("其余 20 项没有列出", with: "20 more are left out") }
        try run("submission d")
        try run("baseline write a.docx -o baseline.json")
        try run("sweep d --ledger l.sqlite")
        try run("filter", input: "{\"id\":1,\"path\":\"d/a.txt\"}\n", status: 0) { $0.text }
        let export = try ProcessRunner.run("fcrlint", ["ledger", "export", "--ledger", "l.sqlite"], folder: folder.path).text
        #expect(export.contains("\"status\":\"incomplete\"") && export.contains("20 more are left out"))
        let clues = try ProcessRunner.run("fcrlint", ["ledger", "clues", "--all", "-f", "jsonl", "--ledger", "l.sqlite"], folder: folder.path).text
        #expect(clues.split(separator: "\n").count == 10)
    }

    @Test(arguments: ["depth", "depth=", "depth=0", "depth=-1", "depth=x", "height=3", "=3"])
    func aLimitThatIsNoneIsTwo(_ limit: String) throws {
        #expect(try ProcessRunner.run("fcrlint", ["text", "a.txt", "--limit", limit]).status == 2)
    }

    /// The table in CONTRIBUTING.md against what the help says.
    @Test func theTableOfLimitsIsTheTools() throws {
        let help = try ProcessRunner.run("fcrlint", ["text", "--help", "--language", "en"]).text
        let guide = try String(contentsOfFile: Repository.folder + "/CONTRIBUTING.md", encoding: .utf8)
        let rows = guide.matches(of: /\| `([a-z-]+)` \| ([0-9,]+) \|/).map { "\($0.1)=\($0.2.filter { $0 != "," })" }
        #expect(rows.count == 8)
        for row in rows { #expect(help.contains(row), "\(row)") }
    }
}
