package import Findings

/// How a run of `lint` ends, from what it met. Pure: the same reports and settings give the same status.
///
/// | what was met | status |
/// |---|---|
/// | the command, its configuration, a file of decisions or the rules are wrong, an output cannot be written, nothing to lint | 2 (no result is left) |
/// | an input that could not be read, or not read whole, whatever else there is | 3 |
/// | a finding at or above `failOn` that nothing excuses | 1 |
/// | a finding whose suppression or exemption has expired, is only argued, or is incomplete | as if there were none: 1 at or above `failOn` |
/// | `requireReview`: a changed draft in scope without a review record of this very text (Article 18), unless `failOn` is `never` | 1 |
/// | a decision that is stale, unused, expired, ambiguous or incomplete: counts as a note | 1 with `failOn` `note`, else 0 |
/// | only findings below `failOn` | 0 |
/// | only findings that are suppressed, baselined or lifted | 0 |
/// | with `--against` or `--against-git`: only findings that the older version has too | 0 |
/// | documents out of scope | 0 |
/// | no finding | 0 |
/// | anything that can be read, with `failOn` `never` | 0 |
package struct Verdict: Hashable, Sendable {
    package enum Outcome: Sendable, CaseIterable {
        case passes, fails, unread
    }

    /// Inputs that could not be read whole.
    package private(set) var unread = 0
    /// What fails the gate: findings, decisions and drafts without their review.
    package private(set) var failing = 0

    /// Of nothing: it passes.
    package init() {}

    package init(of report: DocumentReport, failOn: FailOn) {
        if report.isUnreadable || !report.problems.isEmpty { unread = 1 }
        guard let level = failOn.level else { return }
        failing = report.findings.count { !$0.isExcused && $0.level >= level }
        if level == .note { failing += report.staleDecisions.count }
        if let review = report.review, !review.passes { failing += 1 }
    }

    package mutating func add(_ other: Verdict) {
        unread += other.unread
        failing += other.failing
    }

    /// Unread input goes before findings: what was not read cannot be called clean.
    package var outcome: Outcome {
        if unread > 0 { return .unread }
        return failing > 0 ? .fails : .passes
    }
}
