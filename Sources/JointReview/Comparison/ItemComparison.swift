package import Decisions
package import Findings
package import Law

/// What the preliminary opinion answers on one item, beside what was found.
package struct ItemComparison: Sendable {
    package enum Outcome: String, Sendable, CaseIterable {
        /// Both find nothing.
        case agreeClear = "agree-clear"
        /// Both see a breach.
        case agreeBreach = "agree-breach"
        /// The opinion sees the breach of the same clauses under another item that a reviewer could equally cite.
        case agreeElsewhere = "agree-elsewhere"
        /// The opinion sees no breach, we do.
        case opinionSaysNo = "opinion-says-no"
        /// The opinion sees a breach, we do not.
        case opinionSaysYes = "opinion-says-yes"
        /// The opinion sees no breach; there are notes that a person should look at.
        case notesOnly = "notes-only"
        /// The opinion is silent or contradicts itself, we see a breach.
        case unansweredFound = "unanswered-found"
        /// The opinion is silent, and nothing was found.
        case unanswered
        /// No rule judges the item.
        case notJudged = "not-judged"
    }

    package var provision: Provision
    /// nil where the opinion is silent.
    package var answer: ItemAnswer?
    package var findings: [Finding]
    package var outcome: Outcome

    /// - Parameter isJudged: Whether there are rules on the item.
    ///   - all: The findings on the whole draft.
    ///   - affirmed: The items on which the opinion sees a breach.
    package init(_ provision: Provision, answer: ItemAnswer?, all: [Finding], affirmed: Set<Provision>, isJudged: Bool) {
        self.provision = provision
        self.answer = answer
        let own = all.filter { $0.provision == provision }
        findings = own
        outcome = Self.outcome(answer, own, isJudged: isJudged)
        if outcome == .opinionSaysYes {
            let elsewhere = all.filter { $0.level.isFirm && $0.also.contains(provision) }
            if !elsewhere.isEmpty { (findings, outcome) = (elsewhere, .agreeElsewhere) }
        } else if outcome == .opinionSaysNo, own.allSatisfy({ !$0.level.isFirm || !affirmed.isDisjoint(with: $0.also) }) {
            outcome = .agreeElsewhere
        }
    }

    private static func outcome(_ answer: ItemAnswer?, _ findings: [Finding], isJudged: Bool) -> Outcome {
        let isFirm = findings.contains { $0.level.isFirm }
        switch answer {
        case nil, .contradictory: return isFirm ? .unansweredFound : isJudged ? .unanswered : .notJudged
        case .compliant: return isFirm ? .opinionSaysNo : !findings.isEmpty ? .notesOnly : isJudged ? .agreeClear : .notJudged
        case .breach, .modify, .delete, .exempt: return isFirm ? .agreeBreach : isJudged ? .opinionSaysYes : .notJudged
        }
    }

    /// Whether the desk has to settle something.
    package var isDifference: Bool {
        switch outcome {
        case .opinionSaysNo, .opinionSaysYes, .unansweredFound: true
        case .agreeClear, .agreeBreach, .agreeElsewhere, .notesOnly, .unanswered, .notJudged: false
        }
    }
}
