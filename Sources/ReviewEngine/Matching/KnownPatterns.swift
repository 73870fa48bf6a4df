import RuleBase

/// The patterns that were looked at so far: each is read from the rule base once.
struct KnownPatterns {
    private let rules: RuleSet
    private var patterns: [Pattern?]

    init(_ rules: RuleSet) {
        self.rules = rules
        patterns = Array(repeating: nil, count: rules.index.count)
    }

    /// The pattern of an entry of the index.
    subscript(entry: Int) -> Pattern {
        mutating get {
            if let pattern = patterns[entry] { return pattern }
            let place = rules.index[entry]
            let pattern = rules.rules[place.rule].patterns[place.pattern]
            patterns[entry] = pattern
            return pattern
        }
    }
}
