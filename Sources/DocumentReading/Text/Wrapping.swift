internal import PolicyDocument

/// How the lines of a file were broken: found from the file itself, nil where a line is a paragraph.
///
/// Extractions from PDF break every paragraph at the width of the page. What tells them apart from a file with a paragraph a line is that
/// many lines end at nearly the same width without having ended a sentence, and hardly any is longer.
struct Wrapping {
    /// The width of a full line in half-width columns.
    var width: Int
    /// Whether a blank behind the text marks the last line of a paragraph.
    var marksEnds: Bool
    /// Whether blank lines separate paragraphs; in some extractions one follows every line.
    var blankLinesSeparate: Bool
    /// The indent of continuation lines.
    var indent: Int
    /// Whether every paragraph's first line is indented, or set off by a blank line: then a line that is neither goes on, whatever the
    /// line before it ended in.
    var marksStarts: Bool
    /// The width of every line of the file; 0 for those without text.
    var widths: [Int]

    /// From this width on a line is full: it may end early where a word or a closing mark did not fit, or where the indent of a first line
    /// is lost.
    private var fullWidth: Int { Self.full(width) }
    private static func full(_ width: Int) -> Int { min(width * 9 / 10, width - 4) }
    private static let narrowest = 24
    /// No page is wider; longer lines are paragraphs.
    private static let widest = 140

    /// What is known of a line that is not blank.
    struct Measure {
        var line: Int
        var width: Int
        var isOpen: Bool
    }

    /// Finds the convention of a file; `lines` in order, furniture already blanked out.
    static func find(_ lines: [TextLine], _ units: [UInt16]) -> Wrapping? {
        var filled = 0
        var long = 0
        for line in lines where !line.isBlank {
            filled += 1
            if line.content.count > widest { long += 1 }
        }
        guard filled >= 2, long * 20 <= filled else { return nil }
        var measures: [Measure] = []
        measures.reserveCapacity(filled)
        for (n, line) in lines.enumerated() where !line.isBlank {
            measures.append(Measure(line: n, width: WidthKernel.width(units, line.content), isOpen: !units[line.content.upperBound - 1].endsSentence))
        }
        guard let width = fullWidth(measures) else { return nil }
        // Weighed by text, not by lines: a table has many short ones.
        let (full, most) = (full(width), max(width + 8, width * 6 / 5))
        var (openText, fullOpenText, fullOpen, beyond) = (0, 0, 0, 0)
        for measure in measures {
            if measure.width > most { beyond += 1 }
            guard measure.isOpen else { continue }
            openText += measure.width
            guard measure.width >= full else { continue }
            fullOpenText += measure.width
            fullOpen += 1
        }
        guard beyond * 15 <= filled else { return nil }
        let joins = continuations(measures, width, lines, units)
        guard !joins.isEmpty else { return nil }
        let marksEnds = marksParagraphEnds(measures, width, lines)
        if !marksEnds {
            // A single full line proves little: it must be as wide as a page's, and the next line must complete its sentence.
            if fullOpen == 1 || joins.count == 1 {
                guard let only = joins.first, only.gap == 0, width >= 50, units[lines[only.next].content.upperBound - 1].endsSentence || filled > 12
                else { return nil }
            }
            guard fullOpenText * 2 >= openText, fullOpen * 8 >= filled else { return nil }
        }
        let apart = joins.count { $0.gap > 0 }
        let separate = apart * 2 <= joins.count || (apart < 3 && !marksEnds)
        let indent = commonIndent(joins, lines)
        var widths = [Int](repeating: 0, count: lines.count)
        for measure in measures { widths[measure.line] = measure.width }
        return Wrapping(
            width: width, marksEnds: marksEnds, blankLinesSeparate: separate, indent: indent,
            marksStarts: marksParagraphStarts(measures, width, indent, separate, lines), widths: widths)
    }

    /// Whether what follows a short line, which surely ends a paragraph, is always indented or always set off by a blank line.
    private static func marksParagraphStarts(_ measures: [Measure], _ width: Int, _ indent: Int, _ separate: Bool, _ lines: [TextLine]) -> Bool {
        var (starts, indented, setOff) = (0, 0, 0)
        for (measure, next) in zip(measures, measures.dropFirst()) where measure.width * 10 < width * 7 {
            starts += 1
            if lines[next.line].indent >= indent + 2 { indented += 1 }
            if next.line > measure.line + 1 { setOff += 1 }
        }
        return starts >= 3 && (indented * 10 >= starts * 9 || (separate && setOff * 10 >= starts * 9))
    }

