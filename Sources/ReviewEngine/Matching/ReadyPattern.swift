import RuleBase

/// A pattern as the judge uses it: no references, sets of classes by their number in `AskedSets`, steps and conditions as stretches of
/// `ReadyPatterns`.
struct ReadyPattern {
    /// The rule, as an index into the rule set.
    var rule: Int
    /// All steps, and the number that equal sequences of steps share.
    var steps: Stretch
    var sequence: Int32
    /// The last step that is not optional; nil where all are.
    var lastRequired: Int?
    var with: Stretch
    var without: Stretch
    var polarity: Pattern.Polarity

    /// A range in few bytes.
    struct Stretch {
        var start: Int32
        var end: Int32

        var range: Range<Int> { Int(start)..<Int(end) }
        var count: Int { Int(end &- start) }
    }
}

/// A step of a `ReadyPattern`; equal ones look for the same.
struct ReadyStep: Equatable {
    var classes: Int32
    /// The most symbols before it; `Int32.max` where it does not matter.
    var gap: Int32
    /// None of these between; nil where anything may stand there.
    var not: Int32?
    var isOptional: Bool
}

/// A condition of a `ReadyPattern`.
struct ReadyCondition {
    var classes: Int32
    var place: Condition.Place
    /// The most symbols from the match; `Int32.max` where it does not matter.
    var within: Int32
    /// The element it meets.
    var element: Int?
}
