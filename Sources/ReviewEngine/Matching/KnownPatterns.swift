import RuleBase

/// The patterns that were looked at so far: each is read from the rule base once, and made ready for the judge.
struct KnownPatterns {
    /// In the order in which they were looked at, as those of `ready`.
    private var patterns: [Pattern] = []
    private(set) var ready: ReadyPatterns
    /// The number of each entry's pattern among them; -1 where it was not looked at.
    private var numbers: [Int32]

    init(_ rules: RuleSet, _ known: KnownClasses) {
        ready = ReadyPatterns(known)
        numbers = Array(repeating: -1, count: rules.index.count)
    }

    /// The pattern of an entry of the index.
    mutating func pattern(_ entry: Int, in rules: RuleSet) -> Pattern {
        let number = number(of: entry, in: rules)
        return patterns[number]
    }

    /// The same as the judge uses it.
    @inline(__always)
    mutating func ready(_ entry: Int, in rules: RuleSet) -> ReadyPattern {
        let number = number(of: entry, in: rules)
        return ready.patterns[number]
    }

    @inline(__always)
    private mutating func number(of entry: Int, in rules: RuleSet) -> Int {
        if numbers[entry] < 0 { read(entry, in: rules) }
        return Int(numbers[entry])
    }

    private mutating func read(_ entry: Int, in rules: RuleSet) {
        let place = rules.index[entry]
        let pattern = rules.rules[place.rule].patterns[place.pattern]
        numbers[entry] = Int32(truncatingIfNeeded: patterns.count)
        patterns.append(pattern)
        ready.append(pattern, of: place.rule)
    }
}