    /// Whether a line ends in the middle of a reference (第、第三条至), so that a number at the start of the next is part of it.
    static func endsInReference(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x7B2C, 0x3001, 0x81F3, 0x548C, 0x6216, 0x53CA, 0x4E0E, 0xFF0C: true  // 第 、 至 和 或 及 与 ，
        default: false
        }
    }

    /// The width around which most of the unfinished text lies. Text is weighed, not lines: the cells of a table are many and short.
    private static func fullWidth(_ measures: [Measure]) -> Int? {
        var open = [Int](repeating: 0, count: widest + 3)
        for measure in measures where measure.isOpen && measure.width <= widest { open[measure.width] += 1 }
        var best = (weight: 0, width: 0)
        for width in narrowest...widest where open[width] > 0 {
            let weight = width * (open[width] + open[width - 2...width + 2].reduce(0, +))
            if weight >= best.weight { best = (weight, width) }
        }
        return best.weight > 0 ? best.width : nil
    }

    /// So many joins show how a file was broken.
    private static let enough = 500

    /// The full, unfinished lines whose next line could go on.
    private static func continuations(_ measures: [Measure], _ width: Int, _ lines: [TextLine], _ units: [UInt16]) -> [(next: Int, gap: Int)] {
        var joins: [(next: Int, gap: Int)] = []
        for (measure, next) in zip(measures, measures.dropFirst()) {
            guard measure.isOpen, measure.width >= full(width), next.line - measure.line <= 2 else { continue }
            guard LineStart(units, lines[next.line].content) == .text, !isAddress(units, lines[measure.line].content), hasPunctuation(units, lines[measure.line].content, lines[next.line].content)
            else { continue }
            joins.append((next.line, next.line - measure.line - 1))
            if joins.count == enough { break }
        }
        return joins
    }

    /// Whether a line ends in the address of a page, which goes on in no other line.
    static func isAddress(_ units: [UInt16], _ content: Range<Int>) -> Bool {
        guard units[content.upperBound - 1].isLatin else { return false }
        let word = units[content].suffix(80)
        return word.contains(word: addressMark)
    }
    private static let addressMark = Array("://".utf16)

    /// Whether either line reads like a sentence: lists of names and table cells have no commas.
    static func hasPunctuation(_ units: [UInt16], _ first: Range<Int>, _ second: Range<Int>) -> Bool {
        func isMark(_ unit: UInt16) -> Bool {
            switch unit {
            case 0xFF0C, 0x3002, 0x3001, 0xFF1B, 0xFF1A, 0x2C, 0x300A, 0x300B, 0xFF08, 0x201C: true
            default: false
            }
        }
        return units[first].contains(where: isMark) || units[second].contains(where: isMark)
    }

    /// Whether lines with a blank behind them end paragraphs: some have one, nearly all full lines have none, and nearly all lines without
    /// are full.
    private static func marksParagraphEnds(_ measures: [Measure], _ width: Int, _ lines: [TextLine]) -> Bool {
        var (marked, fullOpen, fullMarked, bare, bareFull) = (0, 0, 0, 0, 0)
        for measure in measures {
            let isFull = measure.width >= full(width)
            if lines[measure.line].hasTrailingBlank { marked += 1 } else {
                bare += 1
                if isFull { bareFull += 1 }
            }
            if isFull, measure.isOpen {
                fullOpen += 1
                if lines[measure.line].hasTrailingBlank { fullMarked += 1 }
            }
        }
        return marked * 10 >= measures.count && bare >= 3 && fullMarked * 5 <= fullOpen && bareFull * 10 >= bare * 7
    }

    /// The most frequent indent of lines that go on.
    private static func commonIndent(_ joins: [(next: Int, gap: Int)], _ lines: [TextLine]) -> Int {
        var counts = [Int](repeating: 0, count: 41)
        for join in joins { counts[min(lines[join.next].indent, 40)] += 1 }
        return counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
    }

    /// Whether a line of this width left no room for what the next one starts with.
    func isFull(_ lineWidth: Int, next: Range<Int>, _ units: [UInt16]) -> Bool {
        if lineWidth >= fullWidth { return true }
        var end = next.lowerBound
        while end < next.upperBound, end - next.lowerBound < 30, units[end].isLatin || units[end] == 0x2E || units[end] == 0x25 { end += 1 }
        return lineWidth + (end - next.lowerBound) > width - 2 && lineWidth * 2 >= width
    }
}

/// What a line begins with.
enum LineStart {
    /// A number of a clause, or a bullet.
    case label
    /// A date or a document number on its own.
    case mark
    case text

    init(_ units: [UInt16], _ content: Range<Int>) {
        guard let first = content.first.map({ units[$0] }) else { self = .text; return }
        switch first {
        case 0x23, 0x7C, 0x3C, 0x2A, 0x3E: self = .label  // Markup: # | < * >
        case 0x2D where content.count > 1 && units[content.lowerBound + 1] == 0x20: self = .label
        case 0x25CF, 0x25A0, 0x25C6, 0x2605, 0x25B2, 0x2022, 0xB7, 0x2027, 0x3010, 0x25A1, 0x25CB: self = .label
        default:
            if ClauseLabel.mayBegin(first) {
                if ClauseLabel(units, content) != nil { self = .label; return }
                if content.count <= 40, content.count <= 30 || first == 0x28 || first == 0xFF08 {
                    let compact = units[content].filter { !$0.isBlank }
                    if TitleWords.isSignatureOrDate(compact) && WrittenDate.last(in: compact).map({ $0.range.count >= compact.count - 2 }) == true || TitleWords.isNumberLine(compact) {
                        self = .mark
                        return
                    }
                }
            }
            self = .text
        }
    }
}
