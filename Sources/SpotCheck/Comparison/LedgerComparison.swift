import Findings

/// How two states of a ledger differ. Findings are known by document and id: an edit of the clause itself ends one and may begin another.
package struct LedgerComparison: Sendable, Equatable {
    /// Why a finding is there in one state only.
    package enum Cause: String, Sendable, CaseIterable {
        /// The document has other content.
        case edited
        /// The same content was judged by other rules or options.
        case rules
        /// The document is there in one state only.
        case document
    }

    /// A finding of one state only.
    package struct Difference: Sendable, Equatable {
        package var path: String
        package var title: String?
        package var finding: LedgerFinding
        package var cause: Cause

        package static func == (left: Difference, right: Difference) -> Bool {
            (left.path, left.finding.id, left.cause) == (right.path, right.finding.id, right.cause)
        }
    }

    /// Findings by level, all of them and those of each cause.
    package struct Count: Sendable, Equatable {
        package var findings = LevelCounts()
        package var causes: [Cause: Int] = [:]
    }

    package var before: LedgerState
    package var after: LedgerState
    /// Documents of both states: with the same reading, edited, judged by other rules.
    package var same = 0
    package var edited = 0
    package var rejudged = 0
    /// Documents of one state only.
    package var gone = 0
    package var added = 0
    /// Findings of the first state only, of both, of the second only.
    package var cured = Count()
    package var unchanged = LevelCounts()
    package var fresh = Count()
    /// Some of those: by score, the highest first, then by path and id.
    package var listedCured: [Difference] = []
    package var listedFresh: [Difference] = []

    package init(before: LedgerState, after: LedgerState) {
        self.before = before
        self.after = after
    }
}
