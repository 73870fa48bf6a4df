package import Findings
import Law
package import PolicyDocument

/// `html`: one file that needs nothing else and reaches for nothing: the drafts with their findings marked in place.
package struct HTMLReporter: Reporter {
    package init() {}

    package var gathering: Gathering { .gathered(limit: nil) }

    package func opening(_ context: ReportContext, summary: RunSummary?) -> [UInt8] {
        let language = context.language
        let summary = summary ?? RunSummary()
        let title = language.choose("公平竞争审查检查结果", "Fair competition review: findings")
        var out = ByteWriter()
        out.writeHead(title: title, style: HTMLPage.style, script: HTMLPage.script, language)
        out.write("<body>\n<header>\n<h1>")
        out.writeMarkup(title)
        out.write("</h1>\n<p class=\"figures\">")
        out.writeMarkup(summary.sentence(in: language))
        out.write("</p>\n")
        if !summary.remainder(in: language).isEmpty {
            out.write("<ul>")
            for (label, count) in summary.remainder(in: language) {
                out.write("<li>")
                out.writeMarkup("\(label): \(count)")
                out.write("</li>")
            }
            out.write("</ul>\n")
        }
        out.write("<p class=\"provenance\">")
        out.writeMarkup(context.provenance)
        out.write("</p>\n")
        out.writeFilters(in: language)
        out.write("</header>\n<nav class=\"index\" id=\"index\" aria-label=\"")
        out.writeMarkup(language.choose("按条文列出的发现", "Findings by provision"))
        out.write("\"></nav>\n<main>\n")
        return out.bytes
    }

    package func pieces(of report: DocumentReport, document: Document?, _ context: ReportContext) -> [ReportPiece] {
        var section = HTMLSection(report: report, document: document, context: context)
        return [ReportPiece(section.bytes())]
    }

    package func closing(_ context: ReportContext, summary: RunSummary, omissions: Omissions) -> [UInt8] {
        var out = ByteWriter()
        out.write("</main>\n<script>")
        out.write(HTMLPage.script)
        out.write("</script>\n</body>\n</html>\n")
        return out.bytes
    }
}

extension ByteWriter {
    fileprivate mutating func writeFilters(in language: Language) {
        write("<form class=\"filters\" aria-label=\"")
        writeMarkup(language.choose("筛选", "Filters"))
        write("\">\n")
        for level in Level.allCases.reversed() { writeFilter(level.rawValue, level.name(in: language), isChecked: true) }
        writeFilter("excused", language.choose("已有决定的", "excused"), isChecked: true)
        writeFilter("clean", language.choose("没有发现的文件", "documents without findings"), isChecked: true)
        writeFilter("whole", language.choose("显示全文", "whole text"), isChecked: false)
        write("<label>")
        writeMarkup(language.choose("条文 ", "Provision "))
        write("<select id=\"provision\"><option value=\"\">")
        writeMarkup(language.choose("全部", "all"))
        write("</option></select></label>\n")
        writeField("clause", language.choose("条款 ", "Clause "))
        writeField("query", language.choose("查找 ", "Find "))
        write("<output id=\"shown\" aria-live=\"polite\"></output>\n</form>\n")
    }

    private mutating func writeField(_ id: String, _ label: String) {
        write("<label>")
        writeMarkup(label)
        write("<input type=\"search\"")
        writeAttribute("id", id)
        write("></label>\n")
    }

    private mutating func writeFilter(_ value: String, _ label: String, isChecked: Bool) {
        write("<label><input type=\"checkbox\"")
        writeAttribute("value", value)
        if isChecked { write(" checked") }
        write("> ")
        writeMarkup(label)
        write("</label>\n")
    }
}
