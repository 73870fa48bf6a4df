internal import Law
internal import PolicyDocument

/// What a document says of itself: title, number, issuer, date and kind.
enum MetadataPass {
    /// How many blocks from the top may hold the red head, the number and the date under the title.
    private static let head = 25

    static func run(_ document: inout Document, titles: Titles) {
        var metadata = Metadata()
        let first = titles.titles.first
        let end = titles.titles.dropFirst().first { !document.isNearTop($0.blocks.lowerBound) }?.blocks.lowerBound ?? document.blocks.count
        if let first {
            let text = first.blocks.flatMap { document.compact(document.blocks[$0].range) }
            metadata.title = first.blocks.reduce(into: "") { $0 += document.titleText(document.blocks[$1].range) }
            metadata.kind = DocumentKind.of(title: text)
            // The same title may stand there twice, once with the issuer.
            for title in titles.titles where metadata.issuer == nil && document.isNearTop(title.blocks.lowerBound) {
                metadata.issuer = Issuer.inTitle(title.blocks.flatMap { document.compact(document.blocks[$0].range) })
            }
        }
        for index in document.blocks.indices.prefix(head) {
            if metadata.number != nil, metadata.issuer != nil { break }
            // Neither a number's line nor a red head is longer.
            let text = document.compact(document.blocks[index].range, limit: TitleWords.longestNumberLine + 1)
            guard text.count <= TitleWords.longestNumberLine else { continue }
            if metadata.number == nil, TitleWords.isNumberLine(text), let range = DocumentNumber.find(in: text) {
                metadata.number = String(units: text[range])
            }
            if metadata.issuer == nil, TitleWords.isRedHead(text) { metadata.issuer = String(units: text.dropLast(2)) }
        }
        if first == nil { glued(&metadata, document) }
        signature(&metadata, document, end)
        document.metadata = metadata
    }

    /// A head on the same line as the text, where no title stands on lines of its own.
    private static func glued(_ metadata: inout Metadata, _ document: Document) {
        guard let block = document.blocks.first, let head = GluedHead(document.compact(block.range, limit: GluedHead.longest)) else { return }
        if let title = head.title {
            metadata.title = String(units: title)
            metadata.kind = DocumentKind.of(title: title)
            metadata.issuer = metadata.issuer ?? Issuer.inTitle(title)
        }
        metadata.number = metadata.number ?? String(units: head.number)
        if let issuer = head.issuer { metadata.issuer = metadata.issuer ?? String(units: issuer) }
    }

    /// The date at the end and the name above it; else the date under the title.
    private static func signature(_ metadata: inout Metadata, _ document: Document, _ end: Int) {
        for index in (0..<end).reversed() where document.mayEndDocument(document.blocks[index].range) {
            let text = document.compact(document.blocks[index].range, limit: 60)
            guard TitleWords.isSignatureOrDate(text), let found = WrittenDate.last(in: text) else { continue }
            if metadata.date == nil { metadata.date = found.date }
            if metadata.issuer == nil { metadata.issuer = signer(document, before: index, text[..<found.range.lowerBound]) }
            if metadata.issuer != nil { return }
        }
    }

    private static func signer(_ document: Document, before index: Int, _ sameLine: ArraySlice<UInt16>) -> String? {
        if sameLine.count > 3 { return Issuer.named(Array(sameLine)) }
        guard index > 0 else { return nil }
        return Issuer.named(document.compact(document.blocks[index - 1].range, limit: 60))
    }
}

extension Document {
    fileprivate func isNearTop(_ index: Int) -> Bool { index < 8 }

    /// A title as it is shown: blanks kept only between Latin words.
    fileprivate func titleText(_ range: Range<Int>) -> String {
        var kept: [UInt16] = []
        var pending = false
        for unit in units[range] where unit != Document.gap {
            if unit.isBlank { pending = true; continue }
            if pending, let last = kept.last, last.isLatin, unit.isLatin { kept.append(0x20) }
            pending = false
            kept.append(unit)
        }
        return String(units: kept)
    }
}
