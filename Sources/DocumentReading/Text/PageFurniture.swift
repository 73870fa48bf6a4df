/// Lines that belong to the page and not to the text: page numbers, running headers and footers, addresses of printouts.
enum PageFurniture {
    /// Marks the lines that are furniture.
    static func find(_ lines: [TextLine], _ units: [UInt16]) -> [Bool] {
        var isFurniture = [Bool](repeating: false, count: lines.count)
        var hasAny = false
        var numbers: [(line: Int, number: Int)] = []
        for (n, line) in lines.enumerated() where !line.isBlank && line.content.count <= 80 {
            if isPageNumber(units, line.content) || isPrintAddress(units, line.content) {
                (isFurniture[n], hasAny) = (true, true)
            } else if line.content.count <= 4, let number = bareNumber(units, line.content) {
                numbers.append((n, number))
            }
        }
        for number in pageSequence(numbers, lines) { (isFurniture[number], hasAny) = (true, true) }
        if hasAny || lines.contains(where: \.startsPage) { markRepeated(&isFurniture, lines, units) }
        return isFurniture
    }

    /// `- 3 -`, `— 3 —`, `第 3 页`, `第3页 共10页`, `Page 3 of 10`.
    private static func isPageNumber(_ units: [UInt16], _ content: Range<Int>) -> Bool {
        guard let first = content.first.map({ units[$0] }), !(0x4E01...0x7B2B).contains(first), !(0x7B2D...0x9FFF).contains(first) else { return false }
        guard isDash(first) || first == 0x7B2C || first == 0x50 || first == 0x70 || first == 0xB7 else { return false }
        guard content.count <= 20 else { return false }
        let text = units[content].filter { !$0.isBlank }
        if isDash(first) || first == 0xB7 {
            let inner = text.drop(while: { isDash($0) || $0 == 0xB7 })
            guard let last = text.last, isDash(last) || last == 0xB7 else { return false }
            let digits = inner.prefix { $0.isDigit }
            return (1...4).contains(digits.count) && inner.dropFirst(digits.count).allSatisfy { isDash($0) || $0 == 0xB7 }
        }
        if first == 0x7B2C {  // 第…页
            let digits = text.dropFirst().prefix { $0.isDigit || $0.isChineseNumeral }
            let rest = text.dropFirst(1 + digits.count)
            guard !digits.isEmpty, rest.first == 0x9875 else { return false }
            return rest.dropFirst().allSatisfy { $0.isDigit || $0 == 0x5171 || $0 == 0x9875 || $0 == 0x2F || $0 == 0xFF0C }
        }
        return (text.starts(with: "page".utf16) || text.starts(with: "Page".utf16)) && text.dropFirst(4).first?.isDigit == true
    }

    private static func isDash(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D, 0xFF5E, 0x7E, 0x2500, 0x4E00: true
        default: false
        }
    }

    /// The address a browser prints at the foot of a page.
    private static func isPrintAddress(_ units: [UInt16], _ content: Range<Int>) -> Bool {
        units[content.lowerBound] == 0x66 && units[content].starts(with: "file:///".utf16)
    }

    private static func bareNumber(_ units: [UInt16], _ content: Range<Int>) -> Int? {
        var value = 0
        for unit in units[content] {
            guard unit.isDigit else { return nil }
            value = value * 10 + Int(unit & 0x0F)
        }
        return value
    }

    /// Bare numbers that count pages: beside a form feed, or three and more in a row that grow by one with a page of lines between. Row
    /// numbers of a table stand closer.
    private static func pageSequence(_ numbers: [(line: Int, number: Int)], _ lines: [TextLine]) -> [Int] {
        var found: [Int] = []
        var run: [(line: Int, number: Int)] = []
        func close() {
            if run.count >= 3 { found += run.map(\.line) }
            run = []
        }
        for number in numbers {
            if isBesideFormFeed(number.line, lines) { found.append(number.line) }
            if let last = run.last, number.number == last.number + 1, number.line - last.line >= 15 { run.append(number) } else if run.last?.number != number.number {
                close()
                run = [number]
            }
        }
        close()
        return found
    }

    private static func isBesideFormFeed(_ line: Int, _ lines: [TextLine]) -> Bool {
        var next = line + 1
        while next < lines.count, lines[next].isBlank, !lines[next].startsPage, next - line < 4 { next += 1 }
        return lines[line].startsPage || (next < lines.count && lines[next].startsPage)
    }

    /// Running headers and footers: the same text at the edge of three pages and more.
    private static func markRepeated(_ isFurniture: inout [Bool], _ lines: [TextLine], _ units: [UInt16]) {
        var places: [[UInt16]: [Int]] = [:]
        for edge in pageEdges(isFurniture, lines) {
            let content = lines[edge].content
            guard (2...60).contains(content.count) else { continue }
            places[units[content].filter { !$0.isBlank && !$0.isDigit }, default: []].append(edge)
        }
        for (text, at) in places where at.count >= 3 && text.count >= 2 { for line in at { isFurniture[line] = true } }
    }

    /// The last line of text before a page break and the first behind it.
    private static func pageEdges(_ isFurniture: [Bool], _ lines: [TextLine]) -> [Int] {
        var edges: [Int] = []
        func text(from line: Int, by step: Int) -> Int? {
            var at = line
            while lines.indices.contains(at), abs(at - line) < 8 {
                if !lines[at].isBlank, !isFurniture[at] { return at }
                at += step
            }
            return nil
        }
        if let top = text(from: 0, by: 1) { edges.append(top) }
        for (n, line) in lines.enumerated() where isFurniture[n] || line.startsPage {
            if let before = text(from: n - 1, by: -1), edges.last != before { edges.append(before) }
            if let after = text(from: isFurniture[n] ? n + 1 : n, by: 1), edges.last != after { edges.append(after) }
        }
        return edges
    }
}
