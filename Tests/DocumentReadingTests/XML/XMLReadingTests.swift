import DocumentReading
import Law
import OfficePackages
import PolicyDocument
import TestSupport
import Testing

/// One XML file that is a document.
@Suite struct XMLReadingTests {
    private func read(_ xml: String, revisions: Revisions = .final, mappings: [XMLMapping] = []) throws -> Document {
        try DocumentReader.read(Array(xml.utf8), name: "a.xml", options: ReadingOptions(revisions: revisions, mappings: mappings))
    }

    private func texts(_ document: Document) -> [String] { document.blocks.map { document.text(of: $0) } }

    @Test func aFlatPackageReadsAsTheZippedOne() throws {
        var docx = DocxBuilder()
        let list = docx.addList([("chineseCounting", "%1、")])
        docx.paragraph(["总则", .footnote("注")], list: (list, 0))
        let parts = docx.parts().filter { $0.name != "[Content_Types].xml" }
        let flat =
            "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">"
            + parts.map { part in
                let content =
                    part.xml.hasPrefix("<?")
                    ? String(part.xml[part.xml.index(after: part.xml.firstIndex(of: ">") ?? part.xml.startIndex)...]) : part.xml
                return "<pkg:part pkg:name=\"/\(part.name)\"><pkg:xmlData>\(content)</pkg:xmlData></pkg:part>"
            }.joined() + "<pkg:part pkg:name=\"/word/media/a.png\"><pkg:binaryData>AAAA</pkg:binaryData></pkg:part></pkg:package>"
        let document = try read(flat)
        #expect(document.format == .flatOPC)
        #expect(texts(document) == ["一、总则", "注"])
    }

    private static let word2003 = """
        <?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" \
        xmlns:aml="http://schemas.microsoft.com/aml/2001/core"><w:body><wx:sect>\
        <w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="一、"/></w:listPr></w:pPr><w:r><w:t>总则</w:t></w:r></w:p>\
        <w:p><w:r><w:t>正文</w:t></w:r><w:r><w:footnote><w:p><w:r><w:t>脚注</w:t></w:r></w:p></w:footnote></w:r>\
        <aml:annotation w:type="Word.Insertion"><aml:content><w:r><w:t>插入</w:t></w:r></aml:content></aml:annotation>\
        <aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>删去</w:delText></w:r></aml:content></aml:annotation>\
        <aml:annotation w:type="Word.Comment"><aml:content><w:p><w:r><w:t>批注</w:t></w:r></w:p></aml:content></aml:annotation>\
        <w:r><w:t>。</w:t></w:r></w:p>\
        <w:sectPr><w:hdr w:type="odd"><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>
        """

    @Test(arguments: [(Revisions.final, "正文插入。"), (.original, "正文删去。")])
    func word2003KeepsEverythingInOneFile(revisions: Revisions, body: String) throws {
        let document = try read(Self.word2003, revisions: revisions)
        #expect(document.format == .word2003)
        #expect(texts(document) == ["一、 总则", body, "脚注", "页眉"])
        #expect(document.blocks.suffix(2).map(\.kind) == [.footnote, .header])
    }

