import DocumentReading
import PolicyDocument
import TestSupport
import Testing
import XMLParsing

/// Files that a document takes in: their text is the document's.
@Suite struct ImportedChunkTests {
    /// A document that takes in files, with a paragraph before and behind each.
    private func package(_ chunks: [(name: String, bytes: [UInt8])], shownTimes: Int = 1) -> [UInt8] {
        var docx = DocxBuilder()
        docx.paragraph("在前。")
        for index in chunks.indices {
            for _ in 0..<shownTimes { docx.raw("<w:altChunk r:id=\"chunk\(index)\"/>") }
            docx.paragraph("在后。")
        }
        let relations = chunks.enumerated().map { index, chunk in
            "<Relationship Id=\"chunk\(index)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk\" Target=\"\(chunk.name)\"/>"
        }.joined()
        let parts = docx.parts().map { part in
            part.name == "word/_rels/document.xml.rels"
                ? RawZip.Entry(part.name, Array(part.xml.replacing("</Relationships>", with: relations + "</Relationships>").utf8))
                : RawZip.Entry(part.name, Array(part.xml.utf8))
        }
        return RawZip(parts + chunks.map { RawZip.Entry("word/" + $0.name, $0.bytes) }).bytes()
    }

    private func lines(_ document: Document) -> [String] { document.blocks.map { document.text(of: $0) } }

    private static let page =
        "<html><body><p>第一条　申请人应当&quot;诚信&quot;，A&amp;B。</p><table><tr><td>项目</td><td>标准</td></tr><tr><td>甲</td><td>十分</td></tr></table></body></html>"

    @Test func aPageIsReadWhereItStands() throws {
        let document = try DocumentReader.read(package([("a.htm", Array(Self.page.utf8))]), name: "a.docx")
        #expect(document.problems == [])
        #expect(lines(document) == ["在前。", "第一条　申请人应当\"诚信\"，A&B。", "项目", "标准", "甲", "十分", "在后。"])
        #expect(document.blocks.map(\.part) == [0, 1, 1, 1, 1, 1, 0])
        guard case .cell(let cell) = document.blocks[5].kind else {
            Issue.record("no cell")
            return
        }
        #expect(cell.heads.map { document.text(of: document.blocks[$0]) } == ["甲", "标准"])
    }

    @Test(arguments: [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]])
    func itsPiecesLeadBackToTheBytes(mark: [UInt8]) throws {
        let bytes = mark + Array(Self.page.utf8)
        let document = try DocumentReader.read(package([("a.htm", bytes)]), name: "a.docx")
        guard case .package(let parts, let pieces) = document.origin else {
            Issue.record("no package")
            return
        }
        #expect(parts == ["word/document.xml", "word/a.htm"])
        let own = pieces.filter { $0.part == 1 }
        for piece in own where piece.kind == .characters {
            #expect(String(decoding: bytes[piece.bytes], as: UTF8.self) == document.text(piece.units))
        }
        let references = own.filter { $0.kind == .generated }.map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
        #expect(references == ["&quot;", "&quot;", "&amp;"])
        #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.units.upperBound <= $1.units.lowerBound })
    }

    @Test func aDocumentInADocumentIsRead() throws {
        var inner = DocxBuilder()
        inner.paragraph("里面的条款。")
        let document = try DocumentReader.read(package([("b.docx", inner.bytes()), ("a.txt", Array("纯文本。".utf8))]), name: "a.docx")
        #expect(lines(document) == ["在前。", "里面的条款。", "在后。", "纯文本。", "在后。"])
        guard case .package(let parts, _) = document.origin else { return }
        #expect(parts == ["word/document.xml", "word/b.docx/word/document.xml", "word/a.txt"])
        #expect(document.problems == [])
    }

    @Test(arguments: ["{\\rtf1 text}", "MIME-Version: 1.0\r\n\r\ntext", "%PDF-1.7"])
    func whatCannotBeReadIsAProblem(content: String) throws {
        let document = try DocumentReader.read(package([("a.dat", Array(content.utf8))]), name: "a.docx")
        #expect(lines(document) == ["在前。", "在后。"])
        #expect(document.problems.count == 2)
        #expect(document.problems.allSatisfy { $0.message.chinese.contains("altChunk") })
    }

    @Test func theSameFileIsTakenInOnce() throws {
        let document = try DocumentReader.read(package([("a.txt", Array("纯文本。".utf8))], shownTimes: 1_000), name: "a.docx")
        #expect(lines(document) == ["在前。", "纯文本。", "在后。"])
    }

    @Test func filesInFilesEnd() throws {
        var bytes = Array("最里面。".utf8)
        for _ in 0..<6 { bytes = package([("x.dat", bytes)]) }
        let document = try DocumentReader.read(bytes, name: "a.docx")
        #expect(!document.problems.isEmpty)
    }

    private static let chart = "<w:p><w:r><w:drawing><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"x\"/></w:drawing></w:r></w:p>"
    private static let picture = "<w:p><w:r><w:drawing><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" r:embed=\"x\"/></w:drawing></w:r></w:p>"

    /// A chart's letters are not checked, which is said; a picture alone may be a scanned page, which is not read.
    @Test(arguments: [(chart, 0), (picture, 1)])
    func chartsAreNotCheckedAndPicturesNotRead(body: String, problems: Int) throws {
        var docx = DocxBuilder()
        docx.raw(body)
        let document = try WordReading.document(docx)
        #expect(document.problems.count == problems)
        #expect(document.notChecked.count == 1)
    }
}
