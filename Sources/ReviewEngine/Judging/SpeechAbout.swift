import RuleBase

/// Speech about a conduct is no conduct: a finding of a regulator, a liability clause, an explanation, a correction.
struct SpeechAbout {
    let vocabulary: Vocabulary

    /// Whether the sentence, or the lead-in of its list, speaks about conduct instead of ordering it.
    func clears(_ sentence: Sentence, of analysis: Analysis) -> Bool {
        let kinds = vocabulary.known.speechAbout.union(vocabulary.known.liability)
        if sentence.classes.meets(kinds) { return true }
        return analysis.leads(of: sentence).contains { $0.classes.meets(kinds) }
    }
}
