package import Findings

/// What a draft was before the change under review.
package enum OlderVersion: Sendable {
    /// There was none: every finding is new.
    case none
    /// It is the same file: every finding stays.
    case same
    /// - Parameter digest: Of its text, as `ReviewRecord` has it; nil where no review is required.
    case findings([Finding], digest: String?)

    /// Whether the text has changed.
    /// - Parameter digest: Of the newer text.
    package func differs(from digest: String) -> Bool {
        switch self {
        case .none: true
        case .same: false
        case .findings(_, let old): old != digest
        }
    }

    /// Says of each finding whether it is new or stays, and what was cured.
    package func compare(_ report: inout DocumentReport) {
        let old: [Finding]
        switch self {
        case .none: old = []
        case .same: old = report.findings
        case .findings(let findings, _): old = findings
        }
        let before = Set(old.map(\.id))
        for index in report.findings.indices { report.findings[index].change = before.contains(report.findings[index].id) ? .stays : .new }
        let now = Set(report.findings.map(\.id))
        report.cured = old.filter { !now.contains($0.id) }.map { CuredFinding($0) }
    }
}
