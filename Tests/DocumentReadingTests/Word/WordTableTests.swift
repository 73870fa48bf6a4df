import PolicyDocument
import TestSupport
import Testing

@Suite struct WordTableTests {
    /// The text of each cell with the texts of its heads.
    private func heads(_ body: String) throws -> [String: [String]] {
        var docx = DocxBuilder()
        docx.raw(body)
        let document = try WordReading.document(docx)
        var heads: [String: [String]] = [:]
        for block in document.blocks {
            guard case .cell(let cell) = block.kind else { continue }
            heads[document.text(of: block)] = cell.heads.map { document.text(of: document.blocks[$0]) }
        }
        return heads
    }

    private func row(_ cells: [(String, String)], header: Bool = false) -> String {
        "<w:tr>" + (header ? "<w:trPr><w:tblHeader/></w:trPr>" : "")
            + cells.map { "<w:tc><w:tcPr>\($0.1)</w:tcPr><w:p><w:r><w:t>\($0.0)</w:t></w:r></w:p></w:tc>" }.joined() + "</w:tr>"
    }

    @Test func cellsKnowTheirRowAndColumn() throws {
        var docx = DocxBuilder()
        docx.table([["评分项目", "评分标准"], ["本市业绩", "每项得2分"]])
        let document = try WordReading.document(docx)
        #expect(
            document.blocks.map(\.kind) == [
                .cell(Cell(table: 0, row: 0, column: 0)), .cell(Cell(table: 0, row: 0, column: 1, heads: [0])),
                .cell(Cell(table: 0, row: 1, column: 0, heads: [0])), .cell(Cell(table: 0, row: 1, column: 1, heads: [1, 2])),
            ])
    }

    @Test func mergedCellsHeadAllTheyCover() throws {
        let body =
            "<w:tbl>" + row([("类别", ""), ("标准与分值", "<w:gridSpan w:val=\"2\"/>")])
            + row([("商务部分", "<w:vMerge w:val=\"restart\"/>"), ("业绩", ""), ("二分", "")])
            + row([("", "<w:vMerge/>"), ("税收贡献", ""), ("三分", "")]) + "</w:tbl>"
        let heads = try heads(body)
        #expect(heads["二分"] == ["标准与分值", "商务部分", "业绩"])
        #expect(heads["三分"] == ["标准与分值", "商务部分", "税收贡献"])
        #expect(heads["税收贡献"] == ["标准与分值", "商务部分"])
        #expect(heads["商务部分"] == ["类别"])
    }

    @Test func markedRowsAreTheHead() throws {
        let body =
            "<w:tbl>" + row([("甲表", "<w:gridSpan w:val=\"2\"/>")], header: true) + row([("名称", ""), ("分值", "")], header: true)
            + row([("企业规模", ""), ("十分", "")]) + "</w:tbl>"
        #expect(try heads(body)["十分"] == ["甲表", "分值", "企业规模"])
    }

    @Test func aSerialNumberIsNoHeadAlone() throws {
        let body = "<w:tbl>" + row([("序号", ""), ("项目", ""), ("要求", "")]) + row([("1", ""), ("注册地", ""), ("在本区", "")]) + "</w:tbl>"
        #expect(try heads(body)["在本区"] == ["要求", "1", "注册地"])
    }

    @Test func nestedTablesAndParagraphsInCellsAreReadOnceInOrder() throws {
        let inner = "<w:tbl>" + row([("内一", ""), ("内二", "")]) + "</w:tbl>"
        let body =
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>上</w:t></w:r></w:p>\(inner)<w:p><w:r><w:t>下</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>旁</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            + "<w:p><w:r><w:t>表后。</w:t></w:r></w:p>"
        var docx = DocxBuilder()
        docx.raw(body)
        let document = try WordReading.document(docx)
        #expect(document.blocks.map { document.text(of: $0) } == ["上", "内一", "内二", "下", "旁", "表后。"])
        let tables = document.blocks.map { block in if case .cell(let cell) = block.kind { cell.table } else { -1 } }
        #expect(tables == [0, 1, 1, 0, 0, -1])
    }

    @Test func contentControlsMayHoldCells() throws {
        let body =
            "<w:tbl><w:tr><w:sdt><w:sdtContent><w:tc><w:p><w:r><w:t>控件格</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>"
        #expect(try WordReading.lines(body: body) == ["控件格"])
    }
}
