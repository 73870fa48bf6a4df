/// Lines that hold many paragraphs: some exports put a whole document on one line and leave the two full-width blanks of each first line.
enum FlattenedLines {
    /// Shorter lines are left alone: there the blanks space out a heading or the cells of a table.
    private static let shortest = 120

    /// Appends the paragraphs of one line, cut where two full-width blanks or more stand.
    static func split(_ units: [UInt16], _ content: Range<Int>, into parts: inout [Range<Int>]) {
        guard content.count >= shortest else { parts.append(content); return }
        var start = content.lowerBound
        var at = start
        while at + 1 < content.upperBound {
            // Of two neighbours one is always looked at.
            guard units[at] == 0x3000, units[at + 1] == 0x3000 || units[at - 1] == 0x3000 else { at += 2; continue }
            var end = at
            while end > start, units[end - 1].isBlank { end -= 1 }
            while at < content.upperBound, units[at].isBlank { at += 1 }
            if end > start { parts.append(start..<end) }
            start = at
        }
        if start < content.upperBound { parts.append(start..<content.upperBound) }
    }
}
