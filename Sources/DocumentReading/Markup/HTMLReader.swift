internal import PolicyDocument

/// HTML as content systems export it → paragraphs, headings and table cells. One pass over the units; what is open is counted, not nested,
/// so depth costs nothing. Tags become gaps: lines and columns stay those of the file.
struct HTMLReader {
    private var units: [UInt16]
    private var blocks: [Block] = []
    /// Where the text of the open paragraph starts; nil between paragraphs.
    private var start: Int?
    /// Behind the last unit of the open paragraph that is no blank.
    private var end = 0
    private var headingLevel: Int?
    /// Elements whose content is left out that are open.
    private var skipped: (name: HTMLTag.Name, depth: Int)?
    private var tables: [OpenTable] = []
    private var tableCount = 0
    private var deepTables = 0
    private let limits: ReadingLimits
    private(set) var problems: [UnreadPart] = []

    private struct OpenTable {
        var table: MarkupTable
        var cell: (firstBlock: Int, tag: HTMLTag)?
        var holdsTable = false
        var firstBlock: Int
    }

    /// Whether a text is HTML: by its first characters.
    static func recognises(_ text: borrowing DecodedText, name: String) -> Bool {
        var at = 0
        while at < text.units.count, at < 4096, text.units[at].isBlank { at += 1 }
        guard at < text.units.count, text.units[at] == 0x3C else { return false }
        let head = text.units[at..<min(text.units.count, at + 1024)].map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
        if FileName.hasExtension(name, "html") || FileName.hasExtension(name, "htm") { return true }
        return words("<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p ", "<table").contains { head.has($0, at: 0) }
            || head.contains(word: Array("<html".utf16))
    }

    static func read(_ text: consuming DecodedText, into document: inout Document, limits: ReadingLimits) {
        document.format = .html
        var reader = HTMLReader(units: text.units, limits: limits)
        reader.run()
        document.units = reader.units
        document.blocks = reader.blocks
        document.problems += reader.problems
    }

    private init(units: [UInt16], limits: ReadingLimits) {
        self.units = units
        self.limits = limits
    }

    private mutating func run() {
        var at = 0
        var missing = HTMLTag.Missing()
        while at < units.count {
            if units[at] == 0x3C, let tag = HTMLTag(units, at, &missing) {
                if tag.name.isBlock { endParagraph() }
                for k in at..<tag.end { units[k] = Document.gap }
                handle(tag)
                at = tag.end
                if let raw = tag.rawText, !tag.isClosing, !tag.isSelfClosing {
                    at = HTMLTag.endOfRawText(units, from: at, raw)
                    if at == units.count { noteOpen(String(decoding: raw, as: UTF16.self)) }
                }
                if tag.isOpen { noteOpen("!--") }
                continue
            }
            if skipped == nil {
                if units[at] == 0x26 { reference(at) }
                if !units[at].isBlank {
                    if start == nil { start = at }
                    end = at + 1
                } else if units[at].isLineEnd || units[at] == 0x09 {
                    units[at] = breaksLatinWords(at) ? 0x20 : Document.gap
                }
            }
            at += 1
        }
        endParagraph()
        if skipped != nil { noteOpen("nav") }
        while !tables.isEmpty { endTable() }
    }

    private mutating func handle(_ tag: HTMLTag) {
        if let open = skipped {
            guard tag.name == open.name else { return }
            let depth = open.depth + (tag.isClosing ? -1 : tag.isSelfClosing ? 0 : 1)
            skipped = depth == 0 ? nil : (open.name, depth)
            return
        }
        switch tag.name {
        case .skipped where !tag.isClosing && !tag.isSelfClosing: skipped = (.skipped, 1)
        case .heading(let level): headingLevel = tag.isClosing ? nil : level
        case .table: tag.isClosing ? endTable() : startTable()
        case .row: endCell(); if !tag.isClosing, !tables.isEmpty { tables[tables.count - 1].table.startRow() }
        case .cell, .headerCell:
            endCell()
            if !tag.isClosing, !tables.isEmpty { tables[tables.count - 1].cell = (blocks.count, tag) }
        default: break
        }
    }

    private mutating func noteOpen(_ name: String) {
        problems.append(UnreadPart(.unclosedTag(name)))
    }

    // MARK: Tables

    private mutating func startTable() {
        guard tables.count < limits.depth else {
            if deepTables == 0 { problems.append(UnreadPart(.deepTables(limit: limits.depth))) }
            deepTables += 1
            return
        }
        for at in tables.indices.suffix(1) { tables[at].holdsTable = true }
        tables.append(OpenTable(table: MarkupTable(number: tableCount), firstBlock: blocks.count))
        tableCount += 1
    }

    private mutating func endTable() {
        if deepTables > 0 { deepTables -= 1; return }
        endCell()
        guard let open = tables.popLast() else { return }
        if !open.holdsTable, !open.table.isLayout(blocks) { open.table.apply(to: &blocks) }
    }

    private mutating func endCell() {
        guard let last = tables.indices.last, let cell = tables[last].cell else { return }
        tables[last].cell = nil
        tables[last].table.add(
            blocks: cell.firstBlock..<blocks.count, isHeader: cell.tag.name == .headerCell, columns: cell.tag.columns, rows: cell.tag.rows)
    }

    // MARK: Text

    private mutating func endParagraph() {
        defer { start = nil }
        // One more than the limit allows, so that its breach is seen.
        guard let first = start, blocks.count <= limits.paragraphs else { return }
        blocks.append(Block(range: first..<end, kind: headingLevel.map { .heading(level: $0) } ?? .paragraph, paragraph: blocks.count + 1))
    }

    /// Decodes the character reference that starts here, if one does.
    private mutating func reference(_ at: Int) { CharacterReferences.decode(&units, in: at..<min(units.count, at + 13), first: true) }

    /// Whether a line break stands between two Latin words.
    private func breaksLatinWords(_ at: Int) -> Bool {
        guard at > 0, at + 1 < units.count, units[at - 1].isLatin || units[at - 1].isBlank else { return false }
        var next = at + 1
        while next < units.count, next - at < 64, units[next].isBlank { next += 1 }
        return end > 0 && units[end - 1].isLatin && next < units.count && units[next].isLatin && units[at - 1] != 0x20
    }
}
