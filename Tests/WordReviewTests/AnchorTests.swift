import Findings
import OfficePackages
import PolicyDocument
import TestSupport
import Testing

@testable import WordReview

/// Comments enclose exactly the reported words, wherever they stand.
@Suite struct AnchorTests {
    private static let text = "投标人应当在本市注册 & 具有𠮷独立法人资格"

    static let carriers: [(name: String, runs: [DocxRun])] = [
        ("one run", [.text("甲" + text + "乙")]),
        ("split runs", DocxRun.split("甲" + text + "乙", at: [1, 3, 9, 14, 20])),
        ("bold", [.raw("<w:r><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr><w:t>甲投标人应当在本市注册 &amp; 具有𠮷独立法人资格乙</w:t></w:r>")]),
        ("references", [.raw("<w:r><w:t>甲投标人&#x5E94;当在本市注册 &amp; 具有&#x20BB7;独立法人资格乙</w:t></w:r>")]),
        ("CDATA", [.raw("<w:r><w:t>甲<![CDATA[投标人应当在本市注册 & 具有𠮷独立]]>法人资格乙</w:t></w:r>")]),
        ("comment inside", [.raw("<w:r><w:t>甲投标人<!-- x -->应当在本市注册 &amp; 具有𠮷独立法人资格乙</w:t></w:r>")]),
        ("insertion", [.text("甲投标人"), .inserted("应当在本市注册 & 具有𠮷"), .deleted("删"), .text("独立法人资格乙")]),
        ("hyperlink", [.raw("<w:hyperlink r:id=\"x\">"), .text("甲" + text + "乙"), .raw("</w:hyperlink>")]),
        ("across a hyperlink", [.text("甲投标人应当"), .raw("<w:hyperlink r:id=\"x\">"), .text("在本市注册 & 具"), .raw("</w:hyperlink>"), .text("有𠮷独立法人资格乙")]),
        ("content control", [.raw("<w:sdt><w:sdtPr/><w:sdtContent>"), .text("甲" + text + "乙"), .raw("</w:sdtContent></w:sdt>")]),
        ("smart tag", [.raw("<w:smartTag w:element=\"x\">"), .text("甲" + text), .raw("</w:smartTag>"), .text("乙")]),
        ("plain-text control", [.raw("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>"), .text("甲" + text + "乙"), .raw("</w:sdtContent></w:sdt>")]),
        ("whole plain-text control", [.text("甲"), .raw("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>"), .text(text), .raw("</w:sdtContent></w:sdt>"), .text("乙")]),
        ("whole smart tag", [.text("甲"), .raw("<w:smartTag w:element=\"x\"><w:smartTagPr/>"), .text(text), .raw("</w:smartTag>"), .text("乙")]),
        ("tab before", [.raw("<w:r><w:tab/><w:t>投标人应当在本市注册 &amp; 具有𠮷独立法人资格</w:t><w:tab/><w:t>乙</w:t></w:r>")]),
        ("blanks that do not count", [.raw("<w:r><w:t> 甲投标人应当在本市注册 &amp; 具有𠮷独立法人资格乙 </w:t></w:r>"), .text("丙")]),
        ("blanks at the cuts", [.raw("<w:r><w:t>甲 投标人应当在本市注册 &amp; 具有𠮷独立法人资格 乙</w:t></w:r>")]),
        ("single quotes", [.raw("<w:r w:rsidR='00AA'><w:t xml:space='default'>甲投标人应当在本市注册 &amp; 具有𠮷独立法人资格乙</w:t></w:r>")]),
    ]

    @Test(arguments: carriers.indices)
    func theCommentEnclosesTheWords(_ index: Int) throws {
        var builder = DocxBuilder()
        builder.paragraph(Self.carriers[index].runs)
        try check(builder, Self.text, Self.carriers[index].name)
    }

    @Test func inATableCell() throws {
        var builder = DocxBuilder()
        builder.table([["条件", Self.text + "。"], ["分值", "10"]])
        try check(builder, Self.text, "cell")
    }

