internal import PolicyDocument

/// Walks over the blocks once and keeps the numbered units they stand in.
struct Outline {
    var blocks: [Block]
    private let texts: BlockTexts
    private let labels: [ClauseLabel?]
    private let titles: Titles

    private typealias Entry = OpenUnits.Entry

    private var stack = OpenUnits()
    /// Items that an unnumbered paragraph of the article closed: the next item tells whether it was a paragraph (款) of its own.
    private var suspended: [Entry] = []
    private var suspendedBlocks: [Int] = []
    /// The blocks of the open article with the paragraph (款) each lies in.
    private var articleBlocks: [(block: Int, paragraph: Int)] = []
    private var paragraphs = 0
    /// Whether articles are numbered through under 一、 or （一） headings.
    private var articlesUnderHeadings = false
    /// The lead-in that unnumbered lines go on under.
    private var running: Int?
    /// The last block of running text.
    private var previous: Int?

    /// Takes the document's blocks; they come back through `blocks`.
    init(document: inout Document, labels: [ClauseLabel?], titles: Titles) {
        blocks = []
        swap(&blocks, &document.blocks)
        texts = BlockTexts(units: document.units)
        self.labels = labels
        self.titles = titles
    }

    mutating func build() {
        for index in blocks.indices {
            switch blocks[index].kind {
            case .footnote, .endnote, .header, .footer, .textBox: continue
            case .cell:
                blocks[index].parent = stack.last?.block
                blocks[index].clause = stack.path()
                if isInArticle { articleBlocks.append((index, max(1, paragraphs))) }
                running = nil
                continue
            case .title: startDocument(index)
            default: place(index)
            }
            previous = index
        }
        closeArticle()
    }

    private mutating func startDocument(_ index: Int) {
        closeArticle()
        // An attachment's own title stands under the attachment; any other title starts a document of its own.
        stack.close(from: titles.isOfAttachment(index) ? Rank.attachment + 1 : Rank.attachment)
        articlesUnderHeadings = false
        running = nil
        suspended = []
        blocks[index].clause = stack.path()
        blocks[index].parent = stack.last?.block
    }

    private mutating func place(_ index: Int) {
        if let label = labels[index], label.form != .attachment || !titles.isListed(index) { number(index, label) }
        else if case .heading(let level) = blocks[index].kind { heading(index, level) }
        else { paragraph(index) }
    }

    // MARK: Numbered blocks

    private mutating func number(_ index: Int, _ label: ClauseLabel) {
        restore(for: label)
        let isHeading = texts.isHeading(blocks[index].range, after: label.end)
        if label.form == .article { noteArticleNesting() }
        let (rank, kind) = rank(of: label)
        let sibling = stack.sibling(of: rank)
        if rank <= rankOfArticle { closeArticle() }
        stack.close(from: rank)
        let leadIn = leadIn(of: index, label, rank, sibling)
        let step = ClausePath.Step(kind, label.number, inserted: label.inserted)
        blocks[index].parent = stack.last?.block
        blocks[index].leadIn = leadIn
        stack.open(Entry(rank: rank, step: step, block: index, isHeading: isHeading, leadIn: leadIn))
        blocks[index].clause = stack.path()
        if label.form == .article { paragraphs = isHeading && nextIsParagraph(index) ? 0 : 1 }
        if isInArticle { articleBlocks.append((index, max(1, paragraphs))) }
        if isHeading, case .paragraph = blocks[index].kind, label.form.isAlwaysHeading || ((leadIn == nil || label.form == .chinese) && isFollowedByText(index, label)) {
            blocks[index].kind = .heading(level: stack.count)
        }
        running = nil
    }

    /// The lead-in of a list item: that of its list, or for the first item the block before it that announces a list, or what its parent item
    /// stands under.
    private func leadIn(of index: Int, _ label: ClauseLabel, _ rank: Int, _ sibling: Entry?) -> Int? {
        guard rank > Rank.section, label.form != .article else { return nil }
        if let sibling, label.number > 1 { return sibling.leadIn }
        if let previous, previous >= (stack.last?.block ?? 0), texts.announcesList(blocks[previous].range), !titles.isSalutation(previous) {
            return previous
        }
        return stack.last?.leadIn
    }

    // MARK: Unnumbered blocks

    private mutating func heading(_ index: Int, _ level: Int) {
        closeArticle()
        stack.close(from: Rank.heading + level)
        blocks[index].parent = stack.last?.block
        stack.open(Entry(rank: Rank.heading + level, step: nil, block: index, isHeading: true, leadIn: nil))
        blocks[index].clause = stack.path()
        running = nil
    }

    private mutating func paragraph(_ index: Int) {
        let follows = previous.map { texts.endsInColon(blocks[$0].range) && !titles.isSalutation($0) } ?? false
        if isInArticle, case .paragraph = blocks[index].kind, !follows {
            if stack.last.map({ $0.rank > rankOfArticle }) == true {
                suspended = stack.entries.filter { $0.rank > rankOfArticle }
                suspendedBlocks = []
                stack.close(from: rankOfArticle + 1)
            }
            paragraphs += 1
            if !suspended.isEmpty { suspendedBlocks.append(index) }
        } else if isInArticle, paragraphs == 0 {
            paragraphs = 1
        }
        blocks[index].clause = stack.path()
        blocks[index].parent = stack.last?.block
        if isInArticle { articleBlocks.append((index, max(1, paragraphs))) }
        if follows { running = previous }
        blocks[index].leadIn = running
    }

