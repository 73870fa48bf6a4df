import Glibc
import TestSupport

/// The other forms of a draft, made from its UTF-8 text.
enum DraftForms {
    /// In GB 18030, by the system's own converter.
    static func gb18030(_ text: String) -> [UInt8]? {
        let converter = iconv_open("GB18030", "UTF-8")
        defer { iconv_close(converter) }
        var input = text.utf8.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 2 + 8)
        var (inputLeft, outputLeft) = (input.count, output.count)
        let failed = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                return iconv(converter, &from, &inputLeft, &to, &outputLeft) == -1
            }
        }
        return failed ? nil : output.prefix(output.count - outputLeft).map { UInt8(bitPattern: $0) }
    }

    /// In Word, set as official documents are: the title in the middle, items numbered automatically, signature and date at the right.
    static func word(_ text: String) -> DocxBuilder {
        var docx = DocxBuilder()
        docx.addStyle("Normal", style("Normal", spacing + font("仿宋", size: 32)), isDefault: true)
        docx.addStyle("Title", style("Title", "<w:pPr><w:jc w:val=\"center\"/></w:pPr>" + font("宋体", size: 36, bold: true)))
        docx.addStyle("Body", style("Body Text", "<w:pPr><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:jc w:val=\"both\"/></w:pPr>"))
        docx.addStyle("Signature", style("Signature", "<w:pPr><w:jc w:val=\"right\"/></w:pPr>"))
        var list: Int?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if let item = line.prefixMatch(of: /（[一二三四五六七八九十]+）/) {
                let id = list ?? docx.addList([("chineseCountingThousand", "（%1）")])
                list = id
                // Word cuts a paragraph into runs wherever it was once edited.
                docx.paragraph(DocxRun.split(String(line[item.range.upperBound...]), at: [4, 11]), style: "Body", list: (id, 0))
                continue
            }
            list = nil
            docx.paragraph(line.isEmpty ? [] : [.text(line)], style: style(of: line))
        }
        docx.raw(
            "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""
                + " w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr>")
        return docx
    }

    private static func style(of line: String) -> String {
        if line.wholeMatch(of: /20\d\d年\d+月\d+日|[^，。]{4,16}(办公室|人民政府|局|委员会|中心)/) != nil { return "Signature" }
        let isBody = line.contains { "。；：".contains($0) } || line.prefixMatch(of: /第[^章]{1,3}条|[一二三四五六七八九十]+、/) != nil
        return isBody ? "Body" : "Title"
    }

    private static let spacing = "<w:pPr><w:spacing w:line=\"560\" w:lineRule=\"exact\"/></w:pPr>"

    private static func style(_ name: String, _ properties: String) -> String {
        "<w:name w:val=\"\(name)\"/>" + (name == "Normal" ? "" : "<w:basedOn w:val=\"Normal\"/>") + properties
    }

    private static func font(_ name: String, size: Int, bold: Bool = false) -> String {
        "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"\(name)\"/>"
            + (bold ? "<w:b/>" : "") + "<w:sz w:val=\"\(size)\"/></w:rPr>"
    }
}
