import RuleBase

/// Checks the conditions of a pattern about a match.
struct ConditionCheck {
    let analysis: Analysis

    /// Where a condition is met.
    enum Result {
        /// By this tag of the sentence.
        case tag(Int)
        /// Further away.
        case elsewhere
    }

    /// Whether and where a condition holds for a match over `range` of the sentence at hand; nil where it does not.
    func met(_ condition: ReadyCondition, by range: Range<Int>, in tags: inout SentenceTags, _ sets: AskedSets) -> Result? {
        let block = tags.sentence.block
        let wanted = sets[condition.classes].classes
        switch condition.place {
        case .paragraph: return analysis.context.paragraph(block).meets(wanted) ? .elsewhere : nil
        case .lead: return lead(wanted, tags.sentence) ? .elsewhere : nil
        case .title: return analysis.context.title.meets(wanted) ? .elsewhere : nil
        case .document: return analysis.context.document.meets(wanted) ? .elsewhere : nil
        case .context:
            if let tag = tag(condition, range, &tags, sets) { return .tag(tag) }
            return lead(wanted, tags.sentence) || analysis.context.title.meets(wanted) ? .elsewhere : nil
        case .inside, .before, .after, .clause, .sentence: return tag(condition, range, &tags, sets).map(Result.tag)
        }
    }

    /// The first tag of the sentence that meets a condition.
    private func tag(_ condition: ReadyCondition, _ range: Range<Int>, _ tags: inout SentenceTags, _ sets: AskedSets) -> Int? {
        let list = tags.list(condition.classes, sets)
        return list.isEmpty ? nil : tags.firstTag(in: list, within: place(condition, about: range, in: &tags))
    }

    /// The symbols of the sentence among which a condition is looked for.
    private func place(_ condition: ReadyCondition, about range: Range<Int>, in tags: inout SentenceTags) -> Range<Int> {
        let sentence = tags.sentence
        let within = Int(condition.within)
        let (start, end) = (
            max(sentence.range.lowerBound, range.lowerBound - within), min(sentence.range.upperBound, range.upperBound + within)
        )
        switch condition.place {
        case .inside: return range
        case .before: return start..<max(start, range.lowerBound)
        case .after: return range.upperBound..<max(end, range.upperBound)
        case .clause: return tags.clause(around: range)
        default: return start..<max(start, end)
        }
    }

    private func lead(_ wanted: ClassSet, _ sentence: Sentence) -> Bool {
        if let lead = sentence.lead, analysis.sentences[lead].classes.meets(wanted) { return true }
        return analysis.lead(of: sentence.block).meets(wanted)
    }
}
