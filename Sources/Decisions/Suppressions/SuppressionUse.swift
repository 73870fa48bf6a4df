package import Findings
package import Law
import Synchronization

/// The suppressions of a run and what became of them. Shared by the workers, since whether one is unused shows only at the end.
package final class SuppressionUse: Sendable {
    private struct State {
        /// About a document that was judged.
        var covering: Set<Int> = []
        var used: Set<Int> = []
        /// The first document in which an entry matches several findings, and how many.
        var ambiguous: [Int: (document: String, count: Int)] = [:]
    }

    private let file: SuppressionFile
    private let asOf: CalendarDate
    private let state = Mutex(State())

    package init(_ file: SuppressionFile, asOf: CalendarDate) {
        self.file = file
        self.asOf = asOf
    }

    /// The disposition of each finding that is suppressed, by id. One whose day is past stays, `expired`; one that matches several
    /// findings and does not say that it means them all suppresses none.
    /// - Parameter path: Absolute and normalised.
    func dispositions(of report: DocumentReport, at path: [UInt8]) -> [String: Disposition] {
        var dispositions: [String: Disposition] = [:]
        for (index, entry) in file.entries.enumerated() where file.covers(path, entry) {
            let matching = report.findings.filter(entry.matches)
            let isAmbiguous = matching.count > 1 && !entry.isForSeveral
            state.withLock { state in
                state.covering.insert(index)
                if !matching.isEmpty { state.used.insert(index) }
                // The smallest path, so that it does not depend on which worker comes first.
                if isAmbiguous, state.ambiguous[index].map({ report.path < $0.document }) ?? true {
                    state.ambiguous[index] = (report.path, matching.count)
                }
            }
            guard !isAmbiguous else { continue }
            for finding in matching where dispositions[finding.id].map({ $0.status == .expired }) ?? true {
                dispositions[finding.id] = Disposition(
                    kind: .suppressed, status: entry.until < asOf ? .expired : nil, reason: entry.reason, owner: entry.owner, until: entry.until)
            }
        }
        return dispositions
    }

    /// What is to be said of the entries once every document was judged; nil where nothing is.
    package func report(in language: Language) -> DocumentReport? {
        let state = state.withLock { $0 }
        let faults = file.entries.enumerated().compactMap { index, entry -> StaleDecision? in
            guard state.covering.contains(index) else { return nil }
            func fault(_ kind: StaleDecision.Kind, _ detail: String) -> StaleDecision {
                StaleDecision(
                    kind: kind, id: "", reason: entry.reason, owner: entry.owner, successor: nil, line: entry.line, detail: "\(entry.target)\(detail)")
            }
            if let place = state.ambiguous[index] {
                return fault(
                    .ambiguous,
                    language.choose(
                        "；\(place.document) 中有 \(place.count) 处符合，一处也未抑制：请写明 text，或加 \"several\": true",
                        "; \(place.count) findings of \(place.document) match and none is suppressed: narrow it, or say \"several\": true"))
            }
            if !state.used.contains(index) { return fault(.unused, "") }
            if entry.until < asOf { return fault(.expired, language.choose("，至\(entry.until)", ", until \(entry.until)")) }
            return nil
        }
        guard !faults.isEmpty else { return nil }
        var report = DocumentReport(path: file.name, staleDecisions: faults)
        report.isDecisionFile = true
        return report
    }
}
