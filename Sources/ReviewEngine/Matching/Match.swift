import RuleBase

/// A pattern met by a sentence.
struct Match {
    /// The rule, as an index into the rule set.
    var rule: Int
    var pattern: Pattern
    var sentence: Int
    /// The symbols from the first step's start to the last step's end.
    var range: Range<Int>
    /// The tag of each step, as indices into `TaggedText.tags`; nil for an optional step that is missing.
    var steps: [Int?]
    /// The tags that meet conditions with an element, as pairs of element and tag.
    var conditions: [(element: Int, tag: Int)]
}
