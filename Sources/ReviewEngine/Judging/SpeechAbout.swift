import RuleBase

/// Speech about a conduct is no conduct: a finding of a regulator, a liability clause, an explanation, a correction.
struct SpeechAbout {
    let vocabulary: Vocabulary
    /// The symbol of 的, which ends a condition before a comma.
    private let particle: UInt16

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        particle = vocabulary.lexicon.fold[0x7684]
    }

    /// Whether the sentence, or the lead-in of its list, speaks about the conduct instead of ordering it.
    func clears(_ match: Match, in sentence: Sentence, of analysis: Analysis) -> Bool {
        let known = vocabulary.known
        if sentence.classes.meets(known.speechAbout) { return true }
        if sentence.classes.meets(known.liability), isPunished(match, in: sentence, of: analysis.text) { return true }
        let kinds = known.speechAbout.union(known.liability)
        return analysis.leads(of: sentence).contains { $0.classes.meets(kinds) }
    }

    /// Whether a liability is that of the conduct: announced before it, in one clause with it, or what follows from it (指定供应商的，责令改正).
    /// What orders something and ends with a liability of its own (由甲公司承运，违反规定的追究责任) is an order all the same.
    private func isPunished(_ match: Match, in sentence: Sentence, of text: TaggedText) -> Bool {
        let end = match.range.upperBound
        return sentence.tags.contains { index in
            let tag = text.tags[index]
            guard vocabulary.classes(of: tag.term).meets(vocabulary.known.liability) else { return false }
            guard Int(tag.start) > end else { return true }
            let between = text.symbols[end..<Int(tag.start)]
            let commas = between.indices.filter { between[$0] == Lexicon.Symbol.comma }
            return commas.isEmpty || commas.contains { text.symbols[$0 - 1] == particle }
        }
    }
}
