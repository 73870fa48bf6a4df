import RuleBase

/// Checks the conditions of a pattern about a match.
struct ConditionCheck {
    let vocabulary: Vocabulary
    let comma = Lexicon.Symbol.comma

    /// Where a condition is met.
    enum Result {
        /// By this tag of the sentence.
        case tag(Int)
        /// Further away.
        case elsewhere
    }

    /// Whether and where a condition holds for a match over `range` of a sentence; nil where it does not.
    func met(
        _ condition: Condition, by range: Range<Int>, in sentence: Sentence, of analysis: Analysis
    ) -> Result? {
        let text = analysis.text
        switch condition.place {
        case .inside: return tag(condition, in: sentence, of: text, within: range).map(Result.tag)
        case .before:
            let start = condition.within.map { max(sentence.range.lowerBound, range.lowerBound - $0) } ?? sentence.range.lowerBound
            return tag(condition, in: sentence, of: text, within: start..<range.lowerBound).map(Result.tag)
        case .after:
            let end = condition.within.map { min(sentence.range.upperBound, range.upperBound + $0) } ?? sentence.range.upperBound
            return tag(condition, in: sentence, of: text, within: range.upperBound..<max(end, range.upperBound)).map(Result.tag)
        case .clause:
            return tag(condition, in: sentence, of: text, within: clause(around: range, in: sentence, of: text)).map(Result.tag)
        case .sentence: return inSentence(condition, range, sentence, text)
        case .paragraph: return analysis.context.paragraph(sentence.block).meets(condition.classes) ? .elsewhere : nil
        case .context:
            if let result = inSentence(condition, range, sentence, text) { return result }
            return lead(condition, sentence, analysis) || analysis.context.title.meets(condition.classes) ? .elsewhere : nil
        case .lead: return lead(condition, sentence, analysis) ? .elsewhere : nil
        case .title: return analysis.context.title.meets(condition.classes) ? .elsewhere : nil
        case .document: return analysis.context.document.meets(condition.classes) ? .elsewhere : nil
        }
    }

    /// The comma-bounded clause or clauses a match spans.
    func clause(around range: Range<Int>, in sentence: Sentence, of text: TaggedText) -> Range<Int> {
        var start = range.lowerBound
        while start > sentence.range.lowerBound, text.symbols[start - 1] != comma { start -= 1 }
        var end = range.upperBound
        while end < sentence.range.upperBound, text.symbols[end] != comma { end += 1 }
        return start..<end
    }

    private func inSentence(_ condition: Condition, _ range: Range<Int>, _ sentence: Sentence, _ text: TaggedText) -> Result? {
        guard sentence.classes.meets(condition.classes) else { return nil }
        guard let reach = condition.within else { return tag(condition, in: sentence, of: text, within: sentence.range).map(Result.tag) }
        let window = max(sentence.range.lowerBound, range.lowerBound - reach)..<min(sentence.range.upperBound, range.upperBound + reach)
        return tag(condition, in: sentence, of: text, within: window).map(Result.tag)
    }

    private func lead(_ condition: Condition, _ sentence: Sentence, _ analysis: Analysis) -> Bool {
        if let lead = sentence.lead, analysis.sentences[lead].classes.meets(condition.classes) { return true }
        return analysis.lead(of: sentence.block).meets(condition.classes)
    }

    /// The first tag of the condition's classes that lies wholly within some symbols.
    private func tag(_ condition: Condition, in sentence: Sentence, of text: TaggedText, within symbols: Range<Int>) -> Int? {
        sentence.tags.first { index in
            let tag = text.tags[index]
            return Int(tag.start) >= symbols.lowerBound && Int(tag.end) <= symbols.upperBound
                && vocabulary.classes(of: tag.term).meets(condition.classes)
        }
    }
}
