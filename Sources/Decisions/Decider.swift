package import Findings
package import Law

/// Writes the dispositions: what people decided on the findings of a draft.
package struct Decider: Sendable {
    private let suppressions: SuppressionUse?
    private let baseline: Baseline?
    private let asOf: CalendarDate
    private let language: Language

    package init(suppressions: SuppressionUse?, baseline: Baseline?, asOf: CalendarDate, language: Language) {
        self.suppressions = suppressions
        self.baseline = baseline
        self.asOf = asOf
        self.language = language
    }

    /// Of several decisions on one finding the one that excuses it is shown, the exemption first.
    /// - Parameters:
    ///   - path: Absolute and normalised.
    ///   - justifications: From the file beside the draft, its review form and the replies in it, in this order.
    package func decide(_ report: inout DocumentReport, at path: [UInt8], justifications: [JustificationFile]) {
        guard !report.isUnreadable, report.scopeReason == nil else { return }
        var offers: [[String: Disposition]] = []
        for file in JustificationFile.joined(justifications) {
            let check = JustificationCheck(file: file, asOf: asOf, language: language)
            offers.append(check.dispositions(of: report))
            report.staleDecisions += check.faults(in: report)
        }
        if let suppressions { offers.append(suppressions.dispositions(of: report, at: path)) }
        if let baseline {
            let document = baseline.name(of: path)
            offers.append(baselined(report, as: document, baseline))
            report.staleDecisions += baseline.stale(in: document, report.findings)
        }
        guard !offers.isEmpty else { return }
        for index in report.findings.indices {
            for offer in offers {
                guard let disposition = offer[report.findings[index].id] else { continue }
                if report.findings[index].disposition == nil { report.findings[index].disposition = disposition }
                var finding = report.findings[index]
                finding.disposition = disposition
                if finding.isExcused, !report.findings[index].isExcused { report.findings[index].disposition = disposition }
            }
        }
    }

    private func baselined(_ report: DocumentReport, as document: String, _ baseline: Baseline) -> [String: Disposition] {
        let disposition = Disposition(
            kind: .baselined, reason: language.choose("建立基线时已存在", "was there when the baseline was written"), owner: baseline.name)
        let covered = report.findings.filter { baseline.covers($0.id, in: document) }
        return Dictionary(covered.map { ($0.id, disposition) }) { first, _ in first }
    }
}
