import Findings
import Reporting
import Testing

@Suite struct RunSummaryTests {
    private var summary: RunSummary {
        Fixtures.all.reduce(into: RunSummary()) { $0.add($1.0) }
    }

    @Test func countsEveryDocumentOnce() {
        #expect(summary.documents == Fixtures.all.count)
        #expect(summary.unreadable == 1)
        #expect(summary.incomplete == 1)
        #expect(summary.outOfScope == 1)
        #expect(summary.staleDecisions == 1)
    }

    @Test func whatADecisionExcusesDoesNotStand() {
        #expect(summary.excused == 3)
        #expect(summary.errors == 7)
        #expect(summary.warnings == 1)
        #expect(summary.notes == 1)
        #expect(summary.count(atOrAbove: .error) == 7)
        #expect(summary.count(atOrAbove: .warning) == 8)
        #expect(summary.count(atOrAbove: .note) == 9)
    }
}
