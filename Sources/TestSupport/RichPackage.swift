/// Packages with everything the readers know, so that damage can reach all of it.
package enum RichPackage {
    /// The parts of a Word document: styles, lists, notes, changes, a text box, a field, a table, comments and a header.
    package static let parts: [(name: String, xml: String)] = document.parts()

    package static let document: DocxBuilder = {
        var docx = DocxBuilder()
        docx.setHeader("页眉")
        docx.addStyle("1", "<w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>", isDefault: true)
        let list = docx.addList([("japaneseCounting", "%1、"), ("decimal", "%1.%2")])
        docx.paragraph(["某市办法", .footnote("注一"), .endnote("尾注")], style: "1")
        docx.paragraph(["总则", .tab, .inserted("插"), .deleted("删"), .hidden("隐")], list: (list, 0), isMarkDeleted: true)
        docx.paragraph(["条件", .commented(1, "须注册"), .textBox("框"), .field(code: "REF", result: "果")], list: (list, 1))
        docx.table([["甲", "乙"], ["丙", "丁"]], headerRows: 1)
        docx.comment(1, by: "人", "评")
        docx.comment(2, by: "人", "复", answering: 1)
        return docx
    }()

    /// The parts of an OFD file: a page of two lines that lies on a template.
    package static let pages: [(name: String, xml: String)] = [
        ("OFD.xml", "<ofd:OFD \(space)><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"),
        (
            "Doc_0/Document.xml",
            "<ofd:Document \(space)><ofd:CommonData><ofd:TemplatePage ID=\"9\" BaseLoc=\"T.xml\"/></ofd:CommonData>"
                + "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/P0.xml\"/></ofd:Pages></ofd:Document>"
        ),
        ("Doc_0/Pages/P0.xml", page("<ofd:Template TemplateID=\"9\"/>", line("某市办法", y: 30) + line("第一条　企业须注册。", y: 60))),
        ("Doc_0/T.xml", page("", line("公文纸", y: 10))),
    ]

    private static let space = "xmlns:ofd=\"http://www.ofdspec.org/2016\""

    private static func page(_ head: String, _ content: String) -> String {
        "<ofd:Page \(space)>\(head)<ofd:Content><ofd:Layer>\(content)</ofd:Layer></ofd:Content></ofd:Page>"
    }

    private static func line(_ text: String, y: Int) -> String {
        "<ofd:TextObject ID=\"1\" Boundary=\"20 \(y) 170 6\" Font=\"1\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\""
            + " DeltaX=\"g \(text.utf16.count - 1) 5\">\(text)</ofd:TextCode></ofd:TextObject>"
    }
}
