/// A table for a terminal, its columns aligned by the width that characters take there.
package struct TextTable: Sendable {
    package enum Alignment: Sendable {
        case left, right
    }

    private let alignments: [Alignment]
    private var rows: [[String]]

    /// - Parameter columns: The heads, and how what stands below them is aligned.
    package init(_ columns: [(head: String, alignment: Alignment)]) {
        alignments = columns.map(\.alignment)
        rows = [columns.map(\.head)]
    }

    package mutating func add(_ row: [String]) { rows.append(row) }

    /// Two blanks between columns, none at the end of a line.
    package var text: String {
        let shown = rows.map { $0.map(Self.visible) }
        let widths = alignments.indices.map { column in shown.map { Self.width($0[column]) }.max() ?? 0 }
        return shown.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let blanks = String(repeating: " ", count: widths[column] - Self.width(cell))
                line += alignments[column] == .left ? cell + blanks : blanks + cell
                if column < row.count - 1 { line += "  " }
            }
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }

    private static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + DisplayWidth.columns(of: $1) } }

    /// Text as it may stand on a terminal, on one line.
    package static func visible(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { shown.append(DisplayWidth.visible(scalar)) }
        return String(shown)
    }
}
