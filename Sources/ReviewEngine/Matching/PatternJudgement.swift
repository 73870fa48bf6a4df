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
    private var matcher: PatternMatcher

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        check = ConditionCheck(vocabulary: vocabulary)
        reach = ProhibitionReach(vocabulary: vocabulary, particle: vocabulary.lexicon.fold[0x7684])
        matcher = PatternMatcher(vocabulary)
    }

    /// The first way to meet a pattern whose conditions hold and that no prohibition clears; else why the last way failed.
    /// - Parameter rule: the pattern's, by its number.
    mutating func outcome(of pattern: Pattern, of rule: Int, in number: Int, of analysis: Analysis) -> PatternOutcome {
        let sentence = analysis.sentences[number]
        let (check, reach) = (check, reach)
        var outcome = PatternOutcome.outOfOrder
        matcher.find(pattern.steps, in: sentence.tags, of: analysis.text) { steps in
            guard let first = steps.lazy.compactMap({ $0 }).first, let last = steps.lazy.reversed().compactMap({ $0 }).first else { return false }
            let range = Int(analysis.text.tags[first].start)..<Int(analysis.text.tags[last].end)
            let match = Match(rule: rule, pattern: pattern, sentence: number, range: range, steps: steps, conditions: [])
            outcome = Self.outcome(of: match, pattern, in: sentence, of: analysis, check, reach)
            if case .stands = outcome { return true }
            return false
        }
        return outcome
    }

    private static func outcome(
        of match: Match, _ pattern: Pattern, in sentence: Sentence, of analysis: Analysis, _ check: ConditionCheck, _ reach: ProhibitionReach
    ) -> PatternOutcome {
        var match = match
        for condition in pattern.with {
            guard let result = check.met(condition, by: match.range, in: sentence, of: analysis) else { return .missing(condition) }
            if let element = condition.element, case .tag(let tag) = result { match.conditions.append((element, tag)) }
        }
        for exception in pattern.without where check.met(exception, by: match.range, in: sentence, of: analysis) != nil {
            return .excepted(exception)
        }
        if let tag = reach.clearing(match, pattern.polarity, in: sentence, of: analysis) { return .forbidden(tag: tag) }
        return .stands(match)
    }
}
