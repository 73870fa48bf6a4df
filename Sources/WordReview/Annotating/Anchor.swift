import Findings
import PolicyDocument
import XMLParsing

/// Where the comment on a finding hangs.
struct Anchor {
    var start: Cut
    var end: Cut
    /// Whether it encloses the very words; otherwise the comment must quote them.
    var isExact: Bool
}

/// Finds where comments hang: at the exact characters in the body, near the reference of a note, at the first paragraph for headers.
struct Anchoring {
    let document: Document
    let parts: [String]
    let pieces: [Piece]
    let main: MainPart
    let mainName: String
    /// The notes of a part, with the bytes they take up.
    let notes: (String) -> [(note: MainPart.Note, range: Range<Int>)]
    /// The bytes at which the pieces start whose text is known to be what was read: each is compared once, however many findings it holds.
    private var compared: Set<Int> = []
    /// The last place that was looked for.
    private var steps = CharacterSteps()

    /// - Parameter notes: Of the part of a name.
    init?(
        _ document: Document, main: MainPart, name: String, notes: @escaping (String) -> [(note: MainPart.Note, range: Range<Int>)]
    ) {
        guard case .package(let parts, let pieces) = document.origin else { return nil }
        (self.document, self.parts, self.pieces, self.main, mainName, self.notes) = (document, parts, pieces, main, name, notes)
    }

    mutating func anchor(of finding: Finding) throws(WordReviewError) -> Anchor {
        let touched = Document.pieces(over: finding.units, in: pieces)
        let isInBody = touched.contains { parts[$0.part] == mainName }
        if isInBody, let anchor = try exact(finding.units) { return anchor }
        if !isInBody, let piece = touched.first, let around = reference(of: piece) {
            return Anchor(start: .between(around.lowerBound), end: .between(around.upperBound), isExact: false)
        }
        if !main.texts.isEmpty {
            let first = isInBody ? nearestText(touched) : firstText
            let cuts = main.cuts(aroundParagraphOf: first)
            return Anchor(start: cuts.start, end: cuts.end, isExact: false)
        }
        guard let place = main.firstPlace else { throw .noPlace }
        return Anchor(start: .between(place), end: .between(place), isExact: false)
    }

    /// What of a range is written in the body: without the numbers, tabs and symbols at its ends. Two ranges that differ in nothing else
    /// have the same anchor.
    func written(_ units: Range<Int>) -> Range<Int>? {
        let pieces = writtenPieces(over: units)
        guard let first = pieces.first, let last = pieces.last else { return nil }
        return max(units.lowerBound, first.units.lowerBound)..<min(units.upperBound, last.units.upperBound)
    }

    /// Numbers, tabs and symbols have no characters of their own in the part.
    private func writtenPieces(over units: Range<Int>) -> [Piece] {
        Document.pieces(over: units, in: pieces).filter {
            $0.kind == .characters && parts[$0.part] == mainName && main.text(at: $0.bytes.lowerBound) != nil
        }
    }

    private mutating func exact(_ units: Range<Int>) throws(WordReviewError) -> Anchor? {
        let written = writtenPieces(over: units)
        guard let first = written.first, let last = written.last, let firstText = main.text(at: first.bytes.lowerBound),
            let lastText = main.text(at: last.bytes.lowerBound)
        else { return nil }
        for piece in written where compared.insert(piece.bytes.lowerBound).inserted {
            if SAXText.units(of: main.bytes[piece.bytes]) != Array(document.units[piece.units]) { throw .changed }
        }
        let from = max(units.lowerBound, first.units.lowerBound) - first.units.lowerBound
        let to = min(units.upperBound, last.units.upperBound) - last.units.lowerBound
        let start = steps.place(after: from, in: main.bytes[first.bytes])
        let end = steps.place(after: to, in: main.bytes[last.bytes])
        if main.floats(firstText) || main.floats(lastText) { return nil }
        let isHeld = main.texts[firstText].hold != nil || main.texts[lastText].hold != nil
        return Anchor(
            start: main.cut(before: start, isFirst: from == 0, of: firstText),
            end: main.cut(behind: end, isLast: to == last.units.count, of: lastText), isExact: !isHeld)
    }

    private func nearestText(_ touched: ArraySlice<Piece>) -> Int {
        let byte = touched.first { parts[$0.part] == mainName }?.bytes.lowerBound ?? 0
        let next = main.texts.firstIndex { $0.content.upperBound > byte } ?? main.texts.count - 1
        let own = main.floats(next) ? landing(near: next) : next
        // The whole paragraph, from its first text on.
        return main.texts.firstIndex { $0.paragraph == main.texts[own].paragraph } ?? own
    }

    /// The first text that a comment can hang on.
    private var firstText: Int { main.floats(0) ? landing(near: 0) : 0 }

    /// The text nearest to one that floats, the next before the last, that does not; that text itself where there is no other.
    private func landing(near text: Int) -> Int {
        main.texts.indices[text...].first { !main.floats($0) } ?? main.texts.indices[..<text].last { !main.floats($0) } ?? text
    }

    /// The bytes of the body that refer to the note a piece stands in.
    private func reference(of piece: Piece) -> Range<Int>? {
        guard let note = notes(parts[piece.part]).first(where: { $0.range.contains(piece.bytes.lowerBound) })?.note else { return nil }
        return main.notes[note]
    }
}
