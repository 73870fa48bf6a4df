import Foundation
import TestSupport
import Testing

/// The drafting unit's round, from outside: lint, annotate, reply, lint again.
@Suite struct AnnotateProcessTests {
    private let folder: TemporaryFolder
    private static let reply =
        "不采纳。例外：（三）；竞争影响：外地企业暂不能参加；必要性：汛期抢险须就近调度；替代方案：公开招募时限不能满足；期限：2027年12月31日；期限理由：汛期结束；责任人：张三"

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(draft("投标人应当在本市注册。"), to: "draft.docx")
    }

    private func draft(_ clause: String, more: String? = nil) throws -> Data {
        var builder = DocxBuilder()
        builder.paragraphs("临江市水利局关于防汛物资采购的通知\n各县（区）水利局：\n一、资格条件")
        builder.paragraph(DocxRun.split("（一）" + clause, at: [2, 5, 6, 10, 12]))
        builder.paragraph("（二）投标人应当具有良好的商业信誉。")
        if let more { builder.paragraph(more) }
        return Data(try builder.bytes())
    }

    private func run(_ arguments: String...) throws -> ProcessResult {
        try ProcessRunner.run("fcrlint", arguments + ["--as-of", "2026-11-24", "--language", "zh"], folder: folder.path)
    }

    private func document(_ file: String) throws -> [String: Any] {
        let result = try ProcessRunner.run("fcrlint", ["lint", file, "--format", "json", "--as-of", "2026-11-24"], folder: folder.path)
        let report = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
        return try #require((report["documents"] as? [[String: Any]])?.first)
    }

    private func statuses(_ file: String) throws -> [String?] {
        let findings = try #require(document(file)["findings"] as? [[String: Any]])
        return findings.map { ($0["disposition"] as? [String: Any])?["status"] as? String }
    }

    private func firstId(_ file: String) throws -> String {
        try #require((document(file)["findings"] as? [[String: Any]])?.first?["id"] as? String)
    }

    /// Writes the annotated draft with a reply to every one of its comments.
    private func annotatedAndAnswered(_ reply: String) throws {
        #expect(try run("annotate", "draft.docx", "-o", "out.docx").status == 0)
        var bytes = [UInt8](try folder.read("out.docx"))
        for finding in try #require(document("draft.docx")["findings"] as? [[String: Any]]) {
            bytes = try Reply.add(reply, to: #require(finding["id"] as? String), in: bytes)
        }
        try folder.write(Data(bytes), to: "out.docx")
    }

    @Test func aReplyThatIsCompleteArgues() throws {
        #expect(try statuses("draft.docx").contains { $0 != nil } == false)
        try annotatedAndAnswered(Self.reply)
        let statuses = try statuses("out.docx")
        #expect(!statuses.isEmpty && statuses.allSatisfy { $0 == "argued" })
        // An argument is no decision: the gate still fails.
        #expect(try run("lint", "out.docx").status == 1)
        #expect(try run("lint", "out.docx").text.contains("例外规定：已作说明，尚无审查决定（张三，至2027-12-31）"))
    }

    @Test func aTermThatIsOverExpires() throws {
        try annotatedAndAnswered(Self.reply.replacing("2027年", with: "2025年"))
        #expect(try statuses("out.docx").allSatisfy { $0 == "expired" })
    }

    @Test func anIncompleteReplySaysWhatIsMissing() throws {
        try annotatedAndAnswered("例外：（三）；责任人：张三")
        #expect(try statuses("out.docx").allSatisfy { $0 == nil })
        #expect(try run("lint", "out.docx").text.contains("尚缺"))
    }

    /// A refusal needs its reason, and changes nothing.
    @Test(arguments: [("不采纳", "不采纳须写明理由"), ("不采纳：依据地方性法规", "不采纳不改变发现")])
    func refusingChangesNothing(_ reply: String, _ said: String) throws {
        try annotatedAndAnswered(reply)
        #expect(try statuses("out.docx").allSatisfy { $0 == nil })
        let lint = try run("lint", "out.docx")
        #expect(lint.status == 1 && lint.text.contains(said))
    }

    @Test func acceptingArguesNothing() throws {
        try annotatedAndAnswered("采纳，已删去")
        let document = try document("out.docx")
        #expect((document["staleDecisions"] as? [Any])?.isEmpty == true)
    }

    /// With the decision of the body that reviews, in the file beside the draft, a reply's argument lifts; the term ends it.
    @Test func withTheDecisionAReplyLifts() throws {
        try annotatedAndAnswered(Self.reply)
        let ids = try #require(document("out.docx")["findings"] as? [[String: Any]]).compactMap { $0["id"] as? String }
        func decide(_ body: String) throws {
            let entries = ids.map { id in
                "{\"finding\": \"\(id)\", \"owner\": \"张三\", \"decision\": {\"body\": \"\(body)\", \"number\": \"临水审〔2026〕3号\", \"date\": \"2026-11-20\", \"outcome\": \"accepted\"}}"
            }
            try folder.write("{\"justifications\": [\(entries.joined(separator: ", "))]}", to: "out.docx.fcr.json")
        }
        // A body that does not review this draft lifts nothing.
        try decide("临江市财政局")
        #expect(try statuses("out.docx").allSatisfy { $0 == "argued" })
        try decide("临江市水利局")
        #expect(try statuses("out.docx").allSatisfy { $0 == "lifted" })
        let lint = try run("lint", "out.docx")
        #expect(lint.status == 0 && lint.text.contains("例外规定：审查机构已记录决定"))
        // The term of the reply ends it all the same.
        let late = try ProcessRunner.run("fcrlint", ["lint", "out.docx", "--as-of", "2028-01-01", "--language", "zh"], folder: folder.path)
        #expect(late.status == 1 && late.text.contains("例外规定已过期"))
        // So does an edit of the clause.
        try folder.write(Data(try Reply.edit("应当在", into: "必须在", in: [UInt8](folder.read("out.docx")))), to: "out.docx")
        let edited = try document("out.docx")
        #expect((edited["staleDecisions"] as? [[String: Any]])?.isEmpty == false)
        #expect(try run("lint", "out.docx").status == 1)
    }

    /// The form that the tool made, ticked and signed by the body that reviews, decides as well.
    @Test func theFilledInFormLifts() throws {
        #expect(try run("form", "draft.docx", "-o", "draft.review.docx").status == 0)
        #expect(try statuses("draft.docx").allSatisfy { $0 == nil })
        try fillForm()
        #expect(try statuses("draft.docx").allSatisfy { $0 == "lifted" })
        #expect(try run("lint", "draft.docx", "--form", "draft.review.docx").status == 0)
        // Of another text it decides nothing; what it argues stays an argument.
        try folder.write(try draft("投标人应当在本市注册。", more: "本通知自印发之日起施行。"), to: "draft.docx")
        #expect(try statuses("draft.docx").allSatisfy { $0 == "argued" })
        let changed = try run("lint", "draft.docx", "--form", "draft.review.docx")
        #expect(changed.status == 1 && changed.text.contains("另一文本"))
    }

    /// Ticks 适用第十二条 wherever there is a finding, fills in the exemption, and signs.
    private func fillForm() throws {
        let bytes = [UInt8](try folder.read("draft.review.docx"))
        let rows = try FilledInForm(bytes)
        try folder.write(Data(rows.exempted(reason: "汛期抢险须就近调度", until: "2027年12月31日", signer: "李某", on: "2026年11月20日")), to: "draft.review.docx")
    }

    @Test func anEditedClauseLeavesTheReplyBehind() throws {
        try annotatedAndAnswered(Self.reply)
        // The clause is edited in the annotated draft.
        let bytes = [UInt8](try folder.read("out.docx"))
        try folder.write(Data(try Reply.edit("应当在", into: "必须在", in: bytes)), to: "out.docx")
        let stale = try #require(document("out.docx")["staleDecisions"] as? [[String: Any]])
        #expect(stale.first?["owner"] as? String == "张三")
        // Run again, the thread that people wrote in stays, and the new finding gets its comment.
        let again = try run("annotate", "out.docx", "-o", "out.docx")
        #expect(again.status == 0)
        #expect(again.errors.contains("保留"))
    }

    @Test func theTextStays() throws {
        #expect(try run("annotate", "draft.docx", "-o", "out.docx").status == 0)
        let lines = { (file: String) in try ProcessRunner.run("fcrlint", ["text", file], folder: folder.path).text }
        #expect(try lines("draft.docx") == lines("out.docx"))
        #expect(try firstId("draft.docx") == firstId("out.docx"))
        let once = try folder.read("out.docx")
        #expect(try run("annotate", "out.docx", "-o", "out.docx").status == 0)
        #expect(try folder.read("out.docx") == once)
        #expect(try folder.names().sorted() == ["draft.docx", "out.docx"])
    }

    @Test func whatCannotBeDone() throws {
        try folder.write("投标人应当在本市注册。\n", to: "draft.txt")
        let text = try run("annotate", "draft.txt", "-o", "out.docx")
        #expect(text.status == 2 && text.errors.contains("不是 .docx"))
        try folder.write("PK\u{3}\u{4}", to: "broken.docx")
        #expect(try run("annotate", "broken.docx", "-o", "out.docx").status == 3)
        #expect(try run("annotate", "none.docx", "-o", "out.docx").status == 3)
        #expect(try run("annotate", "draft.docx").status == 2)
        #expect(try run("annotate", "draft.docx", "-o", "no/such/out.docx").status == 2)
        #expect(try !folder.names().contains("out.docx"))
    }
}
