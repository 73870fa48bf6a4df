import Findings
import Reporting

/// Rows by columns, each cell with its figure on a ground that tells how much it is.
struct HeatMap {
    struct Row {
        var label: String
        /// The figure and its shade, 0 (nothing) to 5, of each column.
        var cells: [(count: Int, shade: Int)]
    }

    private static let left = 150
    private static let top = 40
    private static let cell = 38
    private static let step = 24

    /// The labels of the columns: what neighbours share, and their own.
    let columns: [(upper: String, lower: String)]
    let rows: [Row]

    func write(_ figure: ChartFigure, into out: inout ByteWriter, _ language: Language) {
        var figure = figure
        figure.isWide = true
        figure.width = Self.left + Self.cell * columns.count
        figure.height = Self.top + Self.step * rows.count
        figure.write(into: &out, language) { out in
            var start = 0
            for (index, column) in columns.enumerated() {
                out.label(column.lower, "middle", x: Self.left + Self.cell * index + Self.cell / 2, y: 32)
                // One heading over the columns that share it.
                guard index + 1 == columns.count || columns[index + 1].upper != column.upper else { continue }
                out.label(column.upper, "middle axis", x: Self.left + Self.cell * (start + index + 1) / 2, y: 15)
                out.line(x: Self.left + Self.cell * start + 1, y: 19, toX: Self.left + Self.cell * (index + 1) - 1, toY: 19)
                start = index + 1
            }
            for (line, row) in rows.enumerated() {
                let y = Self.top + Self.step * line
                out.label(row.label, "end", x: Self.left - 8, y: y + 16)
                for (index, cell) in row.cells.enumerated() {
                    let x = Self.left + Self.cell * index
                    out.rectangle("heat heat\(cell.shade)", x: x + 1, y: y + 1, width: Self.cell - 2, height: Self.step - 2)
                    if cell.count > 0 { out.label(String(cell.count), "middle on\(cell.shade)", x: x + Self.cell / 2, y: y + 16) }
                }
                out.newline()
            }
        }
    }

    /// The shade of a share: 1 up to 1 %, 2 up to 2 %, 3 up to 5 %, 4 up to 10 %, 5 beyond.
    static func shade(_ part: Int, of whole: Int) -> Int {
        guard part > 0, whole > 0 else { return 0 }
        let bounds = [1, 2, 5, 10]
        return 1 + (bounds.firstIndex { part * 100 <= $0 * whole } ?? bounds.count)
    }

    /// What the shades stand for.
    static let shares = ["≤1%", "≤2%", "≤5%", "≤10%", ">10%"]
}
