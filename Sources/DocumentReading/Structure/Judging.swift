internal import PolicyDocument

/// What is read but not judged: explanations, questions and answers, drafting notes, quoted law.
enum Judging {
    static func run(_ document: inout Document, labels: [ClauseLabel?], titles: Titles) {
        var until: Int?  // The outline level whose next heading ends the section.
        var skipping = false
        var rest = titles.titles[...]
        for index in document.blocks.indices {
            if let title = rest.first, title.blocks.lowerBound == index {
                rest.removeFirst()
                let text = title.blocks.flatMap { document.compact(document.blocks[$0].range, limit: 150) }
                let wasSkipping = skipping && until == nil
                skipping = Explanations.isTitle(text)
                until = nil
                if skipping, !wasSkipping { note(&document, index) }
            } else if case .heading(let level) = document.blocks[index].kind {
                if let end = until, level <= end { (skipping, until) = (false, nil) }
                if !skipping, isExplanation(document, index, labels[index]) {
                    (skipping, until) = (true, level)
                    note(&document, index)
                }
            } else if labels[index]?.form == .attachment, !titles.isListed(index) {
                (skipping, until) = (false, nil)
            }
            if skipping { document.blocks[index].isJudged = false }
        }
    }

    private static func isExplanation(_ document: Document, _ index: Int, _ label: ClauseLabel?) -> Bool {
        let range = document.blocks[index].range
        let text = min(label?.end ?? range.lowerBound, range.upperBound)..<range.upperBound
        guard let first = text.first.map({ document.units[$0] }), let last = document.lastUnit(of: text), Explanations.mayBegin(first) || Explanations.mayEnd(last)
        else { return false }
        return Explanations.isTitle(document.compact(text, limit: 60))
    }

    private static func note(_ document: inout Document, _ index: Int) {
        let block = document.blocks[index]
        let line: Int
        switch document.origin {
        case .text(let starts): line = Document.line(of: block.range.lowerBound, in: starts) + 1
        case .package: line = block.paragraph
        }
        document.notChecked.append(UnjudgedPart(Wording(same: document.text(of: block)), line: line))
    }
}

/// The names of texts that explain a policy and are none.
enum Explanations {
    private static let endings = words("解读", "答记者问", "问答", "起草说明", "编制说明", "释义", "一图读懂", "政策问答", "(节选)", "答复")
    private static let beginnings = words("政策解读", "一图读懂", "解读", "起草说明", "编制说明", "关于起草", "相关法律", "有关法律", "法律依据附录", "附录:法律")

    private static let lastUnits: [UInt16] = endings.compactMap { $0.last } + [0xFF09, 0x300B]

    private static let firstUnits: [UInt16] = beginnings.compactMap { $0.first }

    /// Whether a line that begins with this unit may be the title of an explanation.
    static func mayBegin(_ first: UInt16) -> Bool { firstUnits.contains(first) }

    /// Whether a line that ends in this unit may be the title of an explanation.
    static func mayEnd(_ last: UInt16) -> Bool { lastUnits.contains(last) }

    /// Whether a title is that of an explanation.
    static func isTitle(_ text: [UInt16]) -> Bool {
        guard text.count <= 150 else { return false }
        return text.ends(withAnyOf: endings) || text.starts(withAnyOf: beginnings)
    }
}
