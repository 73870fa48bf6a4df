import DocumentReading
import PolicyDocument
import Testing

@Suite("HTML")
struct HTMLTests {
    static let page = """
        <!DOCTYPE html>
        <html><head><meta charset="utf-8"><title>网站</title><style>p{color:red}</style><script>var a="<p>不读</p>";</script></head>
        <body><nav><a href="/">首页</a><div>导航</div></nav>
        <h1>青禾县人民政府关于印发<br/>工业办法的通知</h1>
        <div class="a>b"><p>第一条&nbsp;对<b>本</b>地<span style="color:red">企业</span>给予优
        先支持，标准见 Green
        Valley 目录。</p><!-- 注释 <p>不读</p> -->
        <p>第二条 申请企业应当符合下列条件：</p><p>（一）年产值&gt;1亿元；</p></div>
        <table><tr><th>项目</th><th>评分标准</th></tr><tr><td rowspan="2">业绩</td><td>本县业绩得2分</td></tr><tr><td>外地业绩得1分</td></tr></table>
        <table><tr><td><p>第三条 附则。</p><table><tr><td>联系人</td><td>电话</td></tr></table></td></tr></table>
        </body></html>
        """

    @Test("Paragraphs, headings and cells", arguments: ["page.html", "page.txt"])
    func structure(name: String) throws {
        let document = try Reading.text(Self.page, name: name)
        #expect(document.format == .html)
        #expect(
            document.blocks.map(document.text(of:)) == [
                "青禾县人民政府关于印发工业办法的通知", "第一条\u{A0}对本地企业给予优先支持，标准见 Green Valley 目录。", "第二条 申请企业应当符合下列条件：", "（一）年产值>1亿元；", "项目", "评分标准", "业绩",
                "本县业绩得2分", "外地业绩得1分", "第三条 附则。", "联系人", "电话",
            ])
        #expect(document.metadata.issuer == "青禾县人民政府")
        #expect(document.blocks[3].leadIn == 2)
        #expect(document.blocks[7].kind == .cell(Cell(table: 0, row: 1, column: 1, heads: [6, 5])))
        #expect(document.blocks[8].kind == .cell(Cell(table: 0, row: 2, column: 1, heads: [5])))
        #expect(document.blocks[9].kind == .paragraph)
        #expect(document.blocks[9].clause.description == "第三条")
    }

    @Test("Lines and columns are those of the file")
    func positions() throws {
        let document = try Reading.text(Self.page, name: "page.html")
        let block = document.blocks[1]
        let at = try #require(block.range.first { document.units[$0] == 0x5148 })  // 先
        let location = document.location(of: at..<at + 1, in: block)
        #expect((location.line, location.column) == (6, 1))
    }

    @Test(
        "Hostile pages end in time and are never clean where something is left out",
        arguments: [
            (String(repeating: "<div>", count: 100_000) + "第一条 甲。", 0), (String(repeating: "<table><tr><td>", count: 100_000) + "第一条 甲。", 1),
            ("<html><p>第一条 甲。</p>" + String(repeating: "<a b=\"", count: 50_000), 0), ("<html><p>第一条 甲。</p><!-- <p>第二条 本地优先。</p>", 1),
            ("<html><p>第一条 甲。</p><script>第二条 本地优先。", 1), ("<html><p>第一条 甲。</p><nav><nav>第二条 本地优先。</nav>", 1), ("<html>第一条 甲。" + String(repeating: "&", count: 200_000), 0),
        ])
    func hostile(page: String, problems: Int) throws {
        let document = try Reading.text(page, name: "page.html")
        #expect(document.blocks.contains { document.text(of: $0).hasPrefix("第一条 甲。") })
        #expect(document.problems.count == problems)
    }
}

@Suite("Hostile text files and files that are no text")
struct HostileTextTests {
    @Test("Beyond the limit a file is incomplete")
    func limit() throws {
        let options = ReadingOptions(limits: ReadingLimits(bytes: 300))
        let document = try DocumentReader.read(Array(String(repeating: "第一条 甲。\n", count: 100).utf8), name: "long.txt", options: options)
        #expect(document.problems.contains { $0.message.chinese.contains("300") && $0.message.english.contains("300") })
        let few = ReadingOptions(limits: ReadingLimits(paragraphs: 10))
        #expect(try DocumentReader.read(Array(String(repeating: "第一条 甲。\n", count: 100).utf8), name: "many.txt", options: few).problems.count == 1)
    }

    @Test("NULs leave a text incomplete")
    func nul() throws {
        let text = Array("第一条 对本地企业给予奖励，每家每年不超过十万元。".utf8)
        #expect(try DocumentReader.read(text + [0] + text, name: "nul.txt").problems.count == 1)
    }

    @Test(
        "What cannot be read is refused by what it is",
        arguments: [
            (Array("%PDF-1.7\n".utf8), DocumentReadingError.Unsupported.pdf), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], .compoundFile),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + "EncryptedPackage".utf8.flatMap { [$0, 0] }, .encryptedPackage), (Array("{\\rtf1".utf8), .rtf),
            ([0xDB, 0xA5, 0x2D, 0x00, 1], .compoundFile), ([0xFF, 0x57, 0x50, 0x43, 0x10], .compoundFile),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D], .image), ([0x1F, 0x8B, 8], .archive), ([0x7F, 0x45, 0x4C, 0x46], .executable),
        ] as [([UInt8], DocumentReadingError.Unsupported)])
    func refused(bytes: [UInt8], what: DocumentReadingError.Unsupported) {
        #expect(throws: DocumentReadingError.unsupported(file: "draft.docx", what: what)) {
            try DocumentReader.read(bytes, name: "draft.docx")
        }
        #expect("\(DocumentReadingError.unsupported(file: "draft.docx", what: what))".hasPrefix("draft.docx："))
    }

    @Test("Nothing, or nothing but blanks, is no document", arguments: ["", " ", "\n\n\u{3000}\n", "\u{FEFF}"])
    func empty(text: String) {
        #expect(throws: DocumentReadingError.empty(file: "draft.txt")) { try Reading.text(text) }
    }

    @Test("Named character references of HTML 4", arguments: [("&ouml;&Aacute;&frac12;&thetasym;&lang;", "öÁ½ϑ⟨"), ("&amp;nbsp;&apos;&unknown;", "&nbsp;'&unknown;")])
    func references(written: String, read: String) throws {
        #expect(try Reading.paragraphs("<!DOCTYPE html><p>甲\(written)乙</p>") == ["甲\(read)乙"])
    }
}
