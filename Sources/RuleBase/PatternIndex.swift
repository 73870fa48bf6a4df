/// Every pattern of a rule base with the sets of classes a sentence must hold for it: columns that lie ready in the compiled table.
package struct PatternIndex: Equatable, Sendable {
    package struct Entry: Sendable {
        /// The rule, as an index into `RuleSet.rules`, and the pattern, as an index into its patterns.
        package var rule: Int
        package var pattern: Int
    }

    let rules: TableArray<UInt16>
    let patterns: TableArray<UInt16>
    /// What entry e requires is `required[starts[e]..<starts[e + 1]]`.
    package let starts: TableArray<UInt32>
    /// Indices into `sets`: a sentence must share a class with each.
    package let required: TableArray<UInt16>
    /// The different sets that anything requires.
    package let sets: TableArray<ClassSet>

    /// The columns as a table holds them.
    init(
        rules: TableArray<UInt16>, patterns: TableArray<UInt16>, starts: TableArray<UInt32>, required: TableArray<UInt16>, sets: TableArray<ClassSet>
    ) {
        self.rules = rules
        self.patterns = patterns
        self.starts = starts
        self.required = required
        self.sets = sets
    }

    package init(_ rules: [Rule]) {
        var (ruleOfEntry, patternOfEntry, required): ([UInt16], [UInt16], [UInt16]) = ([], [], [])
        var starts: [UInt32] = [0]
        var sets: [ClassSet] = []
        var numbers: [ClassSet: UInt16] = [:]
        for (ruleIndex, rule) in rules.enumerated() {
            for (patternIndex, pattern) in rule.patterns.enumerated() {
                for set in Self.required(by: pattern) {
                    let number = numbers[set] ?? UInt16(sets.count)
                    if numbers.updateValue(number, forKey: set) == nil { sets.append(set) }
                    required.append(number)
                }
                ruleOfEntry.append(UInt16(ruleIndex))
                patternOfEntry.append(UInt16(patternIndex))
                starts.append(UInt32(required.count))
            }
        }
        self.init(
            rules: TableArray(ruleOfEntry), patterns: TableArray(patternOfEntry), starts: TableArray(starts), required: TableArray(required),
            sets: TableArray(sets))
    }

    /// The steps that must be there, and the conditions that only the sentence can meet.
    private static func required(by pattern: Pattern) -> [ClassSet] {
        pattern.steps.filter { !$0.isOptional }.map(\.classes)
            + pattern.with.filter { [.inside, .before, .after, .clause, .sentence].contains($0.place) }.map(\.classes)
    }

    package var count: Int { rules.count }

    package subscript(entry: Int) -> Entry { Entry(rule: Int(rules[entry]), pattern: Int(patterns[entry])) }
}
