/// How many of the clues that people have verified were breaches.
package struct Precision: Sendable, Equatable {
    /// What was counted: the first so many of the ranked clues, or those of one rule.
    package enum Scope: Sendable, Equatable {
        case top(Int)
        case rule(String)
    }

    package var scope: Scope
    /// Clues verified.
    package var verified: Int
    /// Of these, breaches and cases of Article 12: the clue was right.
    package var right: Int

    package init(_ scope: Scope, verified: Int, right: Int) {
        self.scope = scope
        self.verified = verified
        self.right = right
    }
}
