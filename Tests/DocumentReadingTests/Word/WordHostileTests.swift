import DocumentReading
import OfficePackages
import PolicyDocument
import TestSupport
import Testing

/// Files made to hurt: never a crash, never a clean result where something was not read.
@Suite struct WordHostileTests {
    private static let root = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"

    private func read(document xml: String) throws -> Document {
        let rels =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"d.xml\"/></Relationships>"
        let zip = RawZip([
            .init("[Content_Types].xml", Array("<Types/>".utf8)), .init("_rels/.rels", Array(rels.utf8)), .init("d.xml", Array(xml.utf8)),
        ])
        return try DocumentReader.read(zip.bytes(), name: "a.docx")
    }

    @Test func entitiesAndDoctypesAreNotRead() throws {
        let bomb =
            "<!DOCTYPE w [<!ENTITY a \"甲甲甲甲\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + Self.root
            + "<w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
        #expect(throws: DocumentReadingError.self) { try read(document: bomb) }
    }

    @Test func externalEntitiesAreNeverFetched() throws {
        let folder = try TemporaryFolder()
        let secret = try folder.write("不该读到", to: "secret.txt")
        let xml =
            "<!DOCTYPE w [<!ENTITY a SYSTEM \"file://\(secret)\">]>" + Self.root + "<w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"
        #expect(throws: DocumentReadingError.self) { try read(document: xml) }
    }

    @Test func bombsOverlapsAndClimbingNamesAreRefused() {
        let bomb = RawZip.Entry("word/document.xml", Array(repeating: 0x20, count: 16 << 20))
        var twice = RawZip.Entry("word/document.xml", Array("<a/>".utf8))
        twice.borrowsHeaderOf = 0
        let rels = RawZip.Entry(
            "_rels/.rels",
            Array(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
                    .utf8))
        let types = RawZip.Entry("[Content_Types].xml", Array("<Types/>".utf8))
        for entry in [bomb, twice, RawZip.Entry("../../word/document.xml", [0x20])] {
            #expect(throws: DocumentReadingError.self) { try DocumentReader.read(RawZip([types, rels, entry]).bytes(), name: "a.docx") }
        }
    }

    @Test(arguments: [[0x00], [0xFF, 0xFE], [0xE4, 0xB8], [0xED, 0xA0, 0x80]] as [[UInt8]])
    func bytesThatAreNoCharactersLeaveTheDocumentIncomplete(bytes: [UInt8]) throws {
        let rels =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"d.xml\"/></Relationships>"
        let xml = Array((Self.root + "<w:p><w:r><w:t>在前。</w:t></w:r></w:p><w:p><w:r><w:t>").utf8) + bytes + Array("</w:t></w:r></w:p></w:body></w:document>".utf8)
        let zip = RawZip([.init("[Content_Types].xml", Array("<Types/>".utf8)), .init("_rels/.rels", Array(rels.utf8)), .init("d.xml", xml)])
        let document = try DocumentReader.read(zip.bytes(), name: "a.docx")
        #expect(document.problems.count == 1)
        #expect(TextRendering.lines(document).hasPrefix("在前。\n"))
    }

    @Test func deepNestingIsAProblemAndWhatCameBeforeIsKept() throws {
        let deep = Self.root + "<w:p><w:r><w:t>在前</w:t></w:r></w:p>" + String(repeating: "<w:sdt>", count: 100_000)
        let document = try read(document: deep)
        #expect(document.problems.first?.message.chinese.contains("嵌套") == true)
        #expect(TextRendering.lines(document) == "在前\n")
    }

    @Test func aDocumentCutOffIsIncomplete() throws {
        let whole =
            Self.root
            + "<w:p><w:r><w:t>第一段</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"
        for length in stride(from: 1, to: whole.count, by: 4) {
            // Nothing was read at all, or what was read is incomplete.
            guard let document = try? read(document: String(whole.prefix(length))) else { continue }
            #expect(!document.problems.isEmpty && !document.blocks.isEmpty, "\(length)")
        }
        #expect(try read(document: whole).problems.isEmpty)
    }

    @Test func manyEmptyRunsAreNothing() throws {
        let runs = String(repeating: "<w:r/>", count: 1_000_000)
        #expect(
            try TextRendering.lines(read(document: Self.root + "<w:p>\(runs)<w:r><w:t>完</w:t></w:r></w:p></w:body></w:document>")) == "完\n")
    }

    @Test func hugeSpansAndNumbersAreHeldWithinBounds() throws {
        let cell = { (text: String) in
            "<w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
        }
        let rows =
            "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"-5\"/></w:trPr>\(cell("甲"))\(cell("乙"))</w:tr><w:tr>\(cell("丙"))</w:tr></w:tbl>"
        #expect(try read(document: Self.root + rows + "</w:body></w:document>").blocks.count == 3)
    }

    @Test func unclosedFieldsNestedBoxesAndLongTablesCostLittle() throws {
        let fields = String(repeating: "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>", count: 3_000)
        let boxes = String(repeating: "<w:p><w:r><w:txbxContent>", count: 40) + String(repeating: "</w:txbxContent></w:r></w:p>", count: 40)
        let rows = String(
            repeating: "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:tr>", count: 3_000)
        let document = try read(
            document: Self.root + fields + boxes + "<w:tbl>\(rows)</w:tbl><w:p><w:r><w:t>完。</w:t></w:r></w:p></w:body></w:document>")
        #expect(document.blocks.count == 3_001)
        #expect(document.notChecked.contains { $0.what.chinese.contains("文本框") })
        #expect(document.blocks.allSatisfy { block in if case .cell(let cell) = block.kind { cell.heads.count <= 32 } else { true } })
    }

    @Test func anUndeclaredPrefixIsAProblem() throws {
        #expect(throws: DocumentReadingError.self) {
            try read(document: "<w:document><w:body><w:p><w:r><w:t>无名</w:t></w:r></w:p></w:body></w:document>")
        }
        #expect(
            try !read(document: Self.root + "<w:p><w:r><w:t>正文。</w:t></w:r></w:p><x:p><x:r><x:t>无名</x:t></x:r></x:p></w:body></w:document>")
                .problems.isEmpty)
    }

    @Test func aBrokenHelperPartIsAProblemAndTheTextIsKept() throws {
        var docx = DocxBuilder()
        docx.setNumbering("<w:abstractNum>")
        docx.paragraph("正文仍在。")
        let document = try WordReading.document(docx)
        #expect(TextRendering.lines(document) == "正文仍在。\n")
        #expect(document.problems.count == 1)
    }

    @Test func aPartThatIsMissingIsAProblem() throws {
        var docx = DocxBuilder()
        docx.paragraph(["正文。", .footnote("注")])
        let entries = docx.parts().filter { $0.name != "word/footnotes.xml" }.map { RawZip.Entry($0.name, Array($0.xml.utf8)) }
        #expect(try DocumentReader.read(RawZip(entries).bytes(), name: "a.docx").problems.count == 1)
    }

    @Test func aPartTwiceWithDifferentContentIsAProblem() throws {
        var docx = DocxBuilder()
        docx.paragraph("第一份。")
        var entries = docx.parts().map { RawZip.Entry($0.name, Array($0.xml.utf8)) }
        entries.append(RawZip.Entry("word/document.xml", Array("<a/>".utf8)))
        let document = try DocumentReader.read(RawZip(entries).bytes(), name: "a.docx")
        #expect(document.problems.count == 1)
        #expect(TextRendering.lines(document) == "第一份。\n")
    }
}
