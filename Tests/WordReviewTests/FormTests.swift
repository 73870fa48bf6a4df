import Findings
import Law
import PolicyDocument
import Reporting
import TestSupport
import Testing

@testable import WordReview

@Suite struct FormTests {
    private let part = Array("<a/>".utf8)

    private func fill(_ body: String, _ values: [String: FormValue]) throws -> [String] {
        let document = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\(body)</w:body></w:document>"
        let template = try WordTemplate(document: Array(document.utf8), parts: [WordPart(.styles, "styles.xml", part), WordPart(.fontTable, "fontTable.xml", part)])
        return Annotating.lines(try Annotating.read(template.filled(values)))
    }

    private func paragraph(_ text: String) -> String { "<w:p><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>" }

    @Test func fieldsAreFilledAndEscaped() throws {
        #expect(try fill(paragraph("名称：{{title}}"), ["title": .text("甲 <乙> & \"丙\"")]) == ["名称：甲 <乙> & \"丙\""])
    }

    @Test func partsAreRepeated() throws {
        let body = "<!--each rows-->" + paragraph("{{n}}/{{all}}") + "<!--each inner-->" + paragraph("{{m}}") + "<!--end--><!--end-->"
        let rows: [[String: FormValue]] = [
            ["n": .text("甲"), "inner": .rows([["m": .text("子")], ["m": .text("丑")]])], ["n": .text("乙"), "inner": .rows([])],
        ]
        #expect(try fill(body, ["rows": .rows(rows), "all": .text("总")]) == ["甲/总", "子", "丑", "乙/总"])
    }

    @Test func anEmptyTextLeavesItsPartOut() throws {
        let body = "<!--each note-->" + paragraph("注：{{note}}") + "<!--end-->" + paragraph("完")
        #expect(try fill(body, ["note": .text("")]) == ["完"])
        #expect(try fill(body, ["note": .text("有")]) == ["注：有", "完"])
    }

    @Test(arguments: [
        ("<w:p/>\n{{nme}}", FormError.unknownName("nme", line: 2)), ("<!--each rows-->", .unclosed("rows", line: 1)), ("\n\n<!--end-->", .unopened(line: 3)),
        ("<!--each nothing--><!--end-->", .unknownName("nothing", line: 1)),
    ])
    func faultsOfATemplateNameTheirLine(_ body: String, _ fault: FormError) {
        #expect(throws: fault) { try fill(body, ["name": .text("x"), "rows": .rows([])]) }
    }

    @Test func consultationIsQuotedFromTheNote() throws {
        var builder = DocxBuilder()
        builder.paragraphs("关于办法的起草说明\n二、征求意见情况\n9月1日至10月1日在门户网站公开征求意见，收到12条。书面听取了3家平台企业的意见。\n办法分五章。")
        #expect(
            Consultation.quotes(in: try Annotating.read(builder.bytes())) == ["9月1日至10月1日在门户网站公开征求意见，收到12条", "书面听取了3家平台企业的意见"])
    }

    /// Nothing is invented: what neither people nor the draft have said is a blank.
    @Test func theAssessmentLeavesBlanks() throws {
        var builder = DocxBuilder()
        builder.paragraph("投标人应当在本市注册。")
        let document = try Annotating.read(builder.bytes())
        var finding = try Annotating.finding("本市注册", in: document)
        let open = ConclusionDraft(finding)
        for text in [open.effect, open.ground, open.necessity, open.alternative, open.term, open.termReason] { #expect(text.hasPrefix("【待补充")) }
        finding.exemption = Exemption(
            ground: 3, term: "有效期二年", termStatus: .undated, found: [.init(point: .ground, text: "为保护生态环境", line: 3), .init(point: .necessity, text: "确有必要", line: 4)])
        let quoted = ConclusionDraft(finding)
        #expect(quoted.ground.contains("第十二条第三项") && quoted.ground.contains("“为保护生态环境”") && quoted.ground.contains("【待补充"))
        #expect(quoted.necessity == "文稿写明“确有必要”。")
        #expect(quoted.term == "文稿写明“有效期二年”（自印发之日起算，文稿尚无日期）。")
        // A term that fixes nothing is quoted, and the blank stays.
        finding.exemption.termStatus = .vague
        #expect(ConclusionDraft(finding).term.hasSuffix("【待补充：明确的实施期限，或者可以核实的终止条件】"))
    }

    @Test func aMinistrysDocumentIsSaidToBeNoGround() throws {
        var builder = DocxBuilder()
        builder.paragraph("投标人应当在本市注册。")
        let document = try Annotating.read(builder.bytes())
        var finding = try Annotating.finding("本市注册", in: document)
        finding.legalBasis = LegalBasis(status: .insufficient, citations: [Citation(name: "关于防汛工作的通知", kind: .departmentalDocument)])
        #expect(ConclusionDraft(finding).ground.contains("不构成第十二条第四项"))
        finding.legalBasis = LegalBasis(status: .insufficient, citations: [Citation(name: "防洪法", kind: .law)])
        #expect(!ConclusionDraft(finding).ground.contains("不构成第十二条第四项"))
    }
}
