import PolicyDocument
import XMLParsing

extension WordStory {
    func startText(_ element: SAXElement) {
        guard !element.isEmpty else { return }
        textStart = element.end
        keepsSpace = element.value(of: WordName.space.rawValue, equals: "preserve") ?? false
    }

    /// The characters of a `w:t` are taken from the part's bytes between its tags: libxml2 hands text over in pieces and copies.
    func endText(_ end: Int, _ source: SAXSource) {
        guard let start = textStart else { return }
        textStart = nil
        guard codeDepth == 0 else { return }
        var range = start..<source.tagStart(endingAt: end)
        if !keepsSpace, source.hasBlankEnds(range) { range = source.trimmed(range) }
        guard !range.isEmpty else { return }
        let piece = piece(range, .characters)
        state.sink.add(piece) { source.append(range, to: &$0) }
    }

    /// Characters that stand for an element.
    func generate(_ units: [UInt16], _ element: SAXElement) {
        guard codeDepth == 0 else { return }
        let piece = piece(element.source.tagStart(endingAt: element.end)..<element.end, .generated)
        state.sink.add(piece) { $0 += units }
    }

    /// A line break inside a sentence is a joined line, behind one the next paragraph; page and column breaks are nothing.
    func lineBreak(_ element: SAXElement) {
        if let type = element.value(of: .type), type != "textWrapping" { return }
        if codeDepth == 0, splitParagraph() { return }
        generate([Document.gap], element)
    }

    /// A character of a symbol font. Such fonts keep theirs in the private area; a reader knows no letter for it.
    func symbol(_ element: SAXElement) {
        guard let text = element.value(of: .char), let value = UInt16(text, radix: 16), value != Document.gap,
            !(0xD800...0xDFFF).contains(value)
        else { return }
        generate([value], element)
    }

    /// What is about to be read here, at the latest now that the paragraph's properties are known; its units are not yet.
    private func piece(_ bytes: Range<Int>, _ kind: Piece.Kind) -> Piece {
        beginContent()
        return Piece(units: 0..<0, part: part, bytes: bytes, kind: kind, isInserted: insertions > 0, isHidden: isHidden)
    }

    /// Hidden directly, or by exactly one of the paragraph's and the run's style: in styles the property toggles.
    private var isHidden: Bool {
        if let runHidden { return runHidden }
        let byParagraph = state.paragraph?.isHidden ?? false
        guard let runStyle else { return byParagraph }
        return byParagraph != context.styles.isHidden(runStyle)
    }

    /// Complex fields: between `begin` and `separate` stands the code, then the result a reader sees.
    func field(_ element: SAXElement) {
        switch element.value(of: .fldCharType) {
        case "begin":
            state.fields.append(.code)
            codeDepth += 1
        case "separate":
            guard state.fields.last == .code else { return }
            state.fields.mutateLast { $0 = .result }
            codeDepth -= 1
        case "end": if state.fields.popLast() == .code { codeDepth -= 1 }
        default: break
        }
    }

    private static let mostFields = 64

    /// A field whose code was never closed must not swallow the rest of the document.
    func endFieldCodes() {
        guard codeDepth > 0 else { return }
        // Fields that are never closed must not add up either.
        if state.fields.count > Self.mostFields { state.fields.removeFirst(state.fields.count - Self.mostFields) }
        for index in state.fields.indices where state.fields[index] == .code { state.fields[index] = .result }
        codeDepth = frames.reduce(0) { $0 + $1.fields.count { $0 == .code } }
    }
}
