/// A place in a document as reports give it. Lines, columns and paragraphs count from 1, columns in UTF-16 units, `end…` exclusive;
/// `utf16Start`/`utf16End` count from 0 at the start of the paragraph.
package struct Location: Hashable, Sendable {
    /// The part of a package; nil in text files.
    package var part: String?
    /// The line of a text file; the paragraph's number in its part for packages.
    package var line: Int
    package var column: Int
    package var endLine: Int
    package var endColumn: Int
    /// The logical paragraph's number.
    package var paragraph: Int
    package var utf16Start: Int
    package var utf16End: Int
    /// Whether it lies in inserted text of a revision.
    package var isInserted: Bool
    /// Whether it lies in hidden text.
    package var isHidden: Bool

    package init(
        part: String? = nil, line: Int, column: Int, endLine: Int, endColumn: Int, paragraph: Int, utf16Start: Int, utf16End: Int,
        isInserted: Bool = false, isHidden: Bool = false
    ) {
        self.part = part
        self.line = line
        self.column = column
        self.endLine = endLine
        self.endColumn = endColumn
        self.paragraph = paragraph
        self.utf16Start = utf16Start
        self.utf16End = utf16End
        self.isInserted = isInserted
        self.isHidden = isHidden
    }
}

extension Document {
    /// The place of a range of units inside one block.
    package func location(of range: Range<Int>, in block: Block) -> Location {
        location(of: range, in: block, offset: offset(of: range.lowerBound, in: block))
    }

    /// - Parameter offset: That of the range's start within its block.
    fileprivate func location(of range: Range<Int>, in block: Block, offset: Int) -> Location {
        let start = block.paragraphOffset + offset
        let length = units[range].reduce(into: 0) { count, value in count += value == Document.gap ? 0 : 1 }
        switch origin {
        case .text(let lineStarts):
            let first = Self.line(of: range.lowerBound, in: lineStarts)
            let last = Self.line(of: max(range.lowerBound, range.upperBound - 1), in: lineStarts)
            return Location(
                line: first + 1, column: range.lowerBound - lineStarts[first] + 1, endLine: last + 1,
                endColumn: range.upperBound - lineStarts[last] + 1, paragraph: block.paragraph, utf16Start: start, utf16End: start + length)
        case .package(let parts, let pieces):
            let touched = Self.pieces(over: range, in: pieces)
            // A paragraph of fixed pages goes on over the page, and a page shows what stands in its template.
            let part = touched.first { $0.kind == .characters }?.part ?? block.part
            return Location(
                part: parts.indices.contains(part) ? parts[part] : nil, line: block.paragraph, column: start + 1,
                endLine: block.paragraph, endColumn: start + length + 1, paragraph: block.paragraph, utf16Start: start,
                utf16End: start + length, isInserted: touched.contains { $0.isInserted }, isHidden: touched.contains { $0.isHidden })
        }
    }

    /// The line of a unit, from 0.
    package static func line(of unit: Int, in lineStarts: [Int]) -> Int {
        max(0, Bisection.count(in: lineStarts.count) { lineStarts[$0] <= unit } - 1)
    }

    /// The pieces that a range of units touches.
    package static func pieces(over range: Range<Int>, in pieces: [Piece]) -> ArraySlice<Piece> {
        let low = Bisection.count(in: pieces.count) { pieces[$0].units.upperBound <= range.lowerBound }
        var end = low
        while end < pieces.count, pieces[end].units.lowerBound < range.upperBound { end += 1 }
        return pieces[low..<end]
    }
}

/// Gives the places of many ranges of one document: it counts on from the place before, so that a paragraph of a million characters with
/// as many findings is not counted anew for each.
package struct Locator: Sendable {
    /// The start of the block of the range before, where that range started, and its offset in the block.
    private var last: (block: Int, unit: Int, offset: Int)?

    package init() {}

    package mutating func location(of range: Range<Int>, in block: Block, of document: Document) -> Location {
        let start = block.range.lowerBound
        let from = last.flatMap { $0.block == start ? $0 : nil } ?? (block: start, unit: start, offset: 0)
        let between = document.units[min(from.unit, range.lowerBound)..<max(from.unit, range.lowerBound)].count { $0 != Document.gap }
        let offset = range.lowerBound >= from.unit ? from.offset + between : from.offset - between
        last = (start, range.lowerBound, offset)
        return document.location(of: range, in: block, offset: offset)
    }
}
