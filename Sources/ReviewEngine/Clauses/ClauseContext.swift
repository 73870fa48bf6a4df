import PolicyDocument
import RuleBase

/// What a sentence inherits: its lead-ins, the headings it stands under, the heads of its row and column, the title.
struct ClauseContext {
    private let sentences: [Sentence]
    /// The first sentence of each block, or the next one where it has none; one entry more than there are blocks.
    private let starts: [Int32]
    let title: ClassSet
    /// The classes of all sentences.
    let words: ClassSet
    /// The same and those of the title.
    let document: ClassSet

    init(_ document: Document, sentences: [Sentence], title: ClassSet) {
        self.sentences = sentences
        self.title = title
        var starts: [Int32] = []
        starts.reserveCapacity(document.blocks.count + 1)
        var words = ClassSet.empty
        for number in sentences.indices {
            words.words |= sentences[number].classes.words
            while starts.count <= sentences[number].block { starts.append(Int32(truncatingIfNeeded: number)) }
        }
        while starts.count <= document.blocks.count { starts.append(Int32(truncatingIfNeeded: sentences.count)) }
        self.starts = starts
        self.words = words
        self.document = words.union(title)
    }

    /// The sentences of a block; none where it is not judged.
    func sentences(of block: Int) -> Range<Int> { Int(starts[block])..<Int(starts[block + 1]) }

    /// The classes of a block's own text.
    func paragraph(_ block: Int) -> ClassSet {
        var classes = ClassSet.empty
        for number in sentences(of: block) { classes.words |= sentences[number].classes.words }
        return classes
    }

    /// The classes of what leads into a block: lead-ins, headings and table heads, but not the title.
    func lead(of block: Int, in document: Document) -> ClassSet {
        var classes = ClassSet()
        var next = document.blocks[block].leadIn ?? document.blocks[block].parent
        var steps = 0
        // Readers never build circles; the bound keeps a broken one from hanging the judge.
        while let current = next, steps < 32 {
            classes.formUnion(paragraph(current))
            next = document.blocks[current].leadIn ?? document.blocks[current].parent
            steps += 1
        }
        if case .cell(let cell) = document.blocks[block].kind {
            for head in cell.heads where document.blocks.indices.contains(head) { classes.formUnion(paragraph(head)) }
        }
        return classes
    }
}
