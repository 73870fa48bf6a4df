import DocumentReading
import PolicyDocument
import Testing

@Suite("Lines to paragraphs")
struct ReflowTests {
    /// A draft with one paragraph a line, and the same draft as extractions write it.
    static let paragraphs = [
        "青禾县支持制造业发展若干政策",
        "第一条 为了支持本县制造业加快发展，引导企业加大技术改造投入，提升产业链供应链韧性和安全水平，结合我县实际，制定本政策。",
        "第二条 对当年新购置生产设备投资额达到500万元以上的企业，按照设备投资额的百分之十给予一次性补助，单个企业每年补助总额最高不超过200万元。",
        "申请前款补助的企业应当同时符合下列条件：",
        "（一）在本县依法登记，具有独立法人资格，财务制度健全，两年内没有受到较大以上行政处罚，也没有被列入失信名单；",
        "（二）项目已经完成备案并通过竣工验收。",
        "第三条 本政策自印发之日起施行。",
    ]

    /// Breaks every paragraph into lines of so many characters.
    static func wrapped(_ width: Int, lineEnd: String = "\n", lastLineEnd: String = "\n") -> String {
        paragraphs.map { paragraph in
            var lines: [Substring] = []
            var rest = Substring(paragraph)
            while !rest.isEmpty {
                lines.append(rest.prefix(width))
                rest = rest.dropFirst(width)
            }
            return lines.joined(separator: lineEnd) + lastLineEnd
        }.joined()
    }

    @Test("Hard wraps are joined, whatever the width", arguments: [20, 24, 28, 34, 38, 42])
    func hardWraps(width: Int) throws {
        #expect(try Reading.paragraphs(Self.wrapped(width)) == Self.paragraphs)
    }

    @Test("A blank line after every line is no paragraph", arguments: [28, 34])
    func blankLines(width: Int) throws {
        #expect(try Reading.paragraphs(Self.wrapped(width, lineEnd: "\n\n", lastLineEnd: "\n\n")) == Self.paragraphs)
    }

    @Test("A blank line between paragraphs alone is one", arguments: [28, 34])
    func blankLinesBetween(width: Int) throws {
        #expect(try Reading.paragraphs(Self.wrapped(width, lastLineEnd: "\n\n")) == Self.paragraphs)
    }

    @Test("A blank at the end of a line marks the end of a paragraph", arguments: [28, 34])
    func trailingBlanks(width: Int) throws {
        #expect(try Reading.paragraphs(Self.wrapped(width, lineEnd: "\n\n", lastLineEnd: " \n\n")) == Self.paragraphs)
    }

    @Test("CRLF and CR wrap like LF", arguments: ["\r\n", "\r"])
    func lineEnds(end: String) throws {
        #expect(try Reading.paragraphs(Self.wrapped(30, lineEnd: end, lastLineEnd: end)) == Self.paragraphs)
    }

    @Test("A joined position points at its own line")
    func positions() throws {
        let document = try Reading.text(Self.wrapped(28))
        let block = document.blocks[2]
        let word = Array("百分之十".utf16)
        let at = try #require(block.range.first { document.units[$0...].starts(with: word) })
        let location = document.location(of: at..<at + 4, in: block)
        #expect((location.line, location.column, location.endColumn) == (6, 11, 15))
    }

    @Test("A word broken at the end of a line is whole again")
    func brokenWord() throws {
        let text = "青禾县促进消费若干措施\n\n鼓励本县各机关和事业单位在采购办公用品时，对本地生产的产品给予优\n先采购，采购金额不低于当年预算的三成。\n"
        #expect(try Reading.paragraphs(text).last == "鼓励本县各机关和事业单位在采购办公用品时，对本地生产的产品给予优先采购，采购金额不低于当年预算的三成。")
    }

    @Test(
        "A line that ends in a comma or within 《》 goes on, whatever the file",
        arguments: ["对本地企业给予奖励，\n每家十万元。", "按照《青禾县\n工业办法》执行。", "县内企业（不含外地企业\n的分公司）享受补助。"])
    func cut(text: String) throws {
        #expect(try Reading.paragraphs("青禾县办法\n\n第一条 目的。\n" + text + "\n第三条 附则。\n")[2] == text.replacing("\n", with: ""))
    }

    @Test("Latin words keep a blank between them, numbers are joined")
    func latinWords() throws {
        let text = """
            本县支持企业参加国际展会，对展位费和运费给予补助，展会名称为 Green
            Valley Industrial Expo，每家企业每年补助总额不超过人民币二十万元，不足5
            00元的不予补助，由县商务局负责受理申请并在政府网站上公布结果，接受社
            会监督。
            """
        let paragraph = try #require(try Reading.paragraphs(text).first)
        #expect(paragraph.contains("Green Valley"))
        #expect(paragraph.contains("不足500元"))
        #expect(paragraph.hasSuffix("接受社会监督。"))
    }

