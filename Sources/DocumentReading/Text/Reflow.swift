internal import PolicyDocument

/// Lines → paragraphs: joins what a page's width or its end broke apart, and writes gaps over what lies between.
struct Reflow {
    var units: [UInt16]
    /// Those that are furniture without their content.
    private let lines: [TextLine]
    private let isFurniture: [Bool]
    private let flattened: FlattenedLines
    private let wrapping: Wrapping?

    init(_ text: consuming DecodedText) {
        var lines = TextLine.all(in: text)
        let traits = text.traits
        units = text.units
        isFurniture = PageFurniture.find(lines, units)
        flattened = FlattenedLines(lines)
        let paged = traits.contains(.formFeed) ? lines : []
        for n in lines.indices where isFurniture[n] { lines[n].content = lines[n].content.lowerBound..<lines[n].content.lowerBound }
        wrapping = Wrapping.find(lines, units)
        self.lines = lines
        for line in paged { blankFormFeeds(line.content) }
    }

    /// The width of a full line; nil where lines are paragraphs.
    var width: Int? { wrapping?.width }

    /// The paragraphs in order.
    mutating func paragraphs() -> [Range<Int>] {
        var paragraphs: [Range<Int>] = []
        paragraphs.reserveCapacity(lines.count)
        var last: Int?
        for n in lines.indices where !lines[n].isBlank {
            if let before = last, continues(before, n) {
                bridge(lines[before].content.upperBound..<lines[n].content.lowerBound)
                paragraphs[paragraphs.count - 1] = paragraphs[paragraphs.count - 1].lowerBound..<lines[n].content.upperBound
            } else {
                flattened.split(units, lines[n].content, into: &paragraphs)
            }
            last = n
        }
        return paragraphs
    }

    /// Whether line `next` goes on with the paragraph of line `before`; only blank lines and furniture lie between.
    private func continues(_ before: Int, _ next: Int) -> Bool {
        let last = units[lines[before].content.upperBound - 1]
        let ends = last.endsSentence
        guard !ends || last == 0xFF1B || wrapping?.marksEnds == true || wrapping?.marksStarts == true else { return false }
        if wrapping == nil, next == before + 1, !lines[next].startsPage {
            return !ends && lines[next].indent <= lines[before].indent && isCut(before) && LineStart(units, lines[next].content) == .text
        }
        let breaksPage = next - before > 1 && isFurniture[before + 1..<next].contains(true) || lines[before + 1...next].contains { $0.startsPage }
        let start = LineStart(units, lines[next].content)
        let gap = breaksPage ? 0 : next - before - 1
        guard let wrapping else {
            guard !ends, start == .text else { return false }
            return breaksPage && lines[next].indent < 2 && isProse(before, next)
        }
        if wrapping.marksEnds {
            if lines[before].hasTrailingBlank || gap > 2 || start == .mark { return false }
            if start == .label, ends || width(before) < wrapping.width - 8 { return false }
            return width(before) * 5 >= wrapping.width * 4 || (gap == 0 && !ends)
        }
        guard start == .text || (start == .label && Wrapping.endsInReference(last)), gap == 0 || (!wrapping.blankLinesSeparate && gap == 1) else {
            return false
        }
        // A full line that happens to end a sentence or a clause: whether its paragraph goes on, only the file's own marks tell.
        if ends, !(wrapping.marksStarts && lines[next].indent <= wrapping.indent), !(last == 0xFF1B && !breaksPage) { return false }
        if !breaksPage, lines[next].indent > wrapping.indent + 1 { return false }
        return !Wrapping.isAddress(units, lines[before].content) && wrapping.isFull(width(before), next: lines[next].content, units)
            && Wrapping.hasPunctuation(units, lines[before].content, lines[next].content)
    }

    /// Whether a page end cuts a paragraph in a file whose lines are paragraphs: the part before it is no heading, and it reads like text.
    private func isProse(_ before: Int, _ next: Int) -> Bool {
        width(before) >= 30 && Wrapping.hasPunctuation(units, lines[before].content, lines[before].content)
            && DocumentKind.of(title: Array(units[lines[before].content])) == nil
    }

    /// Whether a line cannot be the end of a paragraph in any file: it ends in a comma, or within 《》 or brackets.
    private func isCut(_ line: Int) -> Bool {
        let content = lines[line].content
        guard content.count <= 200, let last = content.last else { return false }
        if units[last] == 0xFF0C || units[last] == 0x3001 { return true }
        var (titles, brackets) = (0, 0)
        for unit in units[content] where unit &- 0x300A <= 1 || unit &- 0xFF08 <= 1 {
            switch unit {
            case 0x300A: titles += 1
            case 0x300B: titles -= 1
            case 0xFF08: brackets += 1
            default: brackets -= 1
            }
        }
        return titles > 0 || brackets > 0
    }

    private func width(_ line: Int) -> Int { wrapping?.widths[line] ?? WidthKernel.width(units, lines[line].content) }

    /// Gaps over what lies between two joined lines; a blank where two Latin words would run together.
    private mutating func bridge(_ range: Range<Int>) {
        let (last, first) = (units[range.lowerBound - 1], units[range.upperBound])
        let separates = last.isLatin && first.isLatin && !(last.isDigit && first.isDigit)
        for at in range { units[at] = Document.gap }
        if separates { units[range.lowerBound] = 0x20 }
    }

    private mutating func blankFormFeeds(_ content: Range<Int>) {
        for at in content where units[at] == 0x0C { units[at] = Document.gap }
    }
}
