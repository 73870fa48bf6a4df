import RuleBase

/// The patterns that were looked at so far: each is read from the rule base once, and made ready for the judge.
struct KnownPatterns {
    private var patterns: [Pattern?]
    private(set) var ready: ReadyPatterns
    /// Each entry's, as an index into those of `ready`; -1 where it was not looked at.
    private var numbers: [Int32]

    init(_ rules: RuleSet, _ known: KnownClasses) {
        ready = ReadyPatterns(known)
        patterns = Array(repeating: nil, count: rules.index.count)
        numbers = Array(repeating: -1, count: rules.index.count)
    }

    /// The pattern of an entry of the index.
    mutating func pattern(_ entry: Int, in rules: RuleSet) -> Pattern {
        if let pattern = patterns[entry] { return pattern }
        let place = rules.index[entry]
        let pattern = rules.rules[place.rule].patterns[place.pattern]
        patterns[entry] = pattern
        return pattern
    }

    /// The same as the judge uses it.
    @inline(__always)
    mutating func ready(_ entry: Int, in rules: RuleSet) -> ReadyPattern {
        if numbers[entry] < 0 {
            numbers[entry] = Int32(truncatingIfNeeded: ready.patterns.count)
            ready.append(pattern(entry, in: rules), of: rules.index[entry].rule)
        }
        return ready.patterns[Int(numbers[entry])]
    }
}
