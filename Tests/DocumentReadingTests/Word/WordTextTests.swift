import DocumentReading
import PolicyDocument
import TestSupport
import Testing

/// What a reader sees of each kind of element, and what stays unseen.
@Suite struct WordTextTests {
    private static func p(_ content: String) -> String { "<w:p>\(content)</w:p>" }
    private static func r(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

    static let cases: [(body: String, lines: [String])] = [
        (p(r("本办法") + r("自发布之日起施行。")), ["本办法自发布之日起施行。"]),
        (p(r("  两端空白  ")), ["两端空白"]),
        (p("<w:r><w:t xml:space=\"preserve\"> 留 </w:t></w:r>"), [" 留 "]),
        (p(r("A&amp;B&lt;&#x7532;&#20057;&gt;")), ["A&B<甲乙>"]),
        (p(r("甲<!-- 注 -->乙<![CDATA[<丙>]]><?pi x?>丁")), ["甲乙<丙>丁"]),
        (p(r("第一行\r\n第二行")), ["第一行 第二行"]),
        (p(r("𠮷野家")), ["𠮷野家"]),
        (p(r("左") + "<w:r><w:tab/></w:r>" + r("右")), ["左\t右"]),
        (p(r("上") + "<w:r><w:br/></w:r>" + r("下") + "<w:r><w:br w:type=\"page\"/></w:r>"), ["上下"]),
        (p(r("软") + "<w:r><w:softHyphen/></w:r>" + r("连字")), ["软连字"]),
        (p("<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t></w:r>"), ["A\u{2011}B"]),
        (p("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/></w:r>" + r("符号")), ["\u{F0E0}符号"]),
        (p("<w:r><w:ruby><w:rubyPr/><w:rt>\(r("zhuyin"))</w:rt><w:rubyBase>\(r("注音"))</w:rubyBase></w:ruby></w:r>"), ["注音"]),
        (p("<w:hyperlink>\(r("链接"))</w:hyperlink><w:smartTag>\(r("标记"))</w:smartTag><w:customXml>\(r("自定义"))</w:customXml>"), ["链接标记自定义"]),
        (p("<w:dir>\(r("甲"))</w:dir><w:bdo>\(r("乙"))</w:bdo>"), ["甲乙"]),
        (p("<w:sdt><w:sdtPr><w:alias w:val=\"名\"/></w:sdtPr><w:sdtContent>\(r("控件"))</w:sdtContent></w:sdt>"), ["控件"]),
        ("<w:sdt><w:sdtContent>\(p(r("块控件")))</w:sdtContent></w:sdt>", ["块控件"]),
        (p("<w:fldSimple w:instr=\"DATE\">\(r("2024年"))</w:fldSimple>"), ["2024年"]),
        (p(r("未完") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>") + p(r("后文仍在")), ["未完", "后文仍在"]),
        (p("<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>x+1</m:t></m:r></m:oMath>"), ["x+1"]),
        (p("") + p(r("")) + p(r("唯一")), ["唯一"]),
        ("<x:p xmlns:x=\"urn:other\"><x:t>外人</x:t></x:p>" + p(r("自己")), ["自己"]),
        ("<v:p xmlns:v=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><v:r><v:t>严格</v:t></v:r></v:p>", ["严格"]),
    ]

    @Test(arguments: cases.indices)
    func readsWhatAReaderSees(index: Int) throws {
        #expect(try WordReading.lines(body: Self.cases[index].body) == Self.cases[index].lines)
    }

    @Test func notesFollowTheBodyAndHeadersCloseIt() throws {
        var docx = DocxBuilder()
        docx.setHeader("页眉文字")
        docx.paragraph(["正文", .footnote("脚注文字"), "继续", .endnote("尾注文字"), "。"])
        let document = try WordReading.document(docx)
        #expect(document.blocks.map { document.text(of: $0) } == ["正文继续。", "脚注文字", "尾注文字", "页眉文字"])
        #expect(document.blocks.dropFirst().map(\.kind) == [.footnote, .endnote, .header])
        guard case .package(let parts, _) = document.origin else {
            Issue.record("no package")
            return
        }
        #expect(
            document.blocks.map { parts[$0.part] } == ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "word/header1.xml"])
    }

    @Test func notesThatNothingRefersToAreNotRead() throws {
        var docx = DocxBuilder()
        docx.paragraph(["正文", .footnote("留着的")])
        docx.paragraph(["再", .raw("<w:del w:id=\"1\" w:author=\"a\"><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:del>")])
        #expect(try WordReading.lines(docx) == ["正文", "再", "留着的"])
    }

    @Test func aTextBoxIsReadOnceBehindItsParagraph() throws {
        var docx = DocxBuilder()
        docx.paragraph(["前", .textBox("框内文字"), "后"])
        docx.paragraph("下一段")
        let document = try WordReading.document(docx)
        #expect(document.blocks.map { document.text(of: $0) } == ["前后", "框内文字", "下一段"])
        #expect(document.blocks[1].kind == .textBox)
        #expect(document.blocks.map(\.paragraph) == [1, 2, 4])
    }

    @Test func fieldsGiveTheirResult() throws {
        var docx = DocxBuilder()
        docx.paragraph(["见", .field(code: " REF 第九条 ", result: "第九条"), "。"])
        #expect(try WordReading.lines(docx) == ["见第九条。"])
    }

    @Test func hiddenTextIsReadAndMarked() throws {
        var docx = DocxBuilder()
        docx.addStyle("Ghost", "<w:name w:val=\"Ghost\"/><w:rPr><w:vanish/></w:rPr>", type: "character")
        docx.paragraph(["看得见", .hidden("看不见"), .raw("<w:r><w:rPr><w:rStyle w:val=\"Ghost\"/></w:rPr><w:t>样式隐藏</w:t></w:r>")])
        docx.paragraph([.raw("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>关掉</w:t></w:r>")])
        let document = try WordReading.document(docx)
        guard case .package(_, let pieces) = document.origin else {
            Issue.record("no package")
            return
        }
        #expect(pieces.map(\.isHidden) == [false, true, true, false])
    }

    @Test func headingsComeFromOutlineLevelsThroughStyles() throws {
        var docx = DocxBuilder()
        docx.addStyle("5", "<w:name w:val=\"标题甲\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>")
        docx.addStyle("6", "<w:name w:val=\"子\"/><w:basedOn w:val=\"5\"/>")
        docx.addStyle("7", "<w:name w:val=\"heading 3\"/><w:basedOn w:val=\"7\"/>")
        docx.paragraph("某市促进产业发展办法")
        docx.paragraph(["小题甲"], style: "6")
        docx.paragraph(["小题乙"], style: "7")
        docx.paragraph(["小题丙"], outlineLevel: 0)
        docx.paragraph(["不是标题"], style: "6", outlineLevel: 9)
        let kinds = try WordReading.document(docx).blocks.dropFirst().map(\.kind)
        #expect(kinds.prefix(3) == [.heading(level: 2), .heading(level: 3), .heading(level: 1)])
        #expect(kinds.last == .paragraph)
    }

    @Test func whatCannotBeReadIsSaid() throws {
        var docx = DocxBuilder()
        docx.paragraph("正文。")
        docx.raw("<w:altChunk r:id=\"rId9\"/>")
        #expect(try WordReading.document(docx).problems.contains { $0.message.english.contains("altChunk") })
    }

    @Test func aLineBreakBehindASentenceBeginsAParagraph() throws {
        var docx = DocxBuilder()
        docx.paragraph(["第一条 甲。", .lineBreak, "第二条 乙", .lineBreak, "丙。", .lineBreak])
        let document = try WordReading.document(docx)
        #expect(document.blocks.map { document.text(of: $0) } == ["第一条 甲。", "第二条 乙丙。"])
        #expect(document.blocks.map(\.paragraph) == [1, 1])
        let last = document.blocks[1]
        let location = document.location(of: last.range, in: last)
        #expect((location.utf16Start, location.utf16End) == (6, 13))
    }

    @Test func picturesAndEmptyDocumentsAreNotPassedOver() throws {
        var docx = DocxBuilder()
        let picture = "<w:r><w:drawing><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"/></w:drawing></w:r>"
        let blank = try WordReading.document(docx)
        #expect(blank.problems.isEmpty && blank.blocks.isEmpty)
        docx.paragraph([.raw(picture)])
        #expect(try WordReading.document(docx).problems.count == 1)
        docx.paragraph(["有字。", .raw(picture)])
        #expect(try WordReading.document(docx).notChecked.contains { $0.what.chinese.contains("图片 2 张") && $0.line == 1 })
    }

    /// A theme has no text; a draft whose relationship leads to its theme is no theme.
    @Test(arguments: [("theme", false), ("wordprocessingml.document.main", true)])
    func aThemeHasNoTextAndADraftIsNone(type: String, isRefused: Bool) throws {
        let parts: [(String, String)] = [
            ("[Content_Types].xml", "<Types><Override PartName=\"/t.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.\(type)+xml\"/></Types>"),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"t.xml\"/></Relationships>"
            ),
            ("t.xml", "<a:themeManager xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"/>"),
        ]
        let package = RawZip(parts.map { RawZip.Entry($0.0, Array($0.1.utf8)) }).bytes()
        guard !isRefused else {
            #expect(throws: DocumentReadingError.self) { try DocumentReader.read(package, name: "a.docx") }
            return
        }
        let document = try DocumentReader.read(package, name: "a.docx")
        #expect(document.blocks.isEmpty && document.problems.isEmpty)
        #expect(document.notChecked.map(\.what.english) == ["an Office theme (colours and fonts, no text)"])
    }
}
