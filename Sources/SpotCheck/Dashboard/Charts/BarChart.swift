import Findings
import Reporting

/// Lying bars, each under its label, with its figures behind it.
struct BarChart {
    struct Bar {
        var label: String
        /// The figures, from the left.
        var parts: [Int]
        /// What stands behind the bar.
        var value: String
    }

    private static let width = 440
    /// What is kept free for the figures behind the bars: three of six digits.
    private static let margin = 150
    private static let step = 40
    /// Half-width columns of a label.
    private static let letters = 62

    let bars: [Bar]
    /// The class of each part.
    let styles: [String]
    /// What a whole bar stands for; nil for the longest of this chart.
    var scale: Int?

    var height: Int { max(1, bars.count) * Self.step }

    func write(_ figure: ChartFigure, into out: inout ByteWriter, _ language: Language) {
        var figure = figure
        figure.width = Self.width
        figure.height = height
        let most = max(1, scale ?? bars.map { $0.parts.reduce(0, +) }.max() ?? 1)
        figure.write(into: &out, language) { out in
            for (index, bar) in bars.enumerated() {
                let top = index * Self.step
                out.label(bar.label.shortened(to: Self.letters), x: 0, y: top + 14)
                out.rectangle("track", x: 0, y: top + 20, width: Self.width - Self.margin, height: 12)
                var left = 0
                for (part, style) in zip(bar.parts, styles) where part > 0 {
                    // What is there is seen, however little.
                    let width = max(2, part * (Self.width - Self.margin) / most)
                    out.rectangle(style, x: left, y: top + 20, width: width, height: 12)
                    left += width
                }
                out.label(bar.value, "value", x: left + 6, y: top + 31)
            }
        }
    }
}
