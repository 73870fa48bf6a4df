package import Findings
import PolicyDocument
package import RuleBase

/// Gives findings the level their rule is set to.
package struct SeverityPolicy: Sendable {
    private let rules: RuleSet

    package init(_ rules: RuleSet) { self.rules = rules }

    /// Findings whose rule is off are left out, and the report says so. A finding that was lowered because a basis is tied to it stays a
    /// note: a setting speaks of rules, not of what speaks for one clause.
    package func apply(_ settings: Configuration.Document, to report: inout DocumentReport, language: Language) {
        guard !settings.severities.isEmpty else { return }
        var kept: [Finding] = []
        for var finding in report.findings {
            guard let severity = settings.severity(of: finding) else {
                kept.append(finding)
                continue
            }
            guard let level = severity.value.level else {
                report.notChecked.append(NotChecked(what: note(on: finding, severity.origin, language), line: finding.location.line))
                continue
            }
            let isLowered = finding.level == .note && (finding.legalBasis.status == .tied || isFirm(finding.rule))
            if level < finding.level || !isLowered { finding.level = level }
            kept.append(finding)
        }
        let ids = Set(kept.map(\.id))
        for index in kept.indices { kept[index].related.removeAll { !ids.contains($0) } }
        report.findings = kept
        report.notChecked.sort { $0.line < $1.line }
    }

    /// Whether a rule is firm by itself.
    private func isFirm(_ id: String) -> Bool { rules.rules.contains { $0.id == id && $0.level != .note } }

    private func note(on finding: Finding, _ origin: Origin, _ language: Language) -> String {
        var place = ""
        if case .file(let file, _) = origin { place = "\(file.file):\(file.line)" }
        return language.choose("规则 \(finding.rule) 已在配置中关闭（\(place)）", "rule \(finding.rule) is off in the configuration (\(place))")
    }
}
