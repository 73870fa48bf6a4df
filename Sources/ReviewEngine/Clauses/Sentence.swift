import PolicyDocument
import RuleBase

/// A stretch of one block that is judged as a whole: up to 。；！？, the end of the block, or a colon that announces a list.
struct Sentence {
    /// Symbols, without the end mark.
    var range: Range<Int>
    /// The tags that begin in it, as indices into `TaggedText.tags`.
    var tags: Range<Int>
    /// The classes of its tags.
    var classes: ClassSet
    var block: Int
    /// The sentence of the same block whose list it is an item of; nil outside lists.
    var lead: Int?
}

/// Cuts tagged text into sentences.
struct SentenceSplitter: Sendable {
    private let vocabulary: Vocabulary
    private let colon: UInt16
    private let openParenthesis: UInt16

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        colon = vocabulary.lexicon.fold[0xFF1A]
        openParenthesis = vocabulary.lexicon.fold[0xFF08]
    }

    /// The sentences of all judged blocks, in order.
    func split(_ text: TaggedText, of document: Document) -> [Sentence] {
        var sentences: [Sentence] = []
        sentences.reserveCapacity(document.blocks.count * 2)
        var tag = 0
        let firstTitle = document.blocks.firstIndex { $0.kind == .title }
        for (index, block) in document.blocks.enumerated() {
            let blockRange = Int(text.blockStarts[index])..<Int(text.blockStarts[index + 1])
            // The document's title announces; it orders nothing. Where it is all there is, it is judged.
            if !block.isJudged || (index == firstTitle && document.blocks.count > 1) {
                while tag < text.tags.count, Int(text.tags[tag].start) < blockRange.upperBound { tag += 1 }
                continue
            }
            split(blockRange, of: index, in: text, from: &tag, into: &sentences)
        }
        return sentences
    }

    private func split(_ range: Range<Int>, of block: Int, in text: TaggedText, from tag: inout Int, into sentences: inout [Sentence]) {
        var start = range.lowerBound
        var lead: Int?
        while start < range.upperBound {
            let end = nextBound(from: start, to: range.upperBound, in: text.symbols)
            if end > start {
                sentences.append(sentence(start..<end, of: block, lead: lead, in: text, from: &tag))
                if end < range.upperBound, text.symbols[end] == colon { lead = sentences.count - 1 }
            }
            start = end + 1
        }
    }

    /// Where the sentence that begins at `start` ends: at a sentence end or at a colon that announces a list. Runs on the raw buffer: it
    /// sees every character of every document.
    private func nextBound(from start: Int, to end: Int, in symbols: [UInt16]) -> Int {
        let sentenceEnd = Lexicon.Symbol.sentenceEnd
        return symbols.withUnsafeBufferPointer { buffer in
            var index = start
            while index < end {
                let symbol = buffer[index]
                if symbol == sentenceEnd { return index }
                if symbol == colon, opensList(after: index, in: symbols, until: end) { return index }
                index &+= 1
            }
            return end
        }
    }

    private func sentence(_ range: Range<Int>, of block: Int, lead: Int?, in text: TaggedText, from tag: inout Int) -> Sentence {
        var next = tag
        var first = tag
        var classes = ClassSet()
        text.tags.withUnsafeBufferPointer { tags in
            while next < tags.count, Int(tags[next].start) < range.lowerBound { next &+= 1 }
            first = next
            while next < tags.count, Int(tags[next].start) < range.upperBound {
                classes.words |= vocabulary.classes(of: tags[next].term).words
                next &+= 1
            }
        }
        tag = next
        return Sentence(range: range, tags: first..<next, classes: classes, block: block, lead: lead)
    }

    /// Whether an enumerator follows a colon: （一）, 1., ①.
    private func opensList(after colon: Int, in symbols: [UInt16], until end: Int) -> Bool {
        let next = colon + 1
        return next < end && (symbols[next] == openParenthesis || symbols[next] == Lexicon.Symbol.number)
    }
}
