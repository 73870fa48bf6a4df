import Findings
import Law

/// Links findings that belong together though they stand in different clauses: a preference, the local tie it hangs on, the lock-in
/// that secures it. Each keeps its own finding.
enum FindingLinks {
    /// Related findings named by each at most.
    private static let limit = 5

    static func link(_ findings: inout [Finding]) {
        let preferences = findings.filter { $0.provision.article == 10 && $0.level.isFirm }.map(\.id)
        let ties = findings.filter { $0.provision.article == 9 && $0.level.isFirm }.map(\.id)
        guard !preferences.isEmpty, !ties.isEmpty else { return }
        for index in findings.indices where findings[index].level.isFirm {
            switch findings[index].provision.article {
            case 9: findings[index].related = Array(preferences.prefix(limit))
            case 10: findings[index].related = Array(ties.prefix(limit))
            default: break
            }
        }
    }
}
