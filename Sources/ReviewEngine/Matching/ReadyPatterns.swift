import RuleBase

/// Patterns, their steps and conditions, one behind the other. What they share has one number: sets of classes, and whole sequences of steps.
struct ReadyPatterns {
    private(set) var patterns: [ReadyPattern] = []
    private(set) var steps: [ReadyStep] = []
    private(set) var conditions: [ReadyCondition] = []
    private(set) var sets = AskedSets()
    /// The sets that prohibitions ask for.
    let prohibition, abolition, prohibitionOrAbolition, predicate, subject: Int32
    private var sequences: [[ReadyStep]: Int32] = [:]

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
        let steps = pattern.steps.map { step in
            ReadyStep(
                classes: sets.number(of: step.classes), gap: Self.bounded(step.gap),
                not: step.not.isEmpty ? nil : sets.number(of: step.not),
                isOptional: step.isOptional)
        }
        let sequence = sequences[steps] ?? Int32(truncatingIfNeeded: sequences.count)
        sequences[steps] = sequence
        patterns.append(
            ReadyPattern(
                rule: rule, steps: Self.append(steps, to: &self.steps), sequence: sequence,
                lastRequired: steps.lastIndex { !$0.isOptional },
                with: append(pattern.with), without: append(pattern.without), polarity: pattern.polarity))
    }

    private mutating func append(_ conditions: [Condition]) -> ReadyPattern.Stretch {
        let ready = conditions.map {
            ReadyCondition(classes: sets.number(of: $0.classes), place: $0.place, within: Self.bounded($0.within), element: $0.element)
        }
        return Self.append(ready, to: &self.conditions)
    }

    private static func append<Element>(_ elements: [Element], to all: inout [Element]) -> ReadyPattern.Stretch {
        let start = Int32(truncatingIfNeeded: all.count)
        all += elements
        return ReadyPattern.Stretch(start: start, end: Int32(truncatingIfNeeded: all.count))
    }

    private static func bounded(_ distance: Int?) -> Int32 { distance.map { Int32(clamping: $0) } ?? .max }
}
