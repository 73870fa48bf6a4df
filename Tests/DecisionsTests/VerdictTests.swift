import Decisions
import Findings
import PolicyDocument
import Testing

/// Every row of the table in `Verdict`, from inside.
@Suite struct VerdictTests {
    private func outcome(_ failOn: FailOn = .warning, _ change: (inout DocumentReport) -> Void) -> Verdict.Outcome {
        var report = Samples.report([])
        change(&report)
        var verdict = Verdict()
        verdict.add(Verdict(of: report, failOn: failOn))
        return verdict.outcome
    }

    private func finding(_ level: Level, _ disposition: Disposition? = nil, _ change: Finding.Change? = nil) -> Finding {
        var finding = Samples.finding(1, level: level)
        finding.disposition = disposition
        finding.change = change
        return finding
    }

    @Test(arguments: [
        (FailOn.error, [Verdict.Outcome.fails, .passes, .passes]), (.warning, [.fails, .fails, .passes]), (.note, [.fails, .fails, .fails]),
        (.never, [.passes, .passes, .passes]),
    ])
    func levels(_ failOn: FailOn, _ expected: [Verdict.Outcome]) {
        #expect([Level.error, .warning, .note].map { level in outcome(failOn) { $0.findings = [finding(level)] } } == expected)
    }

    @Test(arguments: [
        (Disposition.Kind.suppressed, nil, Verdict.Outcome.passes), (.suppressed, .expired, .fails), (.baselined, nil, .passes),
        (.exemption, .argued, .fails), (.exemption, .lifted, .passes), (.exemption, .expired, .fails),
    ] as [(Disposition.Kind, Disposition.Status?, Verdict.Outcome)])
    func dispositions(_ kind: Disposition.Kind, _ status: Disposition.Status?, _ expected: Verdict.Outcome) {
        #expect(outcome { $0.findings = [finding(.error, Disposition(kind: kind, status: status, reason: "r", owner: "o"))] } == expected)
    }

    @Test func onlyNewFindingsOfAChangeFail() {
        #expect(outcome { $0.findings = [finding(.error, nil, .stays)] } == .passes)
        #expect(outcome { $0.findings = [finding(.error, nil, .new)] } == .fails)
    }

    @Test func whatWasNotReadGoesBeforeFindings() {
        for failOn in FailOn.allCases {
            #expect(outcome(failOn) { $0.isUnreadable = true } == .unread)
            #expect(outcome(failOn) { report in
                report.findings = [finding(.error)]
                report.problems = [Problem("x")]
            } == .unread)
        }
    }

    @Test func aDraftWithoutItsReviewFails() {
        #expect(outcome(.error) { $0.review = ReviewCheck(.missing, "") } == .fails)
        #expect(outcome(.error) { $0.review = ReviewCheck(.reviewed, "") } == .passes)
        #expect(outcome(.never) { $0.review = ReviewCheck(.missing, "") } == .passes)
    }

    @Test func aDecisionThatNoLongerHoldsCountsAsANote() {
        let stale = StaleDecision(id: "x", reason: "", owner: "", successor: nil)
        #expect(outcome(.note) { $0.staleDecisions = [stale] } == .fails)
        #expect(outcome(.warning) { $0.staleDecisions = [stale] } == .passes)
    }

    @Test func outOfScopeAndCleanPass() {
        #expect(outcome(.note) { $0.scopeReason = "x" } == .passes)
        #expect(outcome(.note) { _ in } == .passes)
        #expect(Verdict().outcome == .passes)
    }
}