    @Test func anUnknownVocabularyIsRefusedByName() {
        #expect(throws: DocumentReadingError.unsupported(file: "a.xml", what: .other(Wording("没有映射的 XML（根元素 note，命名空间“urn:x”）", "XML without a mapping (root element note, namespace “urn:x”)")))) {
            try read("<?xml version=\"1.0\"?><note xmlns=\"urn:x\">文</note>")
        }
    }

    private static let mapping = """
        <mapping name="试例" namespace="urn:law"><element name="law" as="container"/><element name="meta" as="ignored"/><element name="title" as="title"/>
        <element name="chapter" as="section"/><element name="num" as="number"/><element name="heading" as="heading"/><element name="article" as="container"/>
        <element name="p" as="paragraph"/><element name="table" as="table"/><element name="tr" as="row"/><element name="td" as="cell"/><element name="br" as="line-break"/>
        <metadata name="title" field="title"/><metadata name="issued" field="date" attribute="on"/><metadata name="organ" field="issuer"/></mapping>
        """

    private static let law = """
        <?xml version="1.0"?><law xmlns="urn:law"><meta><issued on="2023-05-01"/><organ>某市人民政府</organ></meta><title>某市招商
          办法</title>
        <chapter><num>第一章</num><heading>总则</heading>
          <article><num>第一条</num><p>为了 <b>规范</b>市场&amp;秩序，
             制定本办法。</p><p>第二款<br/>内容。</p></article></chapter>
        <table><tr><td>项目</td><td>分值</td></tr><tr><td><p>业绩</p></td><td>2分</td></tr></table></law>
        """

    @Test func aMappingMakesAVocabularyReadable() throws {
        let document = try read(Self.law, mappings: [XMLMapping(Array(Self.mapping.utf8))])
        #expect(document.problems.isEmpty)
        #expect(texts(document) == ["某市招商 办法", "第一章 总则", "第一条 为了 规范市场&秩序， 制定本办法。", "第二款内容。", "项目", "分值", "业绩", "2分"])
        #expect(document.blocks[1].kind == .heading(level: 1))
        #expect(document.blocks[7].kind == .cell(Cell(table: 0, row: 1, column: 1, heads: [5, 6])))
        #expect(document.metadata.issuer == "某市人民政府")
        #expect(document.metadata.date?.description == "2023-05-01")
        try WordPositionTests.check(document, parts: ["law": Array(Self.law.utf8)])
    }

    @Test func textUnderAnElementWithoutAMappingIsAProblem() throws {
        let xml = "<?xml version=\"1.0\"?><law xmlns=\"urn:law\"><title>题</title><odd>散落的字</odd></law>"
        #expect(try read(xml, mappings: [XMLMapping(Array(Self.mapping.utf8))]).problems.count == 1)
    }

    @Test(
        arguments: [
            ("<mapping name=\"a\"/>", XMLMappingError.missing(attribute: "namespace", element: "mapping", line: 1)),
            ("<other/>", .notAMapping(root: "other")),
            (
                "<mapping name=\"a\" namespace=\"u\">\n<element name=\"x\" as=\"poem\"/></mapping>",
                .unknown(value: "poem", attribute: "as", line: 2, allowed: XMLMapping.Role.allCases.map(\.rawValue))
            ),
            (
                "<mapping name=\"a\" namespace=\"u\"><element name=\"x\" as=\"title\"/>\n\n<element name=\"x\" as=\"row\"/></mapping>",
                .twice(element: "x", line: 3)
            ),
        ])
    func aFaultyMappingIsSaid(xml: String, error: XMLMappingError) {
        #expect(throws: error) { try XMLMapping(Array(xml.utf8)) }
    }

    @Test func openDocumentTextIsRead() throws {
        let content = """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:t" xmlns:table="urn:b"><office:body><office:text>\
            <text:tracked-changes><text:changed-region><text:deletion><text:p>删去</text:p></text:deletion></text:changed-region></text:tracked-changes>\
            <text:h text:outline-level="1">某市办法</text:h><text:p>甲<text:s/>乙<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note></text:p>\
            <text:list><text:list-item><text:p>列表</text:p></text:list-item></text:list></office:text></office:body></office:document-content>
            """
        let zip = RawZip([
            .init("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), .init("content.xml", Array(content.utf8)),
        ])
        let document = try DocumentReader.read(zip.bytes(), name: "a.odt")
        #expect(document.format == .odt)
        #expect(texts(document) == ["某市办法", "甲 乙", "注", "列表"])
        #expect(document.notChecked.contains { $0.what.chinese.contains("自动编号") })
        let sheet = RawZip([.init("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)), .init("content.xml", [])])
        #expect(throws: DocumentReadingError.self) { try DocumentReader.read(sheet.bytes(), name: "a.ods") }
    }
}