    /// Takes up a list again where an item goes on with its number: the paragraphs between continued the item before.
    private mutating func restore(for label: ClauseLabel) {
        defer { suspended = []; suspendedBlocks = [] }
        guard !suspended.isEmpty, !suspendedBlocks.isEmpty, let last = suspendedBlocks.last, !texts.endsInColon(blocks[last].range) else { return }
        for entry in suspended { stack.open(entry) }
        let (rank, _) = rank(of: label)
        guard let sibling = stack.sibling(of: rank), let step = sibling.step, label.number == step.number + 1, sibling.rank > rankOfArticle else {
            stack.close(from: rankOfArticle + 1)
            return
        }
        paragraphs -= suspendedBlocks.count
        for block in suspendedBlocks {
            blocks[block].clause = stack.path()
            blocks[block].leadIn = sibling.leadIn
            blocks[block].parent = stack.last?.block
            if let at = articleBlocks.lastIndex(where: { $0.block == block }) { articleBlocks[at].paragraph = max(1, paragraphs) }
        }
    }

    // MARK: The stack

    private var rankOfArticle: Int { articlesUnderHeadings ? Rank.nestedArticle : Rank.article }
    private var isInArticle: Bool { stack.article != nil }

    /// An article that comes right under a 一、 heading is numbered through below such headings.
    private mutating func noteArticleNesting() {
        guard !isInArticle, !articlesUnderHeadings, let top = stack.last, top.rank >= Rank.first, top.isHeading else { return }
        articlesUnderHeadings = true
    }

    /// Writes the paragraph (款) into the paths of the article's blocks where it has more than one.
    private mutating func closeArticle() {
        defer {
            articleBlocks.removeAll(keepingCapacity: true)
            paragraphs = 0
            suspended = []
            suspendedBlocks = []
        }
        guard paragraphs > 1 else { return }
        for (block, paragraph) in articleBlocks {
            guard let at = blocks[block].clause.steps.firstIndex(where: { $0.kind == .article }) else { continue }
            blocks[block].clause.steps.insert(ClausePath.Step(.paragraph, paragraph), at: at + 1)
        }
    }

    private func rank(of label: ClauseLabel) -> (Int, ClausePath.Kind) {
        switch label.form {
        case .attachment: return (Rank.attachment, .attachment)
        case .part: return (Rank.part, .part)
        case .chapter: return (Rank.chapter, .chapter)
        case .section: return (Rank.section, .section)
        case .article: return (rankOfArticle, .article)
        case .chinese: return (Rank.first, .first)
        case .bracketedChinese:
            guard let article = stack.article else { return (Rank.second, .second) }
            if articlesUnderHeadings { return bracketedUnderNested(label) }
            // Below a 一、 within the article it counts the next level of that outline.
            return stack.place(of: .first).map { $0 > article } == true ? (Rank.second, .second) : (Rank.item, .item)
        case .arabic: return stack.place(of: .item) == nil ? (Rank.third, .third) : (Rank.subitem, .subitem)
        case .bracketedArabic: return (Rank.fourth, .fourth)
        case .circled: return (Rank.fifth, .fifth)
        case .dotted(let count): return (Rank.third + 2 * (count - 1), count == 2 ? .fourth : .fifth)
        }
    }

    /// （二） below a nested article: an item of it, unless it goes on counting the headings above it.
    private func bracketedUnderNested(_ label: ClauseLabel) -> (Int, ClausePath.Kind) {
        let heading = stack.entries.last { $0.step?.kind == .second }
        let item = stack.sibling(of: Rank.item)
        if let item, item.step?.number == label.number - 1 { return (Rank.item, .item) }
        if let heading, let step = heading.step, step.number == label.number - 1 { return (Rank.second, .second) }
        return (Rank.item, .item)
    }

    private func nextIsParagraph(_ index: Int) -> Bool {
        index + 1 < blocks.count && labels[index + 1] == nil && blocks[index + 1].kind == .paragraph
    }

    /// Whether text or a deeper number comes next, so that a short numbered line is a heading and no list item.
    private func isFollowedByText(_ index: Int, _ label: ClauseLabel) -> Bool {
        guard index + 1 < blocks.count, blocks[index + 1].kind.isRunningText else { return false }
        guard let next = labels[index + 1] else { return blocks[index + 1].range.count > 20 || label.form == .chinese }
        return next.form != label.form
    }
}

/// The order of numbered units from the outside in.
enum Rank {
    static let attachment = 0, part = 10, chapter = 20, section = 30
    /// Headings by style without a number: `heading + level`.
    static let heading = 31
    static let article = 50
    static let first = 80, second = 90, nestedArticle = 95
    static let item = 100, subitem = 110
    static let third = 120, fourth = 130, fifth = 140
}

extension ClauseLabel.Form {
    /// Whether a short line with this number is a heading whatever follows.
    var isAlwaysHeading: Bool {
        switch self {
        case .part, .chapter, .section, .article, .attachment: true
        default: false
        }
    }
}
