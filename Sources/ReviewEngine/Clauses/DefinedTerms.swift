import PolicyDocument
import RuleBase

/// Words a document defines for itself as a share of tax (「本办法所称地方综合贡献，是指…区级留成部分」): a definition colours every use,
/// also when it stands in the closing notes.
struct DefinedTerms: Sendable {
    let vocabulary: Vocabulary
    /// A defined term has at least two and at most this many symbols.
    private static let longest = 12

    /// Tags every use of the defined words; whether there was any.
    func tag(_ text: inout TaggedText, _ sentences: [Sentence], of document: Document) -> Bool {
        var words: Set<[UInt16]> = []
        var added: [Tag] = []
        for number in sentences.indices where sentences[number].classes.meets(vocabulary.known.definition) {
            guard sentences[number].classes.meets(vocabulary.known.taxShare), let term = definedTerm(in: sentences[number], of: text) else {
                continue
            }
            // A document may say it in every clause; once is enough.
            guard words.insert(term.map { document.units[Int(text.positions[$0])] }).inserted else { continue }
            added += uses(of: term, in: text, document)
        }
        guard !added.isEmpty else { return false }
        text.tags = merged(text.tags, added.sorted { precedes($0, $1) })
        return true
    }

    private func precedes(_ left: Tag, _ right: Tag) -> Bool { (left.start, left.end, left.number) < (right.start, right.end, right.number) }

    /// Two lists of tags, each in order, as one.
    private func merged(_ tags: [Tag], _ more: [Tag]) -> [Tag] {
        var merged: [Tag] = []
        merged.reserveCapacity(tags.count + more.count)
        var next = 0
        for tag in more {
            let first = next
            while next < tags.count, !precedes(tag, tags[next]) { next += 1 }
            merged += tags[first..<next]
            merged.append(tag)
        }
        return merged + tags[next...]
    }

    /// The symbols between 所称 and the comma or 是指 after it.
    private func definedTerm(in sentence: Sentence, of text: TaggedText) -> Range<Int>? {
        let marks = sentence.tags.filter { vocabulary.classes[text.tags[$0].number].meets(vocabulary.known.definition) }
        guard let opening = marks.first else { return nil }
        let start = Int(text.tags[opening].end)
        let next = marks.dropFirst().first.map { Int(text.tags[$0].start) } ?? sentence.range.upperBound
        let end = (start..<min(next, sentence.range.upperBound)).first { text.symbols[$0] == Lexicon.Symbol.comma } ?? next
        return (2...Self.longest).contains(end - start) ? start..<end : nil
    }

    /// Every place with the same characters. Symbols find the places; the units decide, since characters unknown to the lexicon share one
    /// symbol.
    private func uses(of term: Range<Int>, in text: TaggedText, _ document: Document) -> [Tag] {
        let word = Array(text.symbols[term])
        let units = term.map { document.units[Int(text.positions[$0])] }
        var uses: [Tag] = []
        text.symbols.withUnsafeBufferPointer { symbols in
            var start = 0
            while start + word.count <= symbols.count {
                if symbols[start] == word[0], symbols[start..<start + word.count].elementsEqual(word),
                    units.indices.allSatisfy({ document.units[Int(text.positions[start + $0])] == units[$0] })
                {
                    let end = start + word.count
                    uses.append(Tag(vocabulary.definedTaxShare, Int32(start), Int32(end)))
                    start = end
                } else {
                    start += 1
                }
            }
        }
        return uses
    }
}
