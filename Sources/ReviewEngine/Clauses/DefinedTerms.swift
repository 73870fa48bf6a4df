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
        var added: [Tag] = []
        for sentence in sentences where sentence.classes.meets(vocabulary.known.definition) {
            guard sentence.classes.meets(vocabulary.known.taxShare), let term = definedTerm(in: sentence, of: text) else { continue }
            added += uses(of: term, in: text, document)
        }
        guard !added.isEmpty else { return false }
        text.tags = (text.tags + added).sorted { ($0.start, $0.end, $0.term) < ($1.start, $1.end, $1.term) }
        return true
    }

    /// The symbols between 所称 and the comma or 是指 after it.
    private func definedTerm(in sentence: Sentence, of text: TaggedText) -> Range<Int>? {
        let marks = sentence.tags.filter { vocabulary.classes(of: text.tags[$0].term).meets(vocabulary.known.definition) }
        guard let opening = marks.first else { return nil }
        let start = Int(text.tags[opening].end)
        let next = marks.dropFirst().first.map { Int(text.tags[$0].start) } ?? sentence.range.upperBound
        let end = (start..<min(next, sentence.range.upperBound)).first { text.symbols[$0] == Lexicon.Symbol.comma } ?? next
        return (2...Self.longest).contains(end - start) ? start..<end : nil
    }

    /// Every place with the same characters. Symbols find the places; the units decide, since characters unknown to the lexicon share one
    /// symbol.
    private func uses(of term: Range<Int>, in text: TaggedText, _ document: Document) -> [Tag] {
        let symbols = Array(text.symbols[term])
        let units = term.map { document.units[Int(text.positions[$0])] }
        var uses: [Tag] = []
        var start = 0
        while start + symbols.count <= text.symbols.count {
            if text.symbols[start] == symbols[0], text.symbols[start..<start + symbols.count].elementsEqual(symbols),
                units.indices.allSatisfy({ document.units[Int(text.positions[start + $0])] == units[$0] })
            {
                let end = start + symbols.count
                uses.append(Tag(term: vocabulary.definedTaxShare, start: Int32(start), end: Int32(end)))
                start = end
            } else {
                start += 1
            }
        }
        return uses
    }
}
