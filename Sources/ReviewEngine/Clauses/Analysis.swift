import Law
import PolicyDocument
import RuleBase

/// A document prepared for judging: folded, tagged, cut into sentences, with what each inherits. A class, since every question about a match asks
/// it, and nothing in it changes but what it remembers. Used by one worker.
final class Analysis {
    let document: Document
    let text: TaggedText
    let sentences: [Sentence]
    let context: ClauseContext
    /// The block whose lead was asked for last: sentences come in order, and each of a block asks for it anew.
    private var lastLead: (block: Int, classes: ClassSet)?

    init(document: Document, text: TaggedText, sentences: [Sentence], title: ClassSet) {
        self.document = document
        self.text = text
        self.sentences = sentences
        context = ClauseContext(document, sentences: sentences, title: title)
    }

    /// The classes of what leads into a block: lead-ins, headings and table heads, but not the title.
    func lead(of block: Int) -> ClassSet {
        if let lastLead, lastLead.block == block { return lastLead.classes }
        let classes = context.lead(of: block, in: document)
        lastLead = (block, classes)
        return classes
    }

    /// The first lead-in of a sentence that gives something, nearest first: the lead of its list in the same block, then the last sentences of the
    /// blocks that lead into it.
    func firstLead<Result>(of sentence: Sentence, _ body: (Sentence) -> Result?) -> Result? {
        var count = 0
        if let lead = sentence.lead {
            if let result = body(sentences[lead]) { return result }
            count += 1
        }
        var next = document.blocks[sentence.block].leadIn
        while let block = next, count < 8 {
            if let last = context.sentences(of: block).last {
                if let result = body(sentences[last]) { return result }
                count += 1
                if let lead = sentences[last].lead {
                    if let result = body(sentences[lead]) { return result }
                    count += 1
                }
            }
            next = document.blocks[block].leadIn
        }
        return nil
    }

    /// Calls `body` with the text as it lies in memory.
    /// - Parameter vocabulary: that of its tags.
    func withRaw<Result>(_ vocabulary: Vocabulary, _ body: (RawText) -> Result) -> Result {
        text.tags.withUnsafeBufferPointer { tags in
            text.symbols.withUnsafeBufferPointer { symbols in
                body(RawText(tags: tags, symbols: symbols, classes: vocabulary.classes, comma: Lexicon.Symbol.comma))
            }
        }
    }

    /// The units that some symbols stand for, up to the end of the last one's character.
    func units(of symbols: Range<Int>) -> Range<Int> {
        let start = Int(text.positions[symbols.lowerBound])
        guard symbols.upperBound > symbols.lowerBound else { return start..<start }
        let last = Int(text.positions[symbols.upperBound - 1])
        var end = max(last + 1, start)
        // A number is one symbol over many units; its end lies where the next symbol begins, less what the fold skipped.
        if symbols.upperBound <= text.symbols.count {
            let next = Int(text.positions[symbols.upperBound])
            while end < next, Self.belongsToNumber(document.units[end]) { end += 1 }
        }
        return start..<end
    }

    /// The document's text of some symbols.
    func string(_ symbols: Range<Int>) -> String { document.text(units(of: symbols)) }

    /// The symbols of a tag.
    func range(of tag: Int) -> Range<Int> { Int(text.tags[tag].start)..<Int(text.tags[tag].end) }

    private static func belongsToNumber(_ unit: UInt16) -> Bool {
        (0x30...0x39).contains(unit) || (0xFF10...0xFF19).contains(unit) || unit == 0x2E || unit == 0x2C
    }
}
