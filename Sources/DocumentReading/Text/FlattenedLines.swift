/// Lines that hold many paragraphs: some exports put a whole document on one line. What is left of the line breaks are two full-width
/// blanks (the indent of a first line) or a single blank.
struct FlattenedLines {
    /// Whether the file as a whole was put on a few lines, so that single blanks count too.
    private let isFlattened: Bool

    /// Shorter lines are left alone: there two full-width blanks space out a heading or the cells of a table.
    private static let shortest = 120
    /// A line of a flattened file, in units.
    private static let long = 200
    /// A flattened file has hardly more lines than this.
    private static let fewLines = 20
    /// Headings, titles and signatures are no longer than this.
    private static let longestHeading = 60

    init(_ lines: [TextLine]) {
        var (filled, total, inLong) = (0, 0, 0)
        for line in lines where !line.isBlank {
            filled += 1
            total += line.content.count
            if line.content.count >= Self.long { inLong += line.content.count }
            if filled > Self.fewLines { break }
        }
        isFlattened = filled <= Self.fewLines && inLong * 2 > total
    }

    /// Appends the paragraphs of one line.
    func split(_ units: [UInt16], _ content: Range<Int>, into parts: inout [Range<Int>]) {
        guard content.count >= Self.shortest else { parts.append(content); return }
        if isFlattened, content.count >= Self.long { splitAtBlanks(units, content, &parts) } else { splitAtIndents(units, content, &parts) }
    }

    /// Cuts where two full-width blanks or more stand.
    private func splitAtIndents(_ units: [UInt16], _ content: Range<Int>, _ parts: inout [Range<Int>]) {
        var start = content.lowerBound
        var at = start
        while true {
            at = units.withUnsafeBufferPointer { UnitScan.first(0x3000, in: $0, at..<content.upperBound) }
            guard at + 1 < content.upperBound else { break }
            guard units[at + 1] == 0x3000 else { at += 1; continue }
            let blank = Self.blank(around: at, units, content)
            if blank.lowerBound > start { parts.append(start..<blank.lowerBound) }
            (start, at) = (blank.upperBound, blank.upperBound)
        }
        if start < content.upperBound { parts.append(start..<content.upperBound) }
    }

    /// Cuts at every blank that can have been a line break.
    private func splitAtBlanks(_ units: [UInt16], _ content: Range<Int>, _ parts: inout [Range<Int>]) {
        var start = content.lowerBound
        var at = start
        while at < content.upperBound {
            guard units[at].isBlank else { at += 1; continue }
            let blank = Self.blank(around: at, units, content)
            if blank.upperBound < content.upperBound, breaks(units, start, blank, content.upperBound) {
                parts.append(start..<blank.lowerBound)
                start = blank.upperBound
            }
            at = blank.upperBound
        }
        if start < content.upperBound { parts.append(start..<content.upperBound) }
    }

    /// Whether a blank ends the paragraph from `start`: behind the end of a sentence, before a number, or behind a short line without
    /// punctuation (a title, a heading, a signature).
    private func breaks(_ units: [UInt16], _ start: Int, _ blank: Range<Int>, _ end: Int) -> Bool {
        let (before, after) = (units[blank.lowerBound - 1], units[blank.upperBound])
        if before.endsSentence || blank.count >= 4 || units[blank].count(where: { $0 == 0x3000 }) >= 2 { return true }
        if ClauseLabel.mayBegin(after), ClauseLabel(units, blank.upperBound..<min(end, blank.upperBound + 24)) != nil, !before.isLatin { return true }
        if before == 0xFF09 || before == 0x29 || before == 0x5D, after.isHan || ClauseLabel.mayBegin(after) { return true }
        guard before.isHan || before == 0x300B || before == 0x201D, after.isHan || after == 0x300A || after.isDigit else { return false }
        let part = start..<blank.lowerBound
        guard part.count >= 4, part.count <= Self.longestHeading, !units[part].contains(where: { $0 == 0xFF0C || $0 == 0x3002 }) else { return false }
        // The number of a clause (第六十三条 招标人…) is no line of its own.
        return ClauseLabel(units, part).map { $0.end < part.upperBound } ?? true
    }

    /// The whole run of blanks around a place.
    private static func blank(around at: Int, _ units: [UInt16], _ content: Range<Int>) -> Range<Int> {
        var (low, high) = (at, at)
        while low > content.lowerBound, units[low - 1].isBlank { low -= 1 }
        while high < content.upperBound, units[high].isBlank { high += 1 }
        return low..<high
    }
}
