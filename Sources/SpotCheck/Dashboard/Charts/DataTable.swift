import Reporting

/// A table of a page: the first column names the row, the others are figures or words.
struct DataTable: Equatable {
    var columns: [String]
    var rows: [[String]]
    /// Whether the columns behind the first hold figures.
    var isNumeric = true

    /// Characters of a cell that stay on one line.
    private static let short = 10

    func write(into out: inout ByteWriter) {
        out.write(isNumeric ? "<div class=\"scroll\"><table class=\"numbers\">\n<thead><tr>" : "<div class=\"scroll\"><table>\n<thead><tr>")
        for column in columns {
            out.write("<th scope=\"col\">")
            out.writeMarkup(column)
            out.write("</th>")
        }
        out.write("</tr></thead>\n<tbody>\n")
        for row in rows {
            out.write("<tr>")
            for (index, cell) in row.enumerated() {
                // A day or an article is not broken into two lines.
                out.write(index == 0 ? "<th scope=\"row\">" : cell.count <= Self.short && !isNumeric ? "<td class=\"short\">" : "<td>")
                out.writeMarkup(cell)
                out.write(index == 0 ? "</th>" : "</td>")
            }
            out.write("</tr>\n")
        }
        out.write("</tbody>\n</table></div>\n")
    }
}
