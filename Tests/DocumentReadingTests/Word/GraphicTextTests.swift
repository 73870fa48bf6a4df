import DocumentReading
import OfficePackages
import PolicyDocument
import TestSupport
import Testing

/// The letters of charts and diagrams stand in parts of their own; they are read where they are shown.
@Suite struct GraphicTextTests {
    private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    private static let chart =
        "<c:chartSpace xmlns:c=\"\(drawing)/chart\" xmlns:a=\"\(drawing)/main\"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>本地企业</a:t></a:r>"
        + "<a:r><a:t>优先&amp;奖励</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea>"
        + String(
            repeating: "<c:ser><c:tx><c:strRef><c:strCache><c:pt idx=\"0\"><c:v>奖励</c:v></c:pt></c:strCache></c:strRef></c:tx>"
                + "<c:cat><c:strRef><c:strCache><c:pt idx=\"0\"><c:v>甲镇</c:v></c:pt></c:strCache></c:strRef></c:cat>"
                + "<c:val><c:numRef><c:numCache><c:pt idx=\"0\"><c:v>42</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>", count: 2)
        + "</c:plotArea></c:chart></c:chartSpace>"
    private static let diagram =
        "<dgm:dataModel xmlns:dgm=\"\(drawing)/diagram\" xmlns:a=\"\(drawing)/main\"><dgm:ptLst>"
        + "<dgm:pt><dgm:t><a:p><a:r><a:t>第一步　须在本市注册</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt type=\"pres\"><dgm:t><a:p/></dgm:t></dgm:pt>"
        + "<dgm:pt><dgm:t><a:p><a:r><a:t>第二步</a:t></a:r></a:p><a:p><a:r><a:t>申报</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"

    /// A document that shows graphics by the ids of their relationships.
    private func package(_ shown: [(kind: String, id: String)], parts: [(kind: String, id: String, xml: String)]) -> [UInt8] {
        var docx = DocxBuilder()
        for (kind, id) in shown {
            let element =
                kind == "chart"
                ? "<c:chart xmlns:c=\"\(Self.drawing)/chart\" r:id=\"\(id)\"/>" : "<dgm:relIds xmlns:dgm=\"\(Self.drawing)/diagram\" r:dm=\"\(id)\"/>"
            docx.raw("<w:p><w:r><w:t>图前。</w:t></w:r><w:r><w:drawing>\(element)</w:drawing></w:r><w:r><w:t>图后。</w:t></w:r></w:p>")
        }
        let relations = parts.map { part in
            "<Relationship Id=\"\(part.id)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(part.kind)\" Target=\"\(part.id).xml\"/>"
        }.joined()
        let own = docx.parts().map { part in
            part.name == "word/_rels/document.xml.rels"
                ? RawZip.Entry(part.name, Array(part.xml.replacing("</Relationships>", with: relations + "</Relationships>").utf8))
                : RawZip.Entry(part.name, Array(part.xml.utf8))
        }
        return RawZip(own + parts.map { RawZip.Entry("word/\($0.id).xml", Array($0.xml.utf8)) }).bytes()
    }

    private func lines(_ document: Document) -> [String] { document.blocks.map { document.text(of: $0) } }

    @Test func theyFollowTheParagraphThatShowsThem() throws {
        let document = try DocumentReader.read(
            package([("chart", "c1"), ("diagram", "d1")], parts: [("chart", "c1", Self.chart), ("diagramData", "d1", Self.diagram)]), name: "a.docx")
        #expect(document.problems == [])
        #expect(document.notChecked == [])
        #expect(
            lines(document) == ["图前。图后。", "本地企业优先&奖励", "奖励", "甲镇", "图前。图后。", "第一步　须在本市注册", "第二步", "申报"])
        #expect(document.blocks[1].kind == .textBox)
    }

    @Test func theirPiecesLeadBackToTheBytes() throws {
        let document = try DocumentReader.read(package([("chart", "c1")], parts: [("chart", "c1", Self.chart)]), name: "a.docx")
        guard case .package(let parts, let pieces) = document.origin else {
            Issue.record("no package")
            return
        }
        #expect(parts == ["word/document.xml", "word/c1.xml"])
        let bytes = Array(Self.chart.utf8)
        let own = pieces.filter { $0.part == 1 }
        #expect(own.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == ["本地企业", "优先&amp;奖励", "奖励", "甲镇"])
        let title = document.blocks[1]
        #expect(document.location(of: title.range, in: title).part == "word/c1.xml")
    }

    @Test func shownAgainTheyAreReadOnce() throws {
        let document = try DocumentReader.read(
            package([("chart", "c1"), ("chart", "c1")], parts: [("chart", "c1", Self.chart)]), name: "a.docx")
        #expect(lines(document).count { $0 == "甲镇" } == 1)
    }

    @Test func whatIsNotThereIsNamed() throws {
        let document = try DocumentReader.read(package([("chart", "x"), ("diagram", "y")], parts: []), name: "a.docx")
        #expect(document.notChecked.map(\.what.english) == ["the text of a chart", "the text of a SmartArt diagram"])
        #expect(document.notChecked.map(\.line) == [1, 2])
    }

    @Test func aBrokenOneIsAProblem() throws {
        let document = try DocumentReader.read(
            package([("chart", "c1")], parts: [("chart", "c1", "<c:chartSpace>")]), name: "a.docx")
        #expect(lines(document) == ["图前。图后。"])
        #expect(document.problems.count == 1)
    }
}
