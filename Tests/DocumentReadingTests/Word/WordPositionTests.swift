import PolicyDocument
import TestSupport
import Testing
import XMLParsing

@testable import DocumentReading

@Suite struct WordPositionTests {
    /// Every piece, re-read from the bytes of its part, gives the units it stands for.
    static func check(_ document: Document, parts: [String: [UInt8]]) throws {
        guard case .package(let names, let pieces) = document.origin else {
            Issue.record("no package")
            return
        }
        #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.units.upperBound <= $1.units.lowerBound })
        for piece in pieces where piece.kind == .characters {
            let bytes = try #require(parts[names[piece.part]])
            #expect(SAXText.units(of: bytes[piece.bytes]) == Array(document.units[piece.units]))
        }
    }

    @Test func piecesLeadBackToTheBytes() throws {
        var docx = DocxBuilder()
        let list = docx.addList([("chineseCounting", "%1、")])
        docx.paragraph(["甲&乙<丙>", .tab, "𠮷", .inserted("插 入"), .footnote("注&释")], list: (list, 0))
        docx.table([["格一", "格&二"]])
        let document = try WordReading.document(docx)
        try Self.check(document, parts: Dictionary(uniqueKeysWithValues: docx.parts().map { ($0.name, Array($0.xml.utf8)) }))
        guard case .package(_, let pieces) = document.origin else { return }
        #expect(pieces.reduce(0) { $0 + $1.units.count } == document.units.count)
    }

    @Test func paragraphsCountAllInTheirPart() throws {
        var docx = DocxBuilder()
        docx.paragraph([])
        docx.paragraph("二")
        docx.table([["三", "四"]])
        docx.paragraph([.textBox("框"), "五"])
        let document = try WordReading.document(docx)
        #expect(document.blocks.map(\.paragraph) == [2, 3, 4, 5, 6])
    }

    @Test(arguments: [[], [1], [3, 4, 9], Array(1..<20)])
    func splittingRunsChangesNothing(offsets: [Int]) throws {
        let text = "申请奖励的企业应当在𠮷市注册并承诺五年内不迁出。"
        var whole = DocxBuilder()
        whole.paragraph(text)
        var split = DocxBuilder()
        let safe = offsets.filter { !(0xDC00...0xDFFF).contains(Array(text.utf16)[$0]) }
        split.paragraph(DocxRun.split(text, at: safe))
        let (one, other) = (try WordReading.document(whole), try WordReading.document(split))
        #expect(one.units == other.units)
        #expect(one.blocks.map(\.range) == other.blocks.map(\.range))
    }

    @Test func aUTF16PartIsReadAsItsUTF8Copy() throws {
        let xml =
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>双字节文字</w:t></w:r></w:p></w:body></w:document>"
        let utf16: [UInt8] = [0xFF, 0xFE] + xml.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
        let rels =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"d.xml\"/></Relationships>"
        let zip = RawZip([
            .init("[Content_Types].xml", Array("<Types/>".utf8)), .init("_rels/.rels", Array(rels.utf8)), .init("d.xml", utf16),
        ])
        let document = try DocumentReader.read(zip.bytes(), name: "a.docx")
        #expect(document.problems.isEmpty)
        try Self.check(document, parts: ["d.xml": try SAXEncoding.utf8(utf16)])
        #expect(TextRendering.lines(document) == "双字节文字\n")
    }

    @Test func theNameTableSpellsItsCases() {
        #expect(WordName.spellings.count == WordName.allCases.count)
        for (name, spelling) in zip(WordName.allCases, WordName.spellings) {
            let text = spelling.description
            #expect(String(describing: name) == text.prefix(1).lowercased() + text.dropFirst())
        }
        #expect(WordName.allCases.map { Int($0.rawValue) } == Array(1...WordName.allCases.count))
    }
}
