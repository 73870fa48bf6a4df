import DocumentReading
import PolicyDocument
import TestSupport
import Testing

@Suite struct OFDReadingTests {
    private static let space = "xmlns:ofd=\"http://www.ofdspec.org/2016\""

    /// A text object; lines of a page are 170 wide from x = 20.
    private func text(_ text: String, x: Double = 20, y: Double, size: Double = 5) -> String {
        "<ofd:TextObject ID=\"1\" Boundary=\"\(x) \(y) 170 6\" Font=\"1\" Size=\"\(size)\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g \(text.utf16.count - 1) \(size)\">\(text)</ofd:TextCode></ofd:TextObject>"
    }

    private func read(_ pages: [String], template: String? = nil, encrypted: Bool = false) throws -> Document {
        let reference = template == nil ? "" : "<ofd:Template TemplateID=\"9\"/>"
        var entries: [RawZip.Entry] = [
            .init(
                "OFD.xml",
                Array(
                    "<ofd:OFD \(Self.space)><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>\(encrypted ? "<ofd:Encryptions/>" : "")</ofd:OFD>"
                        .utf8)),
            .init(
                "Doc_0/Document.xml",
                Array(
                    ("<ofd:Document \(Self.space)><ofd:CommonData><ofd:TemplatePage ID=\"9\" BaseLoc=\"T.xml\"/></ofd:CommonData><ofd:Pages>"
                        + pages.indices.map { "<ofd:Page ID=\"\($0)\" BaseLoc=\"Pages/P\($0).xml\"/>" }.joined()
                        + "</ofd:Pages></ofd:Document>").utf8)),
        ]
        let page = { (content: String) in
            Array("<ofd:Page \(Self.space)>\(reference)<ofd:Content><ofd:Layer>\(content)</ofd:Layer></ofd:Content></ofd:Page>".utf8)
        }
        for (index, content) in pages.enumerated() { entries.append(.init("Doc_0/Pages/P\(index).xml", page(content))) }
        if let template { entries.append(.init("Doc_0/T.xml", page(template))) }
        return try DocumentReader.read(RawZip(entries).bytes(), name: "a.ofd")
    }

    private let full = String(repeating: "本", count: 34)

    @Test func linesAreOrderedAndJoinedByWhereTheyStand() throws {
        let page = text(full, y: 60) + text("在末行结束。", y: 70) + text("某市管理办法", x: 60, y: 30) + text("第二段", x: 30, y: 80)
        let document = try read([page])
        #expect(document.format == .ofd)
        #expect(document.blocks.map { document.text(of: $0) } == ["某市管理办法", full + "在末行结束。", "第二段"])
    }

    @Test func aParagraphGoesOnOverThePageAndNumbersStayOut() throws {
        let document = try read([text(full, y: 270) + text("- 1 -", x: 90, y: 285), text("接上页。", y: 30)])
        #expect(document.blocks.map { document.text(of: $0) }.contains("接上页。"))
        #expect(document.blocks.contains { $0.kind == .footer && document.text(of: $0) == "- 1 -" })
        guard case .package(let parts, _) = document.origin else {
            Issue.record("no package")
            return
        }
        #expect(parts == ["Doc_0/Pages/P0.xml", "Doc_0/Pages/P1.xml"])
    }

    @Test func columnsOnOneLineAreKeptApart() throws {
        let document = try read([text("项目", y: 50) + text("分值", x: 100, y: 50.4)])
        #expect(document.blocks.map { document.text(of: $0) } == ["项目 分值"])
    }

    @Test func aTemplateIsReadOnce() throws {
        let document = try read([text("甲。", y: 60), text("乙。", y: 60)], template: text("红头文件", y: 20))
        #expect(document.blocks.map { document.text(of: $0) } == ["红头文件", "甲。", "乙。"])
    }

    /// A place names one part, so a label of the template and what a page fills in beside it are two paragraphs.
    @Test func aTemplatesLinesAreTheirOwn() throws {
        let document = try read([text("甲公司", x: 60, y: 60)], template: text("采购人：", y: 60))
        #expect(document.blocks.map { document.text(of: $0) } == ["甲公司", "采购人："])
        #expect(document.blocks.map { document.location(of: $0.range, in: $0).part } == ["Doc_0/Pages/P0.xml", "Doc_0/T.xml"])
    }

    @Test func aPageOfPicturesIsAProblem() throws {
        let document = try read([text("有字。", y: 60), "<ofd:ImageObject ID=\"2\" ResourceID=\"3\"/>"])
        #expect(document.problems.map(\.message) == [Wording("第 2 页没有文字，只有图像，无法读取", "page 2 has no text, only pictures, and cannot be read")])
        #expect(throws: DocumentReadingError.self) { try read(["<ofd:ImageObject ID=\"2\"/>"]) }
        #expect(throws: DocumentReadingError.self) { try read([text("有字。", y: 60)], encrypted: true) }
    }
}
