@testable import Decisions
import Findings
import Testing

@Suite struct BaselineTests {
    private func baseline(_ documents: [String: [Finding]], vanished: Set<String> = []) -> Baseline {
        var builder = BaselineBuilder()
        for (document, findings) in documents.sorted(by: { $0.key < $1.key }) { builder.add(findings, of: document) }
        return Baseline(Samples.bytes("/r/b.json"), builder.finish(), name: "b.json") { !vanished.contains(String(decoding: $0, as: UTF8.self)) }
    }

    private func decide(_ baseline: Baseline, _ findings: [Finding], at path: String) -> DocumentReport {
        var report = Samples.report(findings)
        Decider(suppressions: nil, baseline: baseline, asOf: Samples.asOf, language: .english)
            .decide(&report, at: Samples.bytes(path), justifications: [])
        return report
    }

    @Test func whatWasThereIsBaselinedAndWhatIsNewIsNot() {
        let baseline = baseline(["a.txt": [Samples.finding(1)]])
        let report = decide(baseline, [Samples.finding(1), Samples.finding(2)], at: "/r/a.txt")
        #expect(report.findings.map(\.isExcused) == [true, false])
        #expect(report.findings[0].disposition?.kind == .baselined)
        #expect(report.staleDecisions.isEmpty)
    }

    @Test func theSameClauseInAnotherDocumentIsNew() {
        #expect(!decide(baseline(["a.txt": [Samples.finding(1)]]), [Samples.finding(1)], at: "/r/b.txt").findings[0].isExcused)
    }

    @Test func aDocumentThatMovedKeepsItsEntries() {
        let moved = baseline(["a.txt": [Samples.finding(1)]], vanished: ["/r/a.txt"])
        #expect(decide(moved, [Samples.finding(1)], at: "/r/sub/b.txt").findings[0].isExcused)
    }

    @Test func anEntryWhoseFindingIsGoneIsStale() {
        let old = Samples.finding(1)
        let report = decide(baseline(["a.txt": [old]]), [Samples.finding(2, text: "投标人应当具有本县两项同类业绩")], at: "/r/a.txt")
        #expect(report.staleDecisions.map(\.id) == [old.id])
        #expect(report.staleDecisions[0].successor == Samples.finding(2).id)
    }

    @Test func entriesCountTheirDocuments() {
        let entries = baseline(["b.txt": [Samples.finding(1)], "a.txt": [Samples.finding(1), Samples.finding(2)]]).entries
        #expect(entries.map(\.documents) == [["a.txt", "b.txt"], ["a.txt"]])
    }

    @Test func pruningDropsWhatIsGoneAndNothingElse() {
        let baseline = baseline(
            ["a.txt": [Samples.finding(1), Samples.finding(2)], "b.txt": [Samples.finding(1)], "gone.txt": [Samples.finding(3)]], vanished: ["/r/gone.txt"])
        let kept = baseline.pruned(["a.txt": [Samples.finding(2).id]])
        #expect(kept.map(\.id) == [Samples.finding(1).id, Samples.finding(2).id])
        #expect(kept.map(\.documents) == [["b.txt"], ["a.txt"]])
    }
}
