import Findings
import Reporting

/// A chart as inline SVG, and behind it the table that says the same. No style attribute anywhere: the page's policy forbids it.
struct ChartFigure {
    /// Names the elements of the page that belong to it; unique in the page.
    var id: String
    var title: String
    /// What the chart shows, for those who do not see it, and how to read it.
    var description: String
    /// In the chart's own units, of which a letter of its labels is 13 high.
    var width = 0
    var height = 0
    /// Whether the chart keeps its size where the page is narrower, and scrolls.
    var isWide = false
    var legend: [LegendEntry] = []
    var table: DataTable

    /// What a colour or a pattern stands for.
    struct LegendEntry {
        /// The class of its swatch.
        var style: String
        var label: String
    }

    func write(into out: inout ByteWriter, _ language: Language, drawing: (inout ByteWriter) -> Void) {
        out.write("<figure")
        out.writeAttribute("class", isWide ? "chart wide" : "chart")
        out.writeAttribute("aria-labelledby", "\(id)-name")
        out.write(">\n<figcaption")
        out.writeAttribute("id", "\(id)-name")
        out.write(">")
        out.writeMarkup(title)
        out.write("</figcaption>\n")
        out.paragraph("hint", description)
        writeLegend(into: &out)
        out.write(isWide ? "<div class=\"scroll\" tabindex=\"0\">" : "<div>")
        out.write("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
        out.write("\(width) \(height)\"")
        out.writeAttribute("width", String(width))
        out.writeAttribute("height", String(height))
        out.writeAttribute("aria-labelledby", "\(id)-title \(id)-desc")
        out.write(">\n<title")
        out.writeAttribute("id", "\(id)-title")
        out.write(">")
        out.writeMarkup(title)
        out.write("</title>\n<desc")
        out.writeAttribute("id", "\(id)-desc")
        out.write(">")
        out.writeMarkup(description)
        out.write("</desc>\n")
        drawing(&out)
        out.write("</svg></div>\n<details><summary>")
        out.writeMarkup(language.choose("看表格", "As a table"))
        out.write("</summary>\n")
        table.write(into: &out)
        out.write("</details>\n</figure>\n")
    }

    private func writeLegend(into out: inout ByteWriter) {
        guard !legend.isEmpty else { return }
        out.write("<ul class=\"legend\">")
        for entry in legend {
            out.write("<li><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"16\" height=\"12\" aria-hidden=\"true\">")
            out.rectangle(entry.style, x: 0, y: 0, width: 16, height: 12)
            out.write("</svg> ")
            out.writeMarkup(entry.label)
            out.write("</li>")
        }
        out.write("</ul>\n")
    }
}

/// The few shapes that charts are made of.
extension ByteWriter {
    mutating func rectangle(_ style: String, x: Int, y: Int, width: Int, height: Int) {
        write("<rect")
        writeAttribute("class", style)
        write(" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"/>")
    }

    /// - Parameters:
    ///   - style: `end` and `middle` say where the text is anchored.
    ///   - y: The base line.
    mutating func label(_ text: String, _ style: String = "", x: Int, y: Int) {
        write("<text")
        if !style.isEmpty { writeAttribute("class", style) }
        write(" x=\"\(x)\" y=\"\(y)\">")
        writeMarkup(text)
        write("</text>\n")
    }

    mutating func line(x: Int, y: Int, toX: Int, toY: Int) {
        write("<line x1=\"\(x)\" y1=\"\(y)\" x2=\"\(toX)\" y2=\"\(toY)\"/>\n")
    }

    mutating func paragraph(_ style: StaticString, _ text: String) {
        guard !text.isEmpty else { return }
        write("<p class=\"")
        write(style)
        write("\">")
        writeMarkup(text)
        write("</p>\n")
    }
}

extension String {
    /// The beginning of a long text, in half-width columns.
    func shortened(to columns: Int) -> String {
        var taken = 0
        var text = ""
        for character in self {
            taken += character.isASCII ? 1 : 2
            if taken > columns { return text + "…" }
            text.append(character)
        }
        return text
    }
}
