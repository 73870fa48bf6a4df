import Findings
import SQLiteStore
import Testing

@testable import SpotCheck

@Suite struct ClueListTests {
    private static func ledger() throws -> SmallLedger {
        let small = try SmallLedger()
        try small.sweep(1, on: "2026-10-01")
        try small.see(3, in: 1, reading: 1, findings: [.init(id: "aaaa0001", score: 900), .init(id: "aaaa0002", level: 1, score: 900), .init(id: "aaaa0003", level: 0, score: 950)])
        try small.see(1, in: 1, reading: 2, region: 330523, year: 2024, kind: "办法", issuer: "安吉县财政局", findings: [.init(id: "aaaa0001", score: 900), .init(id: "aaaa0005", score: 700, rule: 2)])
        try small.see(2, in: 1, reading: 3, findings: [.init(id: "aaaa0009", score: 990)])
        return small
    }

    /// `document finding` of every clue, in order.
    private static func list(_ small: SmallLedger, _ filter: ClueFilter = ClueFilter()) throws -> [String] {
        let list = try ClueList(small.ledger, filter, book: small.ledger.caseBook())
        var all: [String] = []
        while let group = try list.next() { all += group.map { "\($0.document.name.dropFirst(2).prefix(1)) \($0.finding.id.suffix(1))" } }
        return all
    }

    @Test func scoreThenLevelThenPath() throws {
        #expect(try Self.list(Self.ledger()) == ["2 9", "1 1", "3 1", "3 2", "1 5"])
        #expect(try Self.list(Self.ledger(), ClueFilter(level: .note)) == ["2 9", "3 3", "1 1", "3 1", "3 2", "1 5"])
    }

    /// The dashboard and the list put first what the other puts first.
    @Test func theDashboardKeepsTheSameOrder() throws {
        let small = try Self.ledger()
        let clues = try small.ledger.overview(asOf: Fixtures.day("2026-11-24")).clues
        let list = try ClueList(small.ledger, ClueFilter(isDistinct: true), book: small.ledger.caseBook())
        var listed: [String] = []
        while let group = try list.next() { listed += group.map { "\($0.document.name) \($0.finding.id)" } }
        #expect(clues.map { "\($0.document.path) \($0.finding)" } == listed)
        #expect(listed.count == 4)
    }

    @Test(arguments: [
        (ClueFilter(level: .error), ["2 9", "1 1", "3 1", "1 5"]), (ClueFilter(isDistinct: true), ["2 9", "1 1", "3 2", "1 5"]), (ClueFilter(article: 10), ["1 5"]),
        (ClueFilter(article: 9, item: 4), []), (ClueFilter(measures: (15, nil)), ["2 9", "1 1", "3 1", "3 2", "1 5"]), (ClueFilter(measures: (15, 2)), []),
        (ClueFilter(rule: "10.2-named"), ["1 5"]), (ClueFilter(documents: DocumentFilter(region: 330523)), ["1 1", "1 5"]),
        (ClueFilter(documents: DocumentFilter(region: 330500)), ["2 9", "1 1", "3 1", "3 2", "1 5"]), (ClueFilter(documents: DocumentFilter(region: 340000)), []),
        (ClueFilter(documents: DocumentFilter(years: 2020...2024)), ["1 1", "1 5"]), (ClueFilter(documents: DocumentFilter(kind: "办法", issuer: "财政")), ["1 1", "1 5"]),
    ])
    func filters(_ filter: ClueFilter, _ expected: [String]) throws {
        #expect(try Self.list(Self.ledger(), filter) == expected)
    }

    @Test func statusesAreThoseOfTheDecisions() throws {
        let small = try Self.ledger()
        try small.ledger.add([
            NewEvent(CaseBook.Subject(document: 1, finding: "aaaa0001"), .verification, value: "violation", reason: "属实", author: "甲"),
            NewEvent(CaseBook.Subject(document: 3, finding: nil), .verification, value: "compliant", reason: "无", author: "乙"),
        ])
        #expect(try Self.list(small, ClueFilter(statuses: [.open])) == ["2 9", "1 5"])
        #expect(try Self.list(small, ClueFilter(statuses: [.violation])) == ["1 1"])
        #expect(try Self.list(small, ClueFilter(statuses: [.violation, .compliant])) == ["1 1", "3 1", "3 2"])
        let list = try ClueList(small.ledger, ClueFilter(statuses: [.violation]), book: small.ledger.caseBook())
        let clue = try #require(try list.next()?.first)
        let columns: [(ClueColumn, String?)] = [
            (.rank, "1"), (.status, "认定违反，待整改"), (.decision, "违反"), (.opinion, "属实"), (.reviewer, "甲"), (.provision, "9.3"), (.measures, "m15.3"), (.level, "错误"),
            (.region, "330523"), (.id, "aaaa0001"), (.until, nil),
        ]
        for (column, value) in columns { #expect(clue.value(column, in: .chinese) == value, "\(column)") }
    }

    @Test func documentsThatAreGoneAndOldReadingsAreNotListed() throws {
        let small = try Self.ledger()
        try small.sweep(2, on: "2026-11-01")
        try small.see(2, in: 2, reading: 9, content: 2)
        try small.ledger.database.execute("UPDATE document SET missing = 2 WHERE id = 3")
        #expect(try Self.list(small) == ["1 1", "1 5"])
    }

    @Test(arguments: [
        ("第二条", "原文", "第二条：原文"), ("", "原文", "原文"), ("第十条", "第十条　享受扶持", "第十条　享受扶持"), ("一、（一）", "（一）协会应当", "一、（一）协会应当"),
        ("第六条第（二）项", "（二）户籍", "第六条第（二）项：（二）户籍"),
    ])
    func theNumberingStandsOnce(_ clause: String, _ quotation: String, _ text: String) throws {
        let small = try Self.ledger()
        let group = try ClueList(small.ledger, ClueFilter(), book: small.ledger.caseBook()).next()
        var finding = try #require(group?.first?.finding)
        (finding.clause, finding.quotation) = (clause, quotation)
        #expect(finding.placedQuotation(in: .chinese) == text)
    }
}