    @Test(
        "A file with a paragraph a line stays as it is",
        arguments: [
            "总则\n第一条 为规范管理，制定本办法。\n第二条 本办法适用于本县。\n",
            "申请企业应当符合下列条件：\n（一）在本县登记；\n（二）依法纳税。\n",
            "一、总体要求\n坚持公平竞争\n二、重点任务\n加大奖励力度\n",
            "关于开展企业申报工作的通知\n各有关企业：\n请于本月底前报送材料。\n青禾县商务局\n2024年5月6日\n",
            "支持对象为在青禾县行政区域内依法登记注册、具有独立法人资格的制造业企业\n奖励标准为每家十万元\n申报材料由县工业和信息化局统一受理并组织专家评审\n",
            "青禾县第一机械制造有限公司\n青禾县兴旺食品加工有限公司\n青禾县宏达新型材料有限公司\n青禾县绿源农产品有限公司\n",
        ])
    func ordinary(text: String) throws {
        #expect(try Reading.paragraphs(text) == text.split(separator: "\n").map(String.init))
    }

    @Test(
        "Page numbers between the lines of a paragraph are left out",
        arguments: ["- 3 -", "— 3 —", "－3－", "第 3 页", "第3页 共10页", "-3-"])
    func pageNumbers(number: String) throws {
        let lines = Self.wrapped(28).split(separator: "\n")
        let text = (lines.prefix(5) + ["", Substring(number), ""] + lines.dropFirst(5)).joined(separator: "\n")
        #expect(try Reading.paragraphs(text) == Self.paragraphs)
    }

    @Test("A form feed within a paragraph, or a word, is no break", arguments: ["\u{0C}", "\n\u{0C}", "\n12\n\u{0C}"])
    func formFeeds(feed: String) throws {
        let text = "青禾县促进消费若干措施\n第一条 鼓励本县机关和事业单位在采购办公用品时，对本地产品给予优\(feed)先采购，采购金额不低于预算的三成。\n第二条 本措施自印发之日起施行。\n"
        #expect(try Reading.paragraphs(text)[1] == "第一条 鼓励本县机关和事业单位在采购办公用品时，对本地产品给予优先采购，采购金额不低于预算的三成。")
    }

    @Test("A running header that stands at the top of every page is left out")
    func runningHeader() throws {
        let page = { (n: Int) in "青禾县人民政府公报\n第\(ChineseNumeral.text(n))条 本条规定第\(n)项工作的责任单位和完成时限。\n\n— \(n) —\n" }
        let text = (1...4).map(page).joined()
        #expect(try Reading.paragraphs(text).count == 4)
    }

    @Test("Bare numbers of table rows are no page numbers")
    func rowNumbers() throws {
        let text = "序号\n项目\n1\n设备补助\n2\n贷款贴息\n3\n租金减免\n"
        #expect(try Reading.paragraphs(text).count == 8)
    }

    @Test("A flattened table in a wrapped file is kept line by line")
    func tableZone() throws {
        let cells = ["序号", "支持事项", "支持标准", "1", "设备购置", "按投资额补助", "2", "贷款贴息", "按利息补助"]
        let document = try Reading.text(Self.wrapped(30) + cells.joined(separator: "\n") + "\n")
        let zone = document.blocks.suffix(cells.count)
        #expect(zone.map(document.text(of:)) == cells)
        #expect(zone.allSatisfy { $0.kind == .verbatim })
    }

    @Test("A document on one line is cut at its indents")
    func oneLine() throws {
        let text = Self.paragraphs.joined(separator: " 　　")
        #expect(try Reading.paragraphs(text) == Self.paragraphs)
    }

    @Test("A document on one line with single blanks is cut at them")
    func oneLineWithBlanks() throws {
        let long = "为了支持本县制造业加快发展，引导企业加大技术改造投入，提升产业链供应链韧性和安全水平，结合我县实际，制定本政策。"
        let parts = ["青禾县人民政府关于印发若干政策的通知", "青政发〔2024〕1号", "各乡镇人民政府：", long, "青禾县人民政府", "2024年1月2日", "一、加大补助", long, "（一）设备补助。" + long, "（二）贷款贴息。" + long, "二、附则", long + long]
        #expect(try Reading.paragraphs(parts.joined(separator: " ")) == parts)
    }

    @Test("A long article on one line keeps its number")
    func longArticle() throws {
        let text = "第六十三条 " + String(repeating: "招标人有下列行为之一的，由有关部门责令改正，可以处以罚款；", count: 10)
        #expect(try Reading.paragraphs("招标办法\n\n" + text + "\n").count == 2)
    }

    @Test("Items within one line stay one paragraph")
    func inlineItems() throws {
        let text = "第三条 申请企业应当符合下列条件：（一）在本县登记；（二）依法纳税；（三）无失信记录。\n"
        #expect(try Reading.paragraphs(text).count == 1)
    }

    @Test(
        "Character references are decoded, and columns stay those of the file",
        arguments: [("&quot;专精特新&quot;企业", "\"专精特新\"企业"), ("奖&nbsp;励", "奖\u{A0}励"), ("&#x4e2d;&#22269;", "中国"), ("A&B;C &unknown; &", "A&B;C &unknown; &")])
    func references(source: String, expected: String) throws {
        let document = try Reading.text("甲" + source + "乙")
        #expect(document.text(of: document.blocks[0]) == "甲" + expected + "乙")
        let last = document.blocks[0].range.upperBound - 1
        #expect(document.location(of: last..<last + 1, in: document.blocks[0]).column == source.utf16.count + 2)
    }
}
