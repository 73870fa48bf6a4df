import Findings
import Testing

@testable import SpotCheck

@Suite struct ComparisonTests {
    /// Document 1 stays, 2 is edited, 3 is judged by other rules, 4 is gone, 5 is new.
    private static func ledger() throws -> SmallLedger {
        let small = try SmallLedger()
        try small.sweep(1, on: "2026-10-01")
        try small.see(1, in: 1, reading: 1, findings: [.init(id: "aaaa0001"), .init(id: "aaaa0002", level: 0)])
        try small.see(2, in: 1, reading: 2, findings: [.init(id: "bbbb0001"), .init(id: "bbbb0002", level: 1)])
        try small.see(3, in: 1, reading: 3, findings: [.init(id: "cccc0001")])
        try small.see(4, in: 1, reading: 4, findings: [.init(id: "dddd0001")])
        try small.sweep(2, on: "2026-11-01")
        try small.see(1, in: 2, reading: 1)
        try small.see(2, in: 2, reading: 12, content: 2, findings: [.init(id: "bbbb0002", level: 1), .init(id: "bbbb0003", score: 950)])
        try small.see(3, in: 2, reading: 13, judging: 2, findings: [.init(id: "cccc0001"), .init(id: "cccc0002", level: 1, score: 960)])
        try small.see(5, in: 2, reading: 5, findings: [.init(id: "eeee0001", score: 990)])
        return small
    }

    @Test func findingsAreCuredStayOrAreNew() throws {
        let comparison = try Self.ledger().ledger.compare(.sweep(1), .sweep(2), most: nil)
        #expect([comparison.same, comparison.edited, comparison.rejudged, comparison.gone, comparison.added] == [1, 1, 1, 1, 1])
        #expect(comparison.cured.findings == LevelCounts(errors: 2))
        #expect(comparison.cured.causes == [.edited: 1, .document: 1])
        #expect(comparison.fresh.findings == LevelCounts(errors: 2, warnings: 1))
        #expect(comparison.fresh.causes == [.edited: 1, .rules: 1, .document: 1])
        #expect(comparison.unchanged == LevelCounts(errors: 2, warnings: 1, notes: 1))
        #expect(comparison.listedFresh.map(\.finding.id) == ["eeee0001", "cccc0002", "bbbb0003"])
        #expect(comparison.listedFresh.map(\.cause) == [.document, .rules, .edited])
        #expect(comparison.listedCured.map(\.finding.id) == ["bbbb0001", "dddd0001"])
        #expect(comparison.listedCured.map(\.path) == ["d/2.txt", "d/4.txt"])
    }

    @Test func backwardsItIsTheOtherWayRound() throws {
        let ledger = try Self.ledger().ledger
        let (forth, back) = (try ledger.compare(.sweep(1), .sweep(2), most: 1), try ledger.compare(.sweep(2), .sweep(1), most: nil))
        #expect(forth.cured == back.fresh)
        #expect(forth.fresh == back.cured)
        #expect(forth.unchanged == back.unchanged)
        #expect(forth.listedFresh.count == 1)
    }

    /// On a day every document is as the last sweep up to then saw it.
    @Test func daysAreStatesOfTheWholeLedger() throws {
        let ledger = try Self.ledger().ledger
        let comparison = try ledger.compare(.day(Fixtures.day("2026-10-31")), .day(Fixtures.day("2026-11-01")), most: nil)
        #expect(comparison.gone == 0)
        #expect(comparison.same == 2)
        #expect(comparison.cured.findings == LevelCounts(errors: 1))
        #expect(throws: LedgerError.nothingToCompare("2026-09-30")) {
            _ = try ledger.compare(.day(Fixtures.day("2026-09-30")), .sweep(2), most: nil)
        }
        #expect(throws: LedgerError.nothingToCompare("3")) { _ = try ledger.compare(.sweep(1), .sweep(3), most: nil) }
    }

    @Test func theLastTwoSweepsAreFound() throws {
        let ledger = try Self.ledger().ledger
        #expect(try ledger.lastTwoSweeps()?.before == .sweep(1))
        #expect(try ledger.lastTwoSweeps()?.after == .sweep(2))
        #expect(try SmallLedger().ledger.lastTwoSweeps() == nil)
    }

    @Test(arguments: [("3", LedgerState.sweep(3)), ("2026-11-24", .day(Fixtures.day("2026-11-24"))), ("0", nil), ("x", nil), ("2026-13-01", nil)])
    func statesAreRead(_ text: String, _ state: LedgerState?) { #expect(LedgerState(text) == state) }
}
