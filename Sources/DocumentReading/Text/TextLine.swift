/// A line of a text file.
struct TextLine {
    /// Its units without the line end and the blanks at both ends; empty for a blank line.
    var content: Range<Int>
    /// Blanks before the content.
    var indent: Int
    /// Whether a blank stands behind the content.
    var hasTrailingBlank: Bool

    var isBlank: Bool { content.isEmpty }

    static func all(in text: DecodedText) -> [TextLine] {
        var lines: [TextLine] = []
        lines.reserveCapacity(text.lineStarts.count)
        for (n, start) in text.lineStarts.enumerated() {
            lines.append(TextLine(text.units, start, n + 1 < text.lineStarts.count ? text.lineStarts[n + 1] : text.units.count))
        }
        return lines
    }

    private init(_ units: [UInt16], _ start: Int, _ next: Int) {
        var end = next
        while end > start, units[end - 1].isLineEnd { end -= 1 }
        var first = start
        while first < end, units[first].isBlank { first += 1 }
        var last = end
        while last > first, units[last - 1].isBlank { last -= 1 }
        content = first..<last
        indent = first - start
        hasTrailingBlank = last < end
    }
}
