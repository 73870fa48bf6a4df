import Law
import PolicyDocument
import RuleBase

/// A document prepared for judging: folded, tagged, cut into sentences, with what each inherits. A class, since every question about a match asks
/// it, and nothing in it changes but what it remembers. Used by one worker.
final class Analysis {
    let document: Document
    let text: TaggedText
    let sentences: [Sentence]
    private(set) var context: ClauseContext

    init(document: Document, text: TaggedText, sentences: [Sentence], title: ClassSet) {
        self.document = document
        self.text = text
        self.sentences = sentences
        context = ClauseContext(document, sentences: sentences, title: title)
    }

    /// The classes of what leads into a block: lead-ins, headings and table heads, but not the title.
    func lead(of block: Int) -> ClassSet { context.lead(of: block, in: document) }

    /// The lead-ins of a sentence, nearest first: the lead of its list in the same block, then the last sentences of the blocks that
    /// lead into it.
    func leads(of sentence: Sentence) -> [Sentence] {
        var leads = sentence.lead.map { [sentences[$0]] } ?? []
        var next = document.blocks[sentence.block].leadIn
        while let block = next, leads.count < 8 {
            if let last = context.sentences(of: block).last {
                leads.append(sentences[last])
                if let lead = sentences[last].lead { leads.append(sentences[lead]) }
            }
            next = document.blocks[block].leadIn
        }
        return leads
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
