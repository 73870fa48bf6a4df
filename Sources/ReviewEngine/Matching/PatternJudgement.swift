import RuleBase

/// What became of a pattern in a sentence that holds its rarest words.
enum PatternOutcome {
    case stands(Match)
    /// The words are there, not in this order or not near enough.
    case outOfOrder
    /// This condition is not met.
    case missing(Condition)
    /// This exception is met.
    case excepted(Condition)
    /// A prohibition or abolition governs the conduct: the tag.
    case forbidden(tag: Int)
}

/// Judges one pattern in one sentence: steps, conditions, exceptions, prohibitions.
struct PatternJudgement {
    let vocabulary: Vocabulary
    private let check: ConditionCheck
    private let reach: ProhibitionReach
    private let matcher: PatternMatcher

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        check = ConditionCheck(vocabulary: vocabulary)
        reach = ProhibitionReach(vocabulary: vocabulary, particle: vocabulary.lexicon.fold[0x7684])
        matcher = PatternMatcher(vocabulary: vocabulary)
    }

    /// The first way to meet a pattern whose conditions hold and that no prohibition clears; else why the last way failed.
    /// - Parameter rule: the pattern's, by its number.
    func outcome(of pattern: Pattern, of rule: Int, in number: Int, of analysis: inout Analysis) -> PatternOutcome {
        let sentence = analysis.sentences[number]
        var outcome = PatternOutcome.outOfOrder
        for steps in matcher.assignments(of: pattern.steps, in: sentence.tags, of: analysis.text) {
            let present = steps.compactMap { $0 }
            guard let first = present.first, let last = present.last else { continue }
            let range = Int(analysis.text.tags[first].start)..<Int(analysis.text.tags[last].end)
            let match = Match(rule: rule, pattern: pattern, sentence: number, range: range, steps: steps, conditions: [])
            outcome = self.outcome(of: match, pattern, in: sentence, of: &analysis)
            if case .stands = outcome { return outcome }
        }
        return outcome
    }

    private func outcome(of match: Match, _ pattern: Pattern, in sentence: Sentence, of analysis: inout Analysis) -> PatternOutcome {
        var match = match
        for condition in pattern.with {
            guard let result = check.met(condition, by: match.range, in: sentence, of: &analysis) else { return .missing(condition) }
            if let element = condition.element, case .tag(let tag) = result { match.conditions.append((element, tag)) }
        }
        for exception in pattern.without where check.met(exception, by: match.range, in: sentence, of: &analysis) != nil {
            return .excepted(exception)
        }
        if let tag = reach.clearing(match, pattern.polarity, in: sentence, of: analysis) { return .forbidden(tag: tag) }
        return .stands(match)
    }
}