    /// Where the words are a whole control or smart tag, the markers stand around it; inside a plain-text control the reference goes behind
    /// it, and in the first paragraph of a control around paragraphs to the front.
    @Test(arguments: [
        ("<w:p><w:r><w:t>甲</w:t></w:r><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>乙丙</w:t></w:r></w:sdtContent></w:sdt></w:p>", "乙丙", "甲[(乙丙)]*|"),
        ("<w:p><w:r><w:t>甲</w:t></w:r><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>乙丙丁</w:t></w:r></w:sdtContent></w:sdt></w:p>", "丙", "甲(乙[丙]丁)*|"),
        ("<w:p><w:smartTag w:element=\"x\"><w:smartTagPr/><w:r><w:t>乙</w:t></w:r></w:smartTag><w:r><w:t>丙</w:t></w:r></w:p>", "乙", "[乙]*丙|"),
        ("<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:t>甲乙丙</w:t></w:r></w:p><w:p/></w:sdtContent></w:sdt>", "乙", "(*甲[乙]丙||)"),
        ("<w:sdt><w:sdtPr/><w:sdtContent><w:p/><w:p><w:r><w:t>甲乙丙</w:t></w:r></w:p></w:sdtContent></w:sdt>", "乙", "(|甲[乙]*丙|)"),
        ("<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>甲乙丙</w:t></w:r></w:p></w:sdtContent></w:sdt>", "乙", "(甲[乙]*丙|)"),
        // A locked control in the content of a control around paragraphs has no runs beside it.
        ("<w:sdt><w:sdtPr/><w:sdtContent><w:p/><w:sdt><w:sdtPr><w:lock w:val=\"contentLocked\"/><w:docPartObj/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>甲乙丙</w:t></w:r></w:p></w:sdtContent></w:sdt></w:sdtContent></w:sdt>", "乙", "(|(甲[乙]*丙|))"),
    ])
    func theReferenceStandsWhereNoReaderLosesText(_ xml: String, _ words: String, _ shape: String) throws {
        var builder = DocxBuilder()
        builder.raw(xml)
        let bytes = try builder.bytes()
        let document = try Annotating.read(bytes)
        let annotated = try ZipArchive(Annotating.annotate(bytes, [Annotating.finding(words, in: document)]).bytes)
        var body = String(decoding: try annotated.read("word/document.xml"), as: UTF8.self)
        let marks = ["<w:commentRangeStart": "[", "<w:commentRangeEnd": "]", "<w:commentReference": "*", "<w:sdt>": "(", "</w:sdt>": ")", "</w:p>": "|"]
        for (tag, mark) in marks { body = body.replacing(tag, with: mark + tag) }
        body = body.replacing("<w:p/>", with: "|").replacing(/<[^>]*>|\s/, with: "")
        #expect(body == shape)
    }

    /// Two findings on one stretch, and one that begins where another ends.
    @Test func severalOnOneStretch() throws {
        var builder = DocxBuilder()
        builder.paragraph("在本市注册的企业，给予奖励；其他企业不予奖励。")
        let bytes = try builder.bytes()
        let document = try Annotating.read(bytes)
        let findings = try [
            ("在本市注册的企业，给予奖励", "a"), ("给予奖励；其他", "b"), ("；其他企业不予奖励", "c"), ("在本市注册的企业，给予奖励", "d"),
        ].map { try Annotating.finding($0.0, in: document, id: String(repeating: $0.1, count: 16)) }
        let annotated = try Annotating.read(Annotating.annotate(bytes, findings).bytes)
        #expect(Annotating.lines(annotated) == Annotating.lines(document))
        for finding in findings { #expect(Annotating.words(of: finding, in: annotated) == finding.text) }
    }

    /// A field is rewritten whenever Word likes: the comment takes in the whole of it.
    @Test func aFieldIsTakenInWhole() throws {
        var builder = DocxBuilder()
        builder.paragraph([.text("前"), .field(code: "REF x", result: "在本市注册的企业"), .text("给予奖励")])
        let annotated = try annotated(builder, "本市注册的企业给予")
        #expect(annotated.words == "在本市注册的企业给予")
    }

    /// Word knows no comments in text boxes, notes and headers.
    @Test func elsewhereTheWordsAreQuoted() throws {
        var builder = DocxBuilder()
        builder.paragraph("关于招标的通知")
        builder.paragraph([.text("见注"), .footnote("注：在本市注册的优先"), .text("。框："), .textBox("框内：外地企业不得参加")])
        builder.setHeader("页眉：限本市企业")
        for (text, words) in [("在本市注册的优先", ""), ("外地企业不得参加", nil), ("限本市企业", "关于招标的通知")] {
            let (document, found) = try annotated(builder, text)
            if let words { #expect(found == words) }
            #expect(document.annotations.first?.text.contains("“\(text)”") == true)
        }
    }

    /// A paragraph that holds nothing but floating boxes is no line of text: the comment hangs on the next that is, else the last before.
    @Test(arguments: [(["框"], "关于招标的通知\n一、条件", "一、条件"), (["框"], "关于招标的通知", "关于招标的通知"), (["框", "同段"], "关于招标的通知\n一、条件", nil)])
    func aParagraphOfBoxesAloneHoldsNoComment(_ runs: [String], _ others: String, _ words: String?) throws {
        var builder = DocxBuilder()
        let lines = others.split(separator: "\n").map(String.init)
        builder.paragraph(lines[0])
        builder.paragraph([.textBox("框内：外地企业不得参加")] + runs.dropFirst().map { .text($0) })
        for line in lines.dropFirst() { builder.paragraph(line) }
        let (document, found) = try annotated(builder, "外地企业不得参加")
        if let words { #expect(found == words) }
        #expect(document.annotations.first?.text.contains("“外地企业不得参加”") == true)
    }

    private func annotated(_ builder: DocxBuilder, _ text: String) throws -> (document: Document, words: String?) {
        let bytes = try builder.bytes()
        let document = try Annotating.read(bytes)
        let finding = try Annotating.finding(text, in: document)
        let annotated = try Annotating.read(Annotating.annotate(bytes, [finding]).bytes)
        #expect(annotated.problems.isEmpty)
        #expect(Annotating.lines(annotated) == Annotating.lines(document))
        return (annotated, Annotating.words(of: finding, in: annotated))
    }

    private func check(_ builder: DocxBuilder, _ text: String, _ name: String) throws {
        #expect(try annotated(builder, text).words == text, "\(name)")
    }
}
