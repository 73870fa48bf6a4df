import RuleBase

/// Speech about a conduct is no conduct: a finding of a regulator, a liability clause, an explanation, a correction.
struct SpeechAbout {
    private let vocabulary: Vocabulary
    private let text: RawText
    private let analysis: Analysis

    /// - Parameter text: that of the analysis.
    init(_ vocabulary: Vocabulary, _ text: RawText, of analysis: Analysis) {
        self.vocabulary = vocabulary
        self.text = text
        self.analysis = analysis
    }

    /// Whether the sentence, or the lead-in of its list, speaks about the conduct instead of ordering it.
    func clears(_ match: Match, in sentence: Sentence) -> Bool {
        if sentence.classes.meets(vocabulary.known.speechAbout) { return true }
        if sentence.classes.meets(vocabulary.known.liability), isPunished(match, in: sentence) { return true }
        return analysis.firstLead(of: sentence) { $0.classes.meets(vocabulary.known.speechOrLiability) ? true : nil } ?? false
    }

    /// Whether a liability is that of the conduct: announced before it, in one clause with it, or what follows from it (指定供应商的，责令改正).
    /// What orders something and ends with a liability of its own (由甲公司承运，违反规定的追究责任) is an order all the same.
    private func isPunished(_ match: Match, in sentence: Sentence) -> Bool {
        let end = match.range.upperBound
        return sentence.tags.contains { tag in
            guard text.classes(of: tag).meets(vocabulary.known.liability) else { return false }
            guard text.start(of: tag) > end else { return true }
            let commas = (end..<text.start(of: tag)).lazy.filter { text.isComma($0) }
            return commas.isEmpty || commas.contains { text.symbols[$0 - 1] == vocabulary.particle }
        }
    }
}
