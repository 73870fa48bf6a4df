/// A line of a text file.
struct TextLine {
    /// Its units without the line end and the blanks at both ends; empty for a blank line.
    var content: Range<Int>
    /// Columns of blanks before the content, in half-width columns.
    var indent: Int
    /// Whether a blank stands behind the content.
    var hasTrailingBlank: Bool
    /// Whether a form feed stands before the content: the line is the first of a page.
    var startsPage: Bool

    var isBlank: Bool { content.isEmpty }

    static func all(in text: borrowing DecodedText) -> [TextLine] {
        var lines: [TextLine] = []
        lines.reserveCapacity(text.lineStarts.count)
        text.units.withUnsafeBufferPointer { units in
            for n in text.lineStarts.indices {
                lines.append(TextLine(units, text.lineStarts[n], n + 1 < text.lineStarts.count ? text.lineStarts[n + 1] : units.count))
            }
        }
        return lines
    }

    private init(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ next: Int) {
        var end = next
        while end > start, units[end - 1].isLineEnd { end -= 1 }
        var first = start
        (indent, startsPage) = (0, false)
        while first < end, units[first].isBlank {
            switch units[first] {
            case 0x0C: startsPage = true
            case 0x3000: indent += 2
            case 0x09: indent += 4
            case 0x20, 0xA0: indent += 1
            default: break
            }
            first += 1
        }
        var last = end
        while last > first, units[last - 1].isBlank { last -= 1 }
        content = first..<last
        hasTrailingBlank = last < end
    }
}
