import RuleBase

/// Patterns, their steps and conditions, one behind the other. What they share has one number: sets of classes, and whole sequences of steps.
struct ReadyPatterns {
    private(set) var patterns: [ReadyPattern] = []
    private(set) var steps: [ReadyStep] = []
    private(set) var conditions: [ReadyCondition] = []
    private(set) var sets = AskedSets()
    /// The sets that prohibitions ask for.
    let prohibition, abolition, prohibitionOrAbolition, predicate, subject: Int32
    /// By number, as stretches of `steps`.
    private var sequences: [ReadyPattern.Stretch] = []
    private var numbering = Numbering(room: 256)

    init(_ known: KnownClasses) {
        prohibition = sets.number(of: known.prohibition)
        abolition = sets.number(of: known.abolition)
        prohibitionOrAbolition = sets.number(of: known.prohibitionOrAbolition)
        predicate = sets.number(of: known.predicate)
        subject = sets.number(of: known.subject)
    }

    /// How many different sequences of steps there are.
    var sequenceCount: Int { sequences.count }

    /// Adds a pattern of a rule, by the rule's number.
    mutating func append(_ pattern: Pattern, of rule: Int) {
        let sequence = append(pattern.steps)
        patterns.append(
            ReadyPattern(
                rule: rule, steps: sequences[Int(sequence)], sequence: sequence, lastRequired: pattern.steps.lastIndex { !$0.isOptional },
                with: append(pattern.with), without: append(pattern.without), polarity: pattern.polarity))
    }

    /// Adds a sequence of steps where there is no equal one, and gives its number.
    private mutating func append(_ steps: [Step]) -> Int32 {
        let start = self.steps.count
        var hash: UInt64 = 0
        for step in steps {
            let isFree = step.not.words == ClassSet.empty.words
            let ready = ReadyStep(
                classes: sets.number(of: step.classes), gap: Self.bounded(step.gap), not: isFree ? nil : sets.number(of: step.not),
                isOptional: step.isOptional)
            self.steps.append(ready)
            hash = Numbering.mix(hash, UInt64(truncatingIfNeeded: ready.classes) << 32 | UInt64(truncatingIfNeeded: ready.gap))
        }
        let sequence = Self.stretch(from: start, to: self.steps.count)
        if let known = numbering.number(hash: hash, { areEqual(sequences[$0], sequence) }) {
            self.steps.removeLast(steps.count)
            return known
        }
        sequences.append(sequence)
        return numbering.add(hash: hash)
    }

    private func areEqual(_ left: ReadyPattern.Stretch, _ right: ReadyPattern.Stretch) -> Bool {
        guard left.count == right.count else { return false }
        for (left, right) in zip(left.range, right.range) where steps[left] != steps[right] { return false }
        return true
    }

    private mutating func append(_ conditions: [Condition]) -> ReadyPattern.Stretch {
        let start = self.conditions.count
        for condition in conditions {
            self.conditions.append(
                ReadyCondition(
                    classes: sets.number(of: condition.classes), place: condition.place, within: Self.bounded(condition.within),
                    element: condition.element))
        }
        return Self.stretch(from: start, to: self.conditions.count)
    }

    private static func stretch(from start: Int, to end: Int) -> ReadyPattern.Stretch {
        ReadyPattern.Stretch(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
    }

    private static func bounded(_ distance: Int?) -> Int32 { distance.map { Int32(clamping: $0) } ?? .max }
}
