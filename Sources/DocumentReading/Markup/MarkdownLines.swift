internal import PolicyDocument

/// The markup of Markdown lines, written over with gaps.
struct MarkdownLines {
    /// Heading levels by line, from 0.
    private(set) var headings: [Int: Int] = [:]
    /// Lines that are rows of tables.
    private(set) var rows: Set<Int> = []
    /// Lines that separate a table's head from its body.
    private(set) var separators: Set<Int> = []
    private var inFence = false
    private var inComment = false
    /// Whether a comment runs to the end of the file.
    var isCommentOpen: Bool { inComment }

    static func strip(_ units: inout [UInt16], _ starts: [Int]) -> MarkdownLines {
        var lines = MarkdownLines()
        let body = lines.skipFrontMatter(&units, starts)
        for line in body..<starts.count {
            lines.strip(&units, starts[line]..<(line + 1 < starts.count ? starts[line + 1] : units.count), line)
        }
        return lines
    }

    /// YAML between two `---` lines at the top; gives the first line behind it.
    private func skipFrontMatter(_ units: inout [UInt16], _ starts: [Int]) -> Int {
        func isRule(_ line: Int) -> Bool {
            let end = line + 1 < starts.count ? starts[line + 1] : units.count
            return units[starts[line]..<end].filter { !$0.isBlank } == [0x2D, 0x2D, 0x2D]
        }
        guard starts.count > 2, isRule(0), let close = (1..<min(starts.count, 60)).first(where: isRule) else { return 0 }
        Self.blank(&units, 0..<(close + 1 < starts.count ? starts[close + 1] : units.count))
        return close + 1
    }

    private mutating func strip(_ units: inout [UInt16], _ range: Range<Int>, _ line: Int) {
        var range = range
        while let last = range.last, units[last].isLineEnd { range = range.dropLast() }
        dropComments(&units, range)
        var start = range.lowerBound
        while start < range.upperBound, units[start].isBlank { start += 1 }
        guard start < range.upperBound else { return }
        let first = units[start]
        if units[start..<range.upperBound].starts(with: [0x60, 0x60, 0x60]) || units[start..<range.upperBound].starts(with: [0x7E, 0x7E, 0x7E]) {
            inFence.toggle()
            return Self.blank(&units, range)
        }
        guard !inFence else { return }
        if isRule(units[start..<range.upperBound]) { return Self.blank(&units, range) }
        if first == 0x23 {
            var end = start
            while end < range.upperBound, units[end] == 0x23 { end += 1 }
            if end - start <= 6, end < range.upperBound, units[end].isBlank {
                headings[line] = end - start
                Self.blank(&units, start..<end)
                var tail = range.upperBound
                while tail > end, units[tail - 1] == 0x23 || units[tail - 1].isBlank { tail -= 1 }
                Self.blank(&units, tail..<range.upperBound)
            }
        } else if first == 0x3E || ((first == 0x2D || first == 0x2A || first == 0x2B) && start + 1 < range.upperBound && units[start + 1] == 0x20) {
            Self.blank(&units, start..<start + 1)
        } else if first == 0x7C {
            if units[start..<range.upperBound].allSatisfy({ $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0.isBlank }) {
                separators.insert(line)
                return Self.blank(&units, range)
            }
            rows.insert(line)
        }
        MarkdownSpans.strip(&units, range)
    }

    /// `---`, `***`: a rule, or the underline of a heading.
    private func isRule(_ text: ArraySlice<UInt16>) -> Bool {
        guard let mark = text.first, mark == 0x2D || mark == 0x2A || mark == 0x5F || mark == 0x3D else { return false }
        return text.count(where: { $0 == mark }) >= 3 && text.allSatisfy { $0 == mark || $0.isBlank }
    }

    /// `<!-- … -->`, over lines too.
    private mutating func dropComments(_ units: inout [UInt16], _ range: Range<Int>) {
        var at = range.lowerBound
        while at < range.upperBound {
            if inComment {
                let end = units[..<range.upperBound].place(of: [0x2D, 0x2D, 0x3E], from: at).map { $0 + 3 }
                Self.blank(&units, at..<(end ?? range.upperBound))
                inComment = end == nil
                at = end ?? range.upperBound
            } else if let open = units[..<range.upperBound].place(of: [0x3C, 0x21, 0x2D, 0x2D], from: at) {
                (inComment, at) = (true, open)
            } else {
                return
            }
        }
    }

    static func blank(_ units: inout [UInt16], _ range: Range<Int>) {
        for at in range where !units[at].isLineEnd { units[at] = Document.gap }
    }
}

/// Markup within a line: emphasis, code, links, tags, escapes.
enum MarkdownSpans {
    static func strip(_ units: inout [UInt16], _ range: Range<Int>) {
        var at = range.lowerBound
        while at < range.upperBound {
            switch units[at] {
            case 0x2A, 0x60:  // * and ` go where they stand at a word.
                let before = at > range.lowerBound ? units[at - 1] : 0x20
                let after = at + 1 < range.upperBound ? units[at + 1] : 0x20
                if !(before.isBlank && after.isBlank), !(before.isLatin && after.isLatin) { units[at] = Document.gap }
            case 0x5F where at + 1 < range.upperBound && units[at + 1] == 0x5F:
                units[at] = Document.gap
                units[at + 1] = Document.gap
                at += 1
            case 0x5C where at + 1 < range.upperBound && (0x21...0x7E).contains(units[at + 1]) && !units[at + 1].isLatin:
                units[at] = Document.gap
                at += 1
            case 0x5B: at = link(&units, at, range)
            case 0x3C: at = tag(&units, at, range)
            default: break
            }
            at += 1
        }
    }

    /// `[text](target)`: the text stays. Gives the last unit looked at.
    private static func link(_ units: inout [UInt16], _ at: Int, _ range: Range<Int>) -> Int {
        let limit = min(range.upperBound, at + 400)
        guard let close = units[at..<limit].firstIndex(of: 0x5D), close + 1 < limit, units[close + 1] == 0x28,
            let end = units[close..<limit].firstIndex(of: 0x29)
        else { return at }
        let start = at > range.lowerBound && units[at - 1] == 0x21 ? at - 1 : at
        MarkdownLines.blank(&units, start..<at + 1)
        MarkdownLines.blank(&units, close..<end + 1)
        return at
    }

    /// A tag of HTML (`<br>`, `<span …>`).
    private static func tag(_ units: inout [UInt16], _ at: Int, _ range: Range<Int>) -> Int {
        let limit = min(range.upperBound, at + 200)
        guard at + 1 < limit, units[at + 1] == 0x2F || (units[at + 1].isLatin && !units[at + 1].isDigit), let end = units[at..<limit].firstIndex(of: 0x3E) else { return at }
        MarkdownLines.blank(&units, at..<end + 1)
        return end
    }
}
