import PolicyDocument
import XMLParsing

extension WordStory {
    /// An element where text may stand.
    func startContent(_ name: WordName, _ element: SAXElement) {
        switch name {
        case .t: startText(element)
        case .r: (runHidden, runStyle) = (nil, nil)
        case .rPr: mode = .run
        case .p: startParagraph(element)
        case .pPr:
            mode = .paragraph
            propertiesDepth = depth
        case .tab, .ptab: generate([0x09], element)
        case .br, .cr: lineBreak(element)
        case .noBreakHyphen: generate([0x2011], element)
        case .sym: symbol(element)
        case .ins, .moveTo: if context.readsOriginal { skip() } else { insertions += 1 }
        case .del, .moveFrom: if !context.readsOriginal { skip() }
        case .delText: if context.readsOriginal { startText(element) } else { skip() }
        case .fldChar: field(element)
        case .tbl: startTable()
        case .tr: state.tables.mutateLast { $0.startRow(depth: depth) }
        case .tc: state.tables.mutateLast { $0.startCell() }
        case .trPr: mode = .row
        case .tcPr: mode = .cell
        case .txbxContent: startInset(.textBox)
        case .hdr: if depth > 1 { startInset(.header) }
        case .ftr: if depth > 1 { startInset(.footer) }
        case .footnoteReference, .endnoteReference:
            if let id = element.number(of: .id) { if name == .footnoteReference { footnoteIds.insert(id) } else { endnoteIds.insert(id) } }
        case .footnote, .endnote: startNote(name, element)
        case .headerReference: if let id = element.value(of: .id) { headerIds.append(id) }
        case .footerReference: if let id = element.value(of: .id) { footerIds.append(id) }
        case .commentRangeStart: if let id = element.value(of: .id) { state.sink.openAnchor(id) }
        case .commentRangeEnd: if let id = element.value(of: .id) { state.sink.closeAnchor(id) }
        case .commentReference: if let id = element.value(of: .id) { state.sink.markAnchor(id) }
        case .altChunk: importChunk(element.value(of: .id) ?? "")
        case .subDoc: note(.subDocument)
        case .oLEObject: note(.embeddedObject)
        case .sdtPr, .sdtEndPr, .tblPr, .tblGrid, .tblPrEx, .rt, .rubyPr, .numberingChange: skip()
        default: break
        }
    }

    /// An element among properties.
    func startProperty(_ name: WordName, _ element: SAXElement) {
        switch (mode, name) {
        case (.paragraph, .pPrChange):
            if context.readsOriginal { state.paragraph?.forgetProperties() } else { skip() }
        case (_, .rPrChange), (_, .sectPrChange), (_, .trPrChange), (_, .tcPrChange), (_, .numberingChange): skip()
        case (.paragraph, .rPr): mode = .mark
        case (.paragraph, .pStyle): state.paragraph?.style = element.value(of: .val)
        case (.paragraph, .numId): state.paragraph?.numId = element.number(of: .val)
        case (.paragraph, .ilvl): state.paragraph?.ilvl = element.number(of: .val)
        case (.paragraph, .outlineLvl): state.paragraph?.outlineLevel = element.number(of: .val)
        case (.paragraph, .headerReference): if let id = element.value(of: .id) { headerIds.append(id) }
        case (.paragraph, .footerReference): if let id = element.value(of: .id) { footerIds.append(id) }
        case (.mark, .del), (.mark, .moveFrom): if !context.readsOriginal { state.paragraph?.isMarkGone = true }
        case (.mark, .ins), (.mark, .moveTo): if context.readsOriginal { state.paragraph?.isMarkGone = true }
        case (.run, .vanish): runHidden = element.isOn
        case (.run, .rStyle): runStyle = element.value(of: .val)
        case (.row, .tblHeader): if element.isOn { state.tables.mutateLast { $0.headerRows.insert($0.row) } }
        case (.row, .gridBefore): state.tables.mutateLast { $0.column = element.gridSpan }
        case (.row, .del): if !context.readsOriginal { dropRow() }
        case (.row, .ins): if context.readsOriginal { dropRow() }
        case (.cell, .gridSpan): state.tables.mutateLast { $0.span = element.gridSpan }
        case (.cell, .vMerge), (.cell, .vmerge):
            state.tables.mutateLast { $0.continuesAbove = element.value(of: WordName.val.rawValue, equals: "restart") != true }
        case (.paragraph, .hdr): startInset(.header)
        case (.paragraph, .ftr): startInset(.footer)
        default: break
        }
    }

    /// A file that is taken in here. Each is taken in once: one that comes again gives nothing new to judge.
    private func importChunk(_ id: String) {
        guard let chunk = context.chunks[id] else { return unread.append((id, max(1, paragraphCount))) }
        guard imported.insert(id).inserted else { return note(.repeatedChunk) }
        if state.paragraph != nil { closeParagraph() }
        state.sink.append(chunk.sink.numberingTables(from: tableCount))
        tableCount += chunk.tables
    }

    /// A chart or diagram: its text follows the paragraph, as that of a text box does, and once however often it is shown.
    func showGraphic(_ id: String?, _ kind: UncheckedContent) {
        guard let id, let graphic = context.graphics[id] else { return note(kind) }
        guard imported.insert(id).inserted else { return }
        if state.paragraph == nil { state.sink.append(graphic) } else { state.boxes.append(graphic) }
    }

    /// A note in its part; in Word 2003 it stands inside the paragraph that refers to it.
    private func startNote(_ name: WordName, _ element: SAXElement) {
        if state.paragraph != nil { return startInset(name == .footnote ? .footnote : .endnote) }
        let isOrdinary = element.value(of: .type).map { $0 == "normal" } ?? true
        let isWanted = wantedNotes.map { wanted in element.number(of: .id).map { wanted.contains($0) } ?? false } ?? true
        if !isOrdinary || !isWanted { skip() }
    }
}

extension SAXElement {
    /// The value as a number of grid columns, held within what a table can have.
    var gridSpan: Int { min(max(number(of: .val) ?? 1, 0), 1_000) }
}

extension Array {
    mutating func mutateLast(_ change: (inout Element) -> Void) {
        guard !isEmpty else { return }
        change(&self[count - 1])
    }
}
