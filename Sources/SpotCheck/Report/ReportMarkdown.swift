import Reporting

/// A report as Markdown.
package enum ReportMarkdown {
    package static func bytes(_ blocks: [ReportBlock]) -> [UInt8] {
        Array(blocks.map(text).joined(separator: "\n").utf8)
    }

    private static func text(_ block: ReportBlock) -> String {
        switch block {
        case .title(let text): "# \(Markdown.escaped(text))\n"
        case .heading(let text): "## \(Markdown.escaped(text))\n"
        case .subheading(let text): "### \(Markdown.escaped(text))\n"
        case .addressee(let text), .paragraph(let text): "\(Markdown.escaped(text))\n"
        case .signature(let text): text.split(separator: "\n").map { Markdown.escaped(String($0)) }.joined(separator: "  \n") + "\n"
        case .note(let text): "> \(Markdown.escaped(text))\n"
        case .table(let table): self.text(table)
        }
    }

    private static func text(_ table: ReportTable) -> String {
        func line(_ cells: [String]) -> String { "| \(cells.map(Markdown.escaped).joined(separator: " | ")) |\n" }
        return "**\(Markdown.escaped(table.caption))**\n\n" + line(table.columns) + "|\(String(repeating: " --- |", count: table.columns.count))\n"
            + table.rows.map(line).joined()
    }
}
