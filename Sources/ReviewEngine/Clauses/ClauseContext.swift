import PolicyDocument
import RuleBase

/// What a sentence inherits: its lead-ins, the headings it stands under, the heads of its row and column, the title.
struct ClauseContext {
    /// The classes of each block's own sentences.
    private var own: [ClassSet]
    /// The classes of everything around a block, filled in on demand.
    private var inherited: [ClassSet?]
    private(set) var title = ClassSet()
    private(set) var document = ClassSet()

    init(_ document: Document, sentences: [Sentence], title: ClassSet) {
        own = Array(repeating: ClassSet(), count: document.blocks.count)
        inherited = Array(repeating: nil, count: document.blocks.count)
        self.title = title
        for sentence in sentences {
            own[sentence.block].formUnion(sentence.classes)
            self.document.formUnion(sentence.classes)
        }
        self.document.formUnion(title)
    }

    /// The classes of a block's own text.
    func paragraph(_ block: Int) -> ClassSet { own[block] }

    /// The classes of what leads into a block: lead-ins, headings and table heads, but not the title.
    mutating func lead(of block: Int, in document: Document) -> ClassSet {
        if let known = inherited[block] { return known }
        var classes = ClassSet()
        var next = document.blocks[block].leadIn ?? document.blocks[block].parent
        var steps = 0
        // Readers never build circles; the bound keeps a broken one from hanging the judge.
        while let current = next, steps < 32 {
            classes.formUnion(own[current])
            next = document.blocks[current].leadIn ?? document.blocks[current].parent
            steps += 1
        }
        if case .cell(let cell) = document.blocks[block].kind {
            for head in cell.heads where own.indices.contains(head) { classes.formUnion(own[head]) }
        }
        inherited[block] = classes
        return classes
    }
}
