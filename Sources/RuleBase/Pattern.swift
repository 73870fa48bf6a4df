/// What a rule looks for in a tagged sentence: steps in order, conditions beside them, and what clears them.
package struct Pattern: Sendable {
    /// The words in order; at least one.
    package var steps: [Step]
    /// All must hold.
    package var with: [Condition]
    /// None may hold.
    package var without: [Condition]
    /// What a prohibition over the match means.
    package var polarity: Polarity
    /// The level of this pattern where it differs from the rule's.
    package var level: RuleLevel?
    package var line: Int

    package init(steps: [Step], with: [Condition], without: [Condition], polarity: Polarity, level: RuleLevel?, line: Int) {
        self.steps = steps
        self.with = with
        self.without = without
        self.polarity = polarity
        self.level = level
        self.line = line
    }

    /// What a prohibition (不得, 严禁) that governs the match means for it.
    package enum Polarity: String, Sendable, CaseIterable {
        /// The draft forbids the conduct: no finding. The default.
        case clears
        /// The conduct is itself a prohibition on operators (外地企业不得参与投标): the prohibition is one of the steps, and there is
        /// a finding unless it binds an authority.
        case own
        /// It does not matter.
        case ignored
    }
}

/// One word of a pattern: a tag of any of its classes.
package struct Step: Sendable {
    package var classes: ClassSet
    /// At most this many characters (spaces do not count) between the end of the step before and the start of this one; nil: anywhere
    /// later in the sentence. Of the first step it means nothing.
    package var gap: Int?
    /// The step may be missing.
    package var isOptional: Bool
    /// No tag of these classes may stand between the step before and this one.
    package var not: ClassSet
    /// The element it meets, as an index into `Rule.elements`.
    package var element: Int?

    package init(classes: ClassSet, gap: Int?, isOptional: Bool, not: ClassSet, element: Int?) {
        self.classes = classes
        self.gap = gap
        self.isOptional = isOptional
        self.not = not
        self.element = element
    }
}

/// A tag of any of some classes somewhere about the match.
package struct Condition: Sendable {
    /// Where it is looked for, from near to far.
    package enum Place: String, Sendable, CaseIterable {
        /// Inside the match.
        case inside
        /// In the same sentence before the match.
        case before
        /// In the same sentence after the match.
        case after
        /// In the same comma-bounded clause or clauses that the match spans.
        case clause
        case sentence
        /// In the same paragraph.
        case paragraph
        /// In the sentence, its lead-ins, the headings it stands under, the heads of its row and column, or the title.
        case context
        /// In the lead-ins, headings and heads alone.
        case lead
        /// In the title of the document.
        case title
        /// Anywhere in the document.
        case document
    }

    package var classes: ClassSet
    package var place: Place
    /// At most this many characters from the match; for `before`, `after` and `sentence` only.
    package var within: Int?
    /// The element it meets, as an index into `Rule.elements`.
    package var element: Int?

    package init(classes: ClassSet, place: Place, within: Int?, element: Int?) {
        self.classes = classes
        self.place = place
        self.within = within
        self.element = element
    }
}
