import DocumentReading
import PolicyDocument
import Testing

@Suite("Markdown")
struct MarkdownTests {
    static let draft = """
        ---
        author: x
        ---
        # 青禾县工业办法

        <!-- 说明
        不读 -->

        ## 第一章 总则

        第一条 对**本地**企业给予[优先](http://example.com)支持，每家 2*3 万元。

        - （一）在本县登记；
        - （二）*依法*纳税。

        | 项目 | 评分标准 |
        |---|:--:|
        | 业绩 | 本县业绩得2分 |

        > 第二条 自印发之日起施行。
        """

    @Test("Markup goes, structure stays", arguments: ["draft.md", "draft.MARKDOWN"])
    func structure(name: String) throws {
        let document = try Reading.text(Self.draft, name: name)
        #expect(document.format == .markdown)
        #expect(
            document.blocks.map(document.text(of:)) == [
                "青禾县工业办法", "第一章 总则", "第一条 对本地企业给予优先支持，每家 2*3 万元。", "（一）在本县登记；", "（二）依法纳税。", "项目", "评分标准", "业绩", "本县业绩得2分", "第二条 自印发之日起施行。",
            ])
        #expect(document.blocks[0].kind == .title)
        #expect(document.blocks[4].clause.description == "第一条第（二）项")
        #expect(document.blocks[8].kind == .cell(Cell(table: 0, row: 1, column: 1, heads: [7, 6])))
    }

    @Test("Columns are those of the file")
    func columns() throws {
        let document = try Reading.text(Self.draft, name: "draft.md")
        let block = document.blocks[2]
        let at = try #require(block.range.first { document.units[$0] == 0x672C })  // 本
        let location = document.location(of: at..<at + 2, in: block)
        #expect((location.line, location.column) == (11, 8))
    }

    @Test("A text that begins with a # heading is Markdown whatever its name")
    func byContent() throws {
        #expect(try Reading.text("# 青禾县办法\n\n第一条 目的。\n").format == .markdown)
        #expect(try Reading.text("#青禾县办法\n\n第一条 目的。\n").format == .text)
    }

    @Test("A comment that never ends leaves the document incomplete")
    func openComment() throws {
        #expect(try Reading.text("# 办法\n<!-- 说明\n第一条 本地优先。\n").problems.count == 1)
    }
}
