import Findings
import Reporting

/// Standing columns along time: all documents, and before them those that count.
struct ColumnChart {
    struct Column {
        var label: String
        var all: Int
        var part: Int
    }

    private static let left = 56
    private static let top = 30
    private static let plot = 180
    private static let foot = 40
    /// Columns up to which labels stand side by side.
    private static let few = 12

    let columns: [Column]

    /// Whether two of them stand side by side on a wide page.
    var isNarrow: Bool { columns.count <= 7 }

    func write(_ figure: ChartFigure, into out: inout ByteWriter, _ language: Language) {
        let isCrowded = columns.count > Self.few
        let step = isCrowded ? 44 : 68
        var figure = figure
        figure.isWide = true
        figure.width = Self.left + step * columns.count
        figure.height = Self.top + Self.plot + Self.foot
        let most = Self.scale(columns.map(\.all).max() ?? 1)
        let base = Self.top + Self.plot
        figure.write(into: &out, language) { out in
            for tick in 0...4 {
                let y = base - Self.plot * tick / 4
                out.line(x: Self.left, y: y, toX: Self.left + step * columns.count, toY: y)
                out.label(String(most * tick / 4), "end axis", x: Self.left - 6, y: y + 4)
            }
            for (index, column) in columns.enumerated() {
                let x = Self.left + step * index
                func bar(_ style: String, _ count: Int, inset: Int) {
                    guard count > 0 else { return }
                    let height = max(2, count * Self.plot / most)
                    out.rectangle(style, x: x + inset, y: base - height, width: step - 2 * inset, height: height)
                }
                // Every other label stands lower where they would run into one another.
                out.label(column.label, "middle axis", x: x + step / 2, y: base + (isCrowded && index % 2 == 1 ? 32 : 16))
                bar("all", column.all, inset: 5)
                bar("part", column.part, inset: 10)
                let height = max(2, column.all * Self.plot / most)
                guard column.all > 0 else { continue }
                if isCrowded {
                    out.label(String(column.part), "middle axis", x: x + step / 2, y: base - height - 16)
                    out.label("/\(column.all)", "middle axis", x: x + step / 2, y: base - height - 4)
                } else {
                    out.label("\(column.part)/\(column.all)", "middle axis", x: x + step / 2, y: base - height - 4)
                }
            }
        }
    }

    /// The smallest figure with quarters that the axis may end in.
    static func scale(_ most: Int) -> Int {
        var unit = 4
        while true {
            for factor in [1, 2, 3, 5] where unit * factor >= most { return unit * factor }
            unit *= 10
        }
    }
}
