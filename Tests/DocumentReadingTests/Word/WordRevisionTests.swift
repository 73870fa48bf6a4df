import DocumentReading
import PolicyDocument
import TestSupport
import Testing

@Suite struct WordRevisionTests {
    private func tracked() -> DocxBuilder {
        var docx = DocxBuilder()
        docx.paragraph(["对", .deleted("本市"), .inserted("各类"), "企业给予奖励", .movedFrom("移走"), "。", .movedTo("移来")])
        return docx
    }

    @Test(arguments: [(Revisions.final, "对各类企业给予奖励。移来"), (.original, "对本市企业给予奖励移走。")])
    func eachViewReadsItsSide(revisions: Revisions, expected: String) throws {
        #expect(try WordReading.lines(tracked(), revisions: revisions) == [expected])
    }

    @Test func insertedTextIsMarked() throws {
        let document = try WordReading.document(tracked())
        guard case .package(_, let pieces) = document.origin else {
            Issue.record("no package")
            return
        }
        #expect(pieces.filter(\.isInserted).map { document.text($0.units) } == ["各类", "移来"])
    }

    @Test func aDeletedParagraphMarkJoins() throws {
        var docx = DocxBuilder()
        docx.paragraph(["前半"], isMarkDeleted: true)
        docx.paragraph(["后半"])
        docx.paragraph(["另段"])
        let document = try WordReading.document(docx)
        #expect(document.blocks.map { document.text(of: $0) } == ["前半后半", "另段"])
        #expect(document.blocks.map(\.paragraph) == [1, 3])
        #expect(try WordReading.lines(docx, revisions: .original) == ["前半", "后半", "另段"])
    }

    @Test func theLastMarkRulesAJoinedParagraph() throws {
        var docx = DocxBuilder()
        let list = docx.addList([("decimal", "%1.")])
        docx.paragraph(["甲"], list: (list, 0))
        docx.paragraph(["前半"], isMarkDeleted: true)
        docx.paragraph(["后半"], list: (list, 0))
        let document = try WordReading.document(docx)
        #expect(document.blocks.map { document.text(of: $0) } == ["1.甲", "2.前半后半"])
        guard case .package(_, let pieces) = document.origin else {
            Issue.record("no package")
            return
        }
        #expect(pieces.map { document.text($0.units) } == ["1.", "甲", "2.", "前半", "后半"])
    }

    @Test(
        arguments: [
            ("<w:trPr><w:del w:id=\"1\" w:author=\"a\"/></w:trPr>", ["甲", "丙"], ["甲", "乙", "丙"]),
            ("<w:trPr><w:ins w:id=\"1\" w:author=\"a\"/></w:trPr>", ["甲", "乙", "丙"], ["甲", "丙"]),
        ])
    func rowsComeAndGo(properties: String, final: [String], original: [String]) throws {
        let row = { (text: String, properties: String) in "<w:tr>\(properties)<w:tc><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc></w:tr>"
        }
        let body = "<w:tbl>" + row("甲", "") + row("乙", properties) + row("丙", "") + "</w:tbl>"
        #expect(try WordReading.lines(body: body) == final)
        #expect(try WordReading.lines(body: body, revisions: .original) == original)
    }

    @Test func changedPropertiesBelongToTheirView() throws {
        var docx = DocxBuilder()
        let list = docx.addList([("decimal", "%1.")])
        docx.raw(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(list)\"/></w:numPr><w:pPrChange w:id=\"1\" w:author=\"a\"><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>文</w:t></w:r></w:p>"
        )
        #expect(try WordReading.lines(docx) == ["1.文"])
        #expect(try WordReading.lines(docx, revisions: .original) == ["文"])
    }

    @Test func commentsAndRepliesStandBesideTheText() throws {
        var docx = DocxBuilder()
        docx.paragraph(["申请企业", .commented(3, "须在本市注册"), "。"])
        docx.comment(3, by: "审查员", "限定注册地")
        docx.comment(4, by: "起草单位", "依据《条例》", answering: 3)
        docx.comment(5, by: "他人", "无处可挂")
        let document = try WordReading.document(docx)
        #expect(document.blocks.map { document.text(of: $0) } == ["申请企业须在本市注册。"])
        let notes = document.annotations
        #expect(notes.map(\.id) == ["3", "4", "5"])
        #expect(notes.map(\.author) == ["审查员", "起草单位", "他人"])
        #expect(notes.map(\.text) == ["限定注册地", "依据《条例》", "无处可挂"])
        #expect(notes.map(\.parent) == [nil, "3", nil])
        #expect(notes.map { $0.units.map { document.text($0) } } == ["须在本市注册", "须在本市注册", nil])
    }

    @Test func commentsOfOlderWritersHaveNoParagraphIds() throws {
        var docx = DocxBuilder()
        docx.paragraph(["甲", .commented(1, "乙")])
        docx.comment(1, by: "人", "评语")
        var entries = docx.parts().map { RawZip.Entry($0.name, Array($0.xml.utf8)) }
        let index = try #require(entries.firstIndex { $0.name == "word/comments.xml" })
        entries[index].content = Array(
            "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"1\" w:author=\"人\"><w:p><w:r><w:t>评</w:t></w:r></w:p><w:p><w:r><w:t>语</w:t></w:r></w:p></w:comment></w:comments>"
                .utf8)
        let document = try DocumentReader.read(RawZip(entries).bytes(), name: "a.docx")
        #expect(document.annotations.map(\.text) == ["评\n语"])
    }
}
