import RuleBase

/// Every pattern of the rule base with the sets of classes a sentence must hold for it.
struct PatternIndex: Sendable {
    struct Entry: Sendable {
        var rule: Int
        var pattern: Int
        /// Each must share a class with the sentence.
        var required: [ClassSet]
        /// The classes of each of `required`.
        var members: [[Int]]
    }

    let entries: [Entry]

    init(_ rules: [Rule]) {
        entries = rules.enumerated().flatMap { ruleIndex, rule in
            rule.patterns.enumerated().map { patternIndex, pattern in
                let steps = pattern.steps.filter { !$0.isOptional }.map(\.classes)
                let conditions = pattern.with.filter { [.inside, .before, .after, .clause, .sentence].contains($0.place) }.map(\.classes)
                let required = steps + conditions
                return Entry(rule: ruleIndex, pattern: patternIndex, required: required, members: required.map(\.members))
            }
        }
    }
}
