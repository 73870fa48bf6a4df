internal import PolicyDocument

/// Where titles stand: of the document, of further documents in the same file, and of attachments.
struct Titles {
    /// A title: one block or several in a row.
    struct Title {
        var blocks: Range<Int>
        /// Of an attachment that a 附件 line announced.
        var isAttachment: Bool
    }

    private(set) var titles: [Title] = []
    /// Blocks, ascending as they are found.
    private var ofAttachments: [Int] = []
    private var salutations: [Int] = []
    private var listed: [Int] = []

    var all: [Int] { titles.flatMap { Array($0.blocks) } }

    /// Whether a block is of the title of an attachment.
    func isOfAttachment(_ block: Int) -> Bool { Self.holds(ofAttachments, block) }

    /// Whether a block addresses the recipients (主送机关): its colon announces no list.
    func isSalutation(_ block: Int) -> Bool { Self.holds(salutations, block) }

    /// Whether a 附件 line only lists an attachment and starts none.
    func isListed(_ block: Int) -> Bool { Self.holds(listed, block) }

    static func find(in document: Document, labels: [ClauseLabel?]) -> Titles {
        TitleFinder(document: document, labels: labels).find()
    }

    /// The same titles where blocks were merged; `place` gives a block's new index.
    func renumbered(_ place: (Int) -> Int) -> Titles {
        var result = Titles()
        for title in titles { result.add(place(title.blocks.lowerBound)..<place(title.blocks.upperBound - 1) + 1, isAttachment: title.isAttachment) }
        result.salutations = salutations.map(place)
        result.listed = listed.map(place)
        return result
    }

    private static func holds(_ blocks: [Int], _ block: Int) -> Bool {
        let low = Bisection.count(in: blocks.count) { blocks[$0] < block }
        return low < blocks.count && blocks[low] == block
    }

    fileprivate mutating func add(_ blocks: Range<Int>, isAttachment: Bool) {
        titles.append(Title(blocks: blocks, isAttachment: isAttachment))
        if isAttachment { ofAttachments += blocks }
    }

    fileprivate mutating func addSalutation(_ block: Int) { salutations.append(block) }
    fileprivate mutating func addListed(_ block: Int) { listed.append(block) }
}

/// Looks for titles from the top down.
private struct TitleFinder {
    let document: Document
    let labels: [ClauseLabel?]

    /// Longer paragraphs are not looked at, in units.
    private static let longestLine = 400
    /// Longest title, in units without blanks, and most lines of one.
    private static let longest = 140
    private static let mostLines = 5
    /// How far down the first title may stand.
    private static let head = 20

    func find() -> Titles {
        var found = Titles()
        var index = 0
        var sinceTitle = 0
        var afterBoundary = true
        var inAttachment = false
        var fallback: Int?
        while index < document.blocks.count {
            let range = document.blocks[index].range
            guard document.blocks[index].kind.isRunningText else { index += 1; continue }
            if let label = labels[index] {
                if label.form == .attachment, startsAttachment(index, label) {
                    (afterBoundary, inAttachment) = (true, true)
                } else {
                    if label.form == .attachment { found.addListed(index) }
                    afterBoundary = false
                }
                index += 1
                sinceTitle += 1
                continue
            }
            // Long paragraphs are neither titles nor addresses; they only end the head.
            guard range.count <= Self.longestLine, document.units[range.upperBound - 1] != 0x3002 else {
                (afterBoundary, index, sinceTitle) = (false, index + 1, sinceTitle + 1)
                continue
            }
            let last = document.lastUnit(of: range) ?? 0
            if last == 0xFF1A || last == 0x3A {
                if sinceTitle < 6, TitleWords.isSalutation(document.compact(range)) { found.addSalutation(index) }
                (afterBoundary, index, sinceTitle) = (false, index + 1, sinceTitle + 1)
                continue
            }
            let isHead = found.titles.isEmpty && index < Self.head
            let mayEnd = document.mayEndDocument(range)
            guard isHead || afterBoundary || mayEnd || isFollowedByNumber(index + 1) || isFollowedByNumber(index + 2) || Explanations.mayEnd(last) else {
                (index, sinceTitle) = (index + 1, sinceTitle + 1)
                continue
            }
            let text = document.compact(range)
            if let length = title(at: index, text, mayLackKind: inAttachment && afterBoundary),
                isHead || afterBoundary || isFollowedByNumber(index + length) || Explanations.isTitle(joined(index..<index + length))
            {
                found.add(index..<index + length, isAttachment: inAttachment)
                index += length
                sinceTitle = 0
                // A title given twice, or a subtitle, is still at the head.
                (afterBoundary, inAttachment) = (true, false)
                continue
            }
            if fallback == nil, found.titles.isEmpty, index < 3, TitleWords.mayBeTitle(text), !TitleWords.statesDuty(text) { fallback = index }
            sinceTitle += 1
            afterBoundary = mayEnd && (TitleWords.isSignatureOrDate(text) || TitleWords.isNumberLine(text))
            index += 1
        }
        // The only paragraph there is, is the text and no title.
        if found.titles.isEmpty, let fallback, document.blocks.count > 1 { found.add(fallback..<fallback + 1, isAttachment: false) }
        return found
    }

