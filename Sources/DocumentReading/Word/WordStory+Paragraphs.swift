import PolicyDocument
import XMLParsing

extension WordStory {
    func startParagraph(_ element: SAXElement) {
        paragraphCount += 1
        let tag = element.source.tagStart(endingAt: element.end)..<element.end
        if var open = state.paragraph {
            // The mark before was deleted: what follows belongs to the same paragraph, and the last mark rules it.
            open.forgetProperties()
            state.paragraph = open
        } else {
            state.paragraph = Paragraph(number: paragraphCount, start: state.sink.units.count, tag: tag)
        }
    }

    func endParagraph() {
        guard state.paragraph != nil else { return }
        endFieldCodes()
        if state.paragraph?.isMarkGone == true {
            state.paragraph?.isMarkGone = false
            return
        }
        closeParagraph()
    }

    /// Before the first character: the properties are known by then, so the number can be written.
    @inline(__always)
    func beginContent() {
        if state.paragraph?.hasProperties == false { settleProperties() }
    }

    /// What style and direct settings make of the paragraph, and its number unless its mark is gone.
    private func settleProperties() {
        guard var paragraph = state.paragraph else { return }
        paragraph.hasProperties = true
        let style = context.styles.paragraph(paragraph.style)
        paragraph.isHidden = style?.isHidden ?? false
        paragraph.outlineLevel = paragraph.outlineLevel ?? style?.outlineLevel
        if !paragraph.isMarkGone, !paragraph.isNumbered { number(&paragraph, style) }
        state.paragraph = paragraph
    }

    private func number(_ paragraph: inout Paragraph, _ style: WordStyle?) {
        if let written = paragraph.writtenNumber, !written.isEmpty {
            paragraph.isNumbered = true
            return put(number: written + " ", paragraph)
        }
        guard let numId = paragraph.numId ?? style?.numId, numId != 0 else { return }
        let level =
            paragraph.ilvl
            ?? (paragraph.numId == nil ? context.numbering.level(of: numId, tiedTo: context.styles.chain(paragraph.style)) : nil)
            ?? style?.ilvl ?? 0
        paragraph.isNumbered = true
        if let text = counter.next(level, of: numId, in: context.numbering) { put(number: text, paragraph) }
    }

    private func put(number text: String, _ paragraph: Paragraph) {
        let units = Array(text.utf16)
        let piece = Piece(
            units: paragraph.start..<(paragraph.start + units.count), part: part, bytes: paragraph.tag, kind: .generated,
            isInserted: insertions > 0, isHidden: paragraph.isHidden)
        if state.sink.units.count == paragraph.start {
            state.sink.units += units
            state.sink.pieces.append(piece)
        } else {
            state.sink.insert(units, at: paragraph.start, piece: piece)
        }
    }

    /// Ends the open paragraph; text boxes that hang on it follow.
    func closeParagraph() {
        guard state.paragraph != nil else { return }
        beginContent()
        guard let paragraph = state.paragraph else { return }
        state.paragraph = nil
        addBlock(of: paragraph)
        guard !state.boxes.isEmpty else { return }
        for box in state.boxes { state.sink.append(box) }
        state.boxes = []
    }

    private func addBlock(of paragraph: Paragraph) {
        let range = paragraph.start..<state.sink.units.count
        guard !range.isEmpty else { return }
        let index = state.sink.blocks.count
        state.sink.blocks.append(
            Block(range: range, kind: kind(of: paragraph), part: part, paragraph: paragraph.number, paragraphOffset: paragraph.offset))
        if !state.tables.isEmpty { state.tables[state.tables.count - 1].add(block: index) }
    }

    /// A manual line break behind the end of a sentence: to a reader a new paragraph begins.
    /// - Returns: whether it was one.
    func splitParagraph() -> Bool {
        guard var paragraph = state.paragraph, paragraph.start < state.sink.units.count, let last = state.sink.units.last,
            Self.sentenceEnds.contains(last)
        else { return false }
        addBlock(of: paragraph)
        paragraph.offset += state.sink.units[paragraph.start...].count { $0 != Document.gap }
        paragraph.start = state.sink.units.count
        state.paragraph = paragraph
        return true
    }

    /// 。；：！？ and their ASCII forms.
    private static let sentenceEnds: Set<UInt16> = [0x3002, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0x3B, 0x3A, 0x21, 0x3F]

    private func kind(of paragraph: Paragraph) -> Block.Kind {
        switch state.kind {
        case .header, .footer: return state.kind
        default: break
        }
        if let table = state.tables.last { return .cell(Cell(table: table.id, row: table.row, column: table.column)) }
        if state.kind == .paragraph, let level = paragraph.outlineLevel, (0..<9).contains(level) { return .heading(level: level + 1) }
        return state.kind
    }

    /// Content of its own inside a paragraph: a text box, or in Word 2003 a note or a header.
    func startInset(_ kind: Block.Kind) {
        // Copying what is nested costs once per level.
        guard frames.count < Self.deepestInset else {
            note(.deepTextBox(limit: Self.deepestInset))
            return skip()
        }
        var outer = state
        outer.mode = mode
        frames.append(outer)
        let isMargin = outer.kind == .header || outer.kind == .footer
        state = State(kind: isMargin || (kind == .textBox && outer.kind != .paragraph) ? outer.kind : kind)
        mode = .content
    }

    private static let deepestInset = 16

    func endInset() {
        guard let outer = frames.popLast() else { return }
        closeParagraph()
        while !state.tables.isEmpty { endTable() }
        codeDepth = (frames + [outer]).reduce(0) { $0 + $1.fields.count { $0 == .code } }
        let inset = state.sink
        (state, mode) = (outer, outer.mode)
        if state.paragraph == nil { state.sink.append(inset) } else { state.boxes.append(inset) }
    }
}

extension WordStory.Paragraph {
    mutating func forgetProperties() {
        (style, numId, ilvl, outlineLevel) = (nil, nil, nil, nil)
        (isHidden, isMarkGone, hasProperties) = (false, false, false)
    }
}
