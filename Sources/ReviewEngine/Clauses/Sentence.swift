import PolicyDocument
import RuleBase

/// A stretch of one block that is judged as a whole: up to 。；！？, the end of the block, or a colon that announces a list. Kept in few bytes,
/// since a large document has very many.
struct Sentence {
    /// The classes of its tags.
    let classes: ClassSet
    private let start, end, firstTag, endTag, blockNumber, leadNumber: Int32

    init(range: Range<Int>, tags: Range<Int>, classes: ClassSet, block: Int, lead: Int?) {
        self.classes = classes
        (start, end) = (Int32(truncatingIfNeeded: range.lowerBound), Int32(truncatingIfNeeded: range.upperBound))
        (firstTag, endTag) = (Int32(truncatingIfNeeded: tags.lowerBound), Int32(truncatingIfNeeded: tags.upperBound))
        blockNumber = Int32(truncatingIfNeeded: block)
        leadNumber = Int32(truncatingIfNeeded: lead ?? -1)
    }

    /// Symbols, without the end mark.
    var range: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }
    /// The tags that begin in it, as indices into `TaggedText.tags`.
    var tags: Range<Int> { Range(uncheckedBounds: (Int(firstTag), Int(endTag))) }
    var block: Int { Int(blockNumber) }
    /// The sentence of the same block whose list it is an item of; nil outside lists.
    var lead: Int? { leadNumber < 0 ? nil : Int(leadNumber) }
}

/// Cuts tagged text into sentences.
struct SentenceSplitter: Sendable {
    private let vocabulary: Vocabulary
    private let openParenthesis: UInt16

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        openParenthesis = vocabulary.lexicon.fold[0xFF08]
    }

    /// The sentences of all judged blocks, in order.
    func split(_ text: TaggedText, of document: Document) -> [Sentence] {
        text.tags.withUnsafeBufferPointer { split(text, ClassRun($0, vocabulary.classes), of: document) }
    }

    private func split(_ text: TaggedText, _ run: ClassRun, of document: Document) -> [Sentence] {
        var sentences: [Sentence] = []
        sentences.reserveCapacity(text.bounds.count)
        var run = run
        var bound = 0
        let (colon, bounds) = (Lexicon.Symbol.colon, text.bounds)
        let firstTitle = document.blocks.firstIndex { $0.kind == .title }
        for index in document.blocks.indices {
            let end = Int(text.blockStarts[index + 1])
            // The document's title announces; it orders nothing. Where it is all there is, it is judged.
            let isJudged = document.blocks[index].isJudged && (index != firstTitle || document.blocks.count == 1)
            var start = Int(text.blockStarts[index])
            var lead: Int?
            while bound < bounds.count, Int(bounds[bound]) < end {
                let at = Int(bounds[bound])
                bound += 1
                let isColon = text.symbols[at] == colon
                guard isJudged, !isColon || opensList(after: at, in: text.symbols, until: end) else { continue }
                if at > start {
                    let (tags, set) = run.take(start..<at)
                    sentences.append(Sentence(range: start..<at, tags: tags, classes: set, block: index, lead: lead))
                    if isColon { lead = sentences.count - 1 }
                }
                start = at + 1
            }
        }
        return sentences
    }

    /// Whether an enumerator follows a colon: （一）, 1., ①.
    private func opensList(after colon: Int, in symbols: [UInt16], until end: Int) -> Bool {
        let next = colon + 1
        return next < end && (symbols[next] == openParenthesis || symbols[next] == Lexicon.Symbol.number)
    }
}
