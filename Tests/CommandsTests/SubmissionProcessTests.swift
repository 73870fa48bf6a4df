import Foundation
import TestSupport
import Testing

/// The market regulator's desk, from outside.
@Suite struct SubmissionProcessTests {
    private let folder: TemporaryFolder
    private static let draft =
        "临江市人民政府关于印发临江市道路保洁办法（送审稿）的通知\n\n一、投标人应当在本市注册。\n二、本办法有效期至2027年12月31日。\n"
    private static let note =
        "关于《临江市道路保洁办法（送审稿）》的起草说明\n\n依据《城市市容和环境卫生管理条例》第十六条，制定本办法。\n"
        + "9月书面征求了5家保洁企业和市环卫协会关于公平竞争影响的意见。\n收到意见3条，均已采纳。\n"

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.draft, to: "s/draft.txt")
        try folder.write(Self.note, to: "s/note.txt")
    }

    private func run(_ arguments: String...) throws -> ProcessResult {
        try ProcessRunner.run("fcrlint", arguments + ["--as-of", "2026-11-24"], folder: folder.path)
    }

    private func form() throws -> FilledInForm {
        #expect(try run("form", "s/draft.txt", "s/note.txt", "-o", "s/form.docx").status == 0)
        return try FilledInForm([UInt8](folder.read("s/form.docx")))
    }

    private func report(_ status: Int32 = 0) throws -> [String: Any] {
        let result = try run("submission", "s", "--format", "json")
        #expect(result.status == status)
        let schema = try JSONSchema(Data(contentsOf: URL(fileURLWithPath: Repository.folder + "/Rules/schema/submission.schema.json")))
        #expect(try schema.faults(in: result.output) == [])
        return try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    }

    private func status(of requirement: String, in report: [String: Any]) throws -> String? {
        let checks = try #require(report["checks"] as? [[String: Any]])
        return checks.first { $0["requirement"] as? String == requirement }?["status"] as? String
    }

    private func outcomes(_ report: [String: Any]) throws -> [String: String] {
        let items = try #require(report["items"] as? [[String: Any]])
        return Dictionary(items.compactMap { item in (item["provision"] as? String).flatMap { key in (item["outcome"] as? String).map { (key, $0) } } }) { first, _ in first }
    }

    @Test func withoutAnOpinionItIsAskedFor() throws {
        let report = try report()
        #expect(report["complete"] as? Bool == false)
        #expect(report["joint"] as? Bool == true)
        #expect(try status(of: "opinion", in: report) == "missing")
        #expect((report["items"] as? [Any])?.isEmpty == true)
        let text = try run("submission", "s", "--language", "zh").text
        for words in ["补正清单（《实施办法》第三十一条第四款", "1. 报送公平竞争审查初审意见", "有的地方定为3个工作日", "会同起草单位审查"] { #expect(text.contains(words), "\(words)") }
        #expect(try run("submission", "s", "--language", "en").text.contains("To be asked for (Measures, Article 31(4)"))
    }

    @Test func anOpinionThatSeesNothingPartsFromTheFindings() throws {
        try folder.write(Data(form().compliant(signer: "王某", on: "2026年11月20日")), to: "s/form.docx")
        let report = try report()
        #expect(report["complete"] as? Bool == true)
        for requirement in ["opinion", "opinion-conclusion", "opinion-items", "opinion-text", "opinion-signature"] {
            #expect(try status(of: requirement, in: report) == "present")
        }
        let outcomes = try outcomes(report)
        #expect(outcomes.count == 19)
        #expect(outcomes.filter { $0.value == "opinion-says-no" }.isEmpty == false)
        #expect(outcomes["11.1"] == "agree-clear")
        #expect(outcomes["9.6"] == "not-judged")
        #expect(try run("submission", "s", "--language", "zh").text.contains("初审认为不违反，筛查有发现"))
        // The draft goes on after the review.
        try folder.write(Self.draft + "三、本办法由市城市管理局解释。\n", to: "s/draft.txt")
        #expect(try status(of: "opinion-text", in: self.report()) == "missing")
    }

    @Test func anExemptionAgrees() throws {
        try folder.write(
            Data(form().exempted(reason: "汛期抢险须就近调度", until: "2027年12月31日", signer: "王某", on: "2026年11月20日")), to: "s/form.docx")
        let report = try report()
        #expect(try outcomes(report).values.contains("opinion-says-no") == false)
        #expect(try outcomes(report).values.contains("agree-breach"))
        #expect((report["opinion"] as? [String: Any])?["conclusion"] as? String == "exempted")
    }

    /// An opinion that asks for changes, handed in with the very text that it asks to change.
    @Test func changesThatWereNotMadeAreAskedFor() throws {
        try folder.write(Data(form().modified("第八条第（四）项", signer: "王某", on: "2026年11月20日")), to: "s/form.docx")
        let unchanged = try report()
        #expect((unchanged["opinion"] as? [String: Any])?["conclusion"] as? String == "modified")
        #expect(try status(of: "opinion-text", in: unchanged) == "present")
        #expect(try status(of: "opinion-changes", in: unchanged) == "missing")
        #expect(unchanged["complete"] as? Bool == false)
        let text = try run("submission", "s", "--language", "zh").text
        #expect(text.contains("仍是初审的文本（摘要相同），没有修改") && text.contains("报送按初审意见修改后的草案"))
        // Whether another text has the changes is for a person to see.
        try folder.write(Self.draft.replacingOccurrences(of: "应当在本市注册", with: "应当依法登记"), to: "s/draft.txt")
        let changed = try report()
        #expect(try status(of: "opinion-changes", in: changed) == "unclear")
        #expect(try status(of: "opinion-text", in: changed) == "unclear")
    }

    @Test func whatCannotBeReadEndsWithThree() throws {
        try folder.write("%PDF-1.7\n", to: "s/初审意见.pdf")
        let report = try report(3)
        #expect(try status(of: "opinion", in: report) == "unclear")
        #expect(try run("submission", "s").errors.contains("初审意见.pdf"))
    }

    @Test func whatCannotBeDone() throws {
        #expect(try run("submission").status == 2)
        #expect(try run("submission", "s", "t").status == 2)
        #expect(try run("submission", "s", "--format", "xml").status == 2)
        #expect(try run("submission", "none").status == 3)
        try FileManager.default.createDirectory(atPath: folder.path + "/empty", withIntermediateDirectories: true)
        #expect(try run("submission", "empty").status == 2)
    }
}
