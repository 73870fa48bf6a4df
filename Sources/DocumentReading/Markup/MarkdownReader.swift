internal import PolicyDocument

/// Markdown as content systems export it → paragraphs, headings and table cells. Markup becomes gaps: lines and columns stay those of the file.
enum MarkdownReader {
    /// Whether a text is Markdown: by its name, or because its first line is a `#` heading.
    static func recognises(_ text: borrowing DecodedText, name: String) -> Bool {
        if FileName.hasExtension(name, "md") || FileName.hasExtension(name, "markdown") { return true }
        var at = 0
        while at < text.units.count, at < 4096, text.units[at].isBlank { at += 1 }
        var level = 0
        while at + level < text.units.count, text.units[at + level] == 0x23 { level += 1 }
        return (1...6).contains(level) && at + level < text.units.count && text.units[at + level] == 0x20
    }

    static func read(_ text: consuming DecodedText, into document: inout Document) {
        document.format = .markdown
        let notes = MarkdownLines.strip(&text.units, text.lineStarts)
        let starts = text.lineStarts
        var reflow = Reflow(text)
        let paragraphs = reflow.paragraphs()
        document.units = reflow.units
        var tables = 0
        var table: MarkupTable?
        var lastRow = -2
        for paragraph in paragraphs {
            let line = Document.line(of: paragraph.lowerBound, in: starts)
            if notes.rows.contains(line) {
                if lastRow != line - 1, !(notes.separators.contains(line - 1) && lastRow == line - 2) {
                    table?.apply(to: &document.blocks)
                    table = MarkupTable(number: tables)
                    tables += 1
                }
                lastRow = line
                addRow(paragraph, &document, &table)
                continue
            }
            let block = Block(range: paragraph, kind: notes.headings[line].map { .heading(level: $0) } ?? .paragraph, paragraph: document.blocks.count + 1)
            document.blocks.append(block)
        }
        table?.apply(to: &document.blocks)
        if notes.isCommentOpen { document.problems.append(UnreadPart(.unclosedComment)) }
    }

    /// The cells between the bars of a row.
    private static func addRow(_ range: Range<Int>, _ document: inout Document, _ table: inout MarkupTable?) {
        table?.startRow()
        var start = range.lowerBound
        for at in range.lowerBound...range.upperBound where at == range.upperBound || document.units[at] == 0x7C {
            var cell = start..<at
            while let first = cell.first, document.units[first].isBlank { cell = cell.dropFirst() }
            while let last = cell.last, document.units[last].isBlank { cell = cell.dropLast() }
            let index = document.blocks.count
            if !cell.isEmpty { document.blocks.append(Block(range: cell, paragraph: index + 1)) }
            // What stands before the first bar and behind the last is no cell.
            if !cell.isEmpty || (start > range.lowerBound && at < range.upperBound) {
                let isHeader = table?.row == 0
                table?.add(blocks: index..<document.blocks.count, isHeader: isHeader)
            }
            start = at + 1
        }
    }
}

/// The extension of a file's name.
enum FileName {
    static func hasExtension(_ name: String, _ wanted: String) -> Bool {
        let tail = name.utf8.suffix(wanted.utf8.count + 1)
        return tail.count == wanted.utf8.count + 1 && tail.first == 0x2E
            && zip(tail.dropFirst(), wanted.utf8).allSatisfy { ($0 | 0x20) == $1 }
    }
}