    /// The number of blocks from `index` on that make a title; nil where none starts there.
    private func title(at index: Int, _ first: [UInt16], mayLackKind: Bool) -> Int? {
        guard TitleWords.mayBeTitle(first) else { return nil }
        var text: [UInt16] = []
        var later: [[UInt16]] = []
        for length in 1...Self.mostLines {
            let at = index + length - 1
            guard at < document.blocks.count, document.blocks[at].kind.isRunningText, labels[at] == nil else { break }
            let line = at == index ? first : document.compact(document.blocks[at].range, limit: Self.longest + 1)
            guard TitleWords.mayBeTitle(line), length == 1 || !line.contains(0xFF0C) && !line.contains(0x2C) else { break }
            text += line
            if length > 1 { later.append(line) }
            guard text.count <= Self.longest else { break }
            guard DocumentKind.of(title: text) != nil else { continue }
            // The words behind 关于 may go on over lines; a line that states a duty is the text under the title.
            if TitleWords.isSentence(text) || later.contains(where: TitleWords.statesDuty) { break }
            return length + (isRest(at + 1) ? 1 : 0)
        }
        return mayLackKind && first.count <= 50 && !TitleWords.isSentence(first) ? 1 : nil
    }

    /// Whether a block is the rest of a title that seemed complete: 的通知 behind a name in 《》.
    private func isRest(_ index: Int) -> Bool {
        guard index < document.blocks.count, document.blocks[index].range.count <= 12, labels[index] == nil else { return false }
        let text = document.compact(document.blocks[index].range)
        return text.first == 0x7684 && DocumentKind.of(title: text) != nil || DocumentKind.of(title: text)?.utf16.count == text.count
    }

    private func joined(_ blocks: Range<Int>) -> [UInt16] {
        blocks.flatMap { document.compact(document.blocks[$0].range, limit: Self.longest) }
    }

    private func isFollowedByNumber(_ index: Int) -> Bool {
        guard index < document.blocks.count, document.mayEndDocument(document.blocks[index].range) else { return false }
        return TitleWords.isNumberLine(document.compact(document.blocks[index].range, limit: 60))
    }

    /// A 附件 line starts an attachment where it stands alone, or where what follows is no list of attachments and no signature.
    private func startsAttachment(_ index: Int, _ label: ClauseLabel) -> Bool {
        let block = document.blocks[index]
        if label.end >= block.range.upperBound { return true }
        guard label.number > 0 else { return false }
        for next in index + 1..<min(index + 3, document.blocks.count) {
            if let following = labels[next], following.form == .attachment || following.form == .arabic { return false }
            if TitleWords.isSignatureOrDate(document.compact(document.blocks[next].range, limit: 60)) { return false }
        }
        return true
    }
}
