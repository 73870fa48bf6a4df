import Law
import SQLiteStore
import Testing

@testable import SpotCheck

@Suite struct CaseStepTests {
    private static let day = Fixtures.day("2026-11-10")

    private static func ledger() throws -> SmallLedger {
        let small = try SmallLedger()
        try small.sweep(1, on: "2026-10-01")
        try small.see(1, in: 1, reading: 1, findings: [.init(id: "aaaa1111"), .init(id: "aaaa2222")])
        return small
    }

    private static let steps: [(CorrectionStep, needsDemand: Bool)] = [
        (.demand(due: day), false), (.extend(due: day), true), (.done(day, .amended), false), (.summon(day), true),
    ]

    @Test func stepsFollowOneAnother() throws {
        let small = try Self.ledger()
        let subject = CaseBook.Subject(document: 1, finding: "aaaa1111")
        func fault(_ step: CorrectionStep) throws -> CorrectionStep.Fault? { step.fault(try small.ledger.caseBook()[1, "aaaa1111"]) }
        for (step, _) in Self.steps { #expect(try fault(step) == .notABreach) }
        try small.ledger.add([NewEvent(subject, .verification, value: "compliant", reason: "x", author: "甲")])
        for (step, _) in Self.steps { #expect(try fault(step) == .notABreach) }
        try small.ledger.add([NewEvent(subject, .verification, value: "violation", reason: "x", author: "甲")])
        for (step, needsDemand) in Self.steps { #expect(try fault(step) == (needsDemand ? .notDemanded : nil)) }
        try small.ledger.add([CorrectionStep.demand(due: Self.day).event(subject, reason: "", author: "甲")])
        for (step, _) in Self.steps { #expect(try fault(step) == nil) }
        try small.ledger.add([CorrectionStep.done(Self.day, .repealed).event(subject, reason: "网址", author: "甲")])
        #expect(try Self.steps.map { try fault($0.0) } == [.isDone, .isDone, nil, .isDone])
        // Nothing was overwritten.
        #expect(try small.ledger.database.integer("SELECT count(*) FROM event") == 4)
    }

    @Test func findingsAreNamedByTheBeginningOfTheirIds() throws {
        let finder = try SubjectFinder(in: Self.ledger().ledger)
        #expect(try finder.subjects(Array("d/1.txt".utf8), findings: []) == [CaseBook.Subject(document: 1, finding: nil)])
        #expect(try finder.subjects(Array("d/1.txt".utf8), findings: ["aaaa2"]).map(\.finding) == ["aaaa2222"])
        #expect(throws: LedgerError.ambiguousFinding(path: "d/1.txt", finding: "aaaa")) { try finder.subjects(Array("d/1.txt".utf8), findings: ["aaaa"]) }
        for id in ["aaa", "bbbb", "aaaa11112", "aaaa1%"] {
            #expect(throws: LedgerError.noFinding(path: "d/1.txt", finding: id)) { try finder.subjects(Array("d/1.txt".utf8), findings: [id]) }
        }
        #expect(throws: LedgerError.noDocument(path: "d/7.txt")) { try finder.subjects(Array("d/7.txt".utf8), findings: []) }
    }

    @Test func whatIsDueDependsOnTheDay() throws {
        let small = try Self.ledger()
        let subject = CaseBook.Subject(document: 1, finding: "aaaa1111")
        try small.ledger.record(
            [
                NewEvent(subject, .verification, value: "violation", reason: "x", author: "甲"), CorrectionStep.demand(due: Self.day).event(subject, reason: "", author: "甲"),
            ], at: "2026-10-20T00:00:00Z")
        try small.ledger.record([CorrectionStep.extend(due: Fixtures.day("2026-11-20")).event(subject, reason: "", author: "甲")], at: "2026-11-05T00:00:00Z")
        try small.ledger.record([CorrectionStep.summon(Fixtures.day("2026-11-25")).event(subject, reason: "", author: "甲")], at: "2026-11-25T00:00:00Z")
        try small.ledger.record([CorrectionStep.done(Fixtures.day("2026-11-28"), .amended).event(subject, reason: "", author: "甲")], at: "2026-11-28T00:00:00Z")
        func item(_ day: String, includesDone: Bool = false) throws -> DueItem? {
            try small.ledger.dueItems(asOf: Fixtures.day(day), includesDone: includesDone).first
        }
        #expect(try item("2026-10-19") == nil)
        #expect(try item("2026-11-01")?.daysLeft(on: Fixtures.day("2026-11-01")) == 9)
        #expect(try item("2026-11-05")?.demand.due == Fixtures.day("2026-11-20"))
        #expect(try item("2026-11-24")?.daysLeft(on: Fixtures.day("2026-11-24")) == -4)
        #expect(try item("2026-11-24")?.summoned == nil)
        #expect(try item("2026-11-25")?.summoned == Fixtures.day("2026-11-25"))
        #expect(try item("2026-11-28") == nil)
        #expect(try item("2026-11-28", includesDone: true)?.demand.correction == .amended)
        #expect(try item("2026-11-28", includesDone: true)?.finding?.id == "aaaa1111")
    }

    @Test(arguments: [("2024-02-28", "2024-03-01", 2), ("2025-02-28", "2025-03-01", 1), ("2025-12-31", "2026-01-01", 1), ("2000-01-01", "2026-11-24", 9824), ("1900-02-28", "1900-03-01", 1)])
    func daysAreCounted(_ from: String, _ to: String, _ days: Int) {
        #expect(Fixtures.day(to).number - Fixtures.day(from).number == days)
    }
}
