import Findings
import Law
import SQLiteStore
import TestSupport
import Testing

@testable import SpotCheck

/// Figures of a small ledger whose rows are written out here.
@Suite struct OverviewTests {
    private let folder: TemporaryFolder
    private let ledger: Ledger

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(Array("\(folder.path)/ledger.sqlite".utf8), for: .sweep)
        try ledger.database.execute(
            """
            INSERT INTO judging VALUES (1, '2026.11', 'aa', '0', '', '');
            INSERT INTO sweep VALUES (1, 'sweep', '2026-10-01T08:00:00Z', '2026-10-01T09:00:00Z', 'finished', 'a', 1, '2026-10-01', 'd'),
                (2, 'sweep', '2026-11-01T08:00:00Z', NULL, NULL, 'a', 1, '2026-11-01', 'd');
            INSERT INTO rule VALUES (1, '9.3-local', 9, 3, 15, 3, '要求本地业绩'), (2, '10.2-named', 10, 2, NULL, NULL, '奖励特定经营者');
            """)
        for (id, status, region, issued, kind, levels) in [
            (1, "findings", "330521", "2025-03-01", "通知", (0, 0, 1)), (2, "findings", "330521", "2025-03-02", "通知", (1, 1, 0)),
            (3, "findings", "330500", "2024-12-31", "办法", (1, 0, 0)), (4, "clean", "NULL", nil, nil, (0, 0, 0)), (5, "unreadable", "NULL", nil, nil, (0, 0, 0)),
            (6, "findings", "330500", "2024-01-01", "办法", (0, 0, 1)),
        ] as [(Int, String, String, String?, String?, (Int, Int, Int))] {
            func text(_ value: String?) -> String { value.map { "'\($0)'" } ?? "NULL" }
            try ledger.database.execute(
                """
                INSERT INTO document VALUES (\(id), 'd/\(id).txt', NULL, 2, \(id == 6 ? "2" : "NULL"), NULL, NULL, NULL, NULL);
                INSERT INTO reading (id, document, judging, content, sweep, status, characters, title, issuer, region, issued, kind, notes, warnings, errors)
                    VALUES (\(id), \(id), 1, x'0\(id)', 1, '\(status)', 100, '文件\(id)', '机关\(region)', \(region), \(text(issued)), \(text(kind)),
                        \(levels.0), \(levels.1), \(levels.2));
                UPDATE document SET reading = \(id) WHERE id = \(id);
                INSERT INTO sighting VALUES (1, \(id), \(id), NULL);
                """)
        }
        try ledger.database.execute(
            """
            -- What document 1 said before: it counts no more.
            INSERT INTO reading (id, document, judging, content, sweep, status, characters, title, notes, warnings, errors)
                VALUES (70, 1, 1, x'70', 1, 'findings', 90, '旧稿', 0, 0, 1);
            INSERT INTO sighting VALUES (2, 2, 2, 2);
            """)
        try finding(1, 1, "f1", level: 2, score: 900)
        try finding(2, 2, "f1", level: 1, score: 600)
        try finding(3, 2, "f2", level: 0, score: 100, rule: 2)
        try finding(4, 3, "f3", level: 0, score: 90, rule: 2)
        try finding(5, 6, "f6", level: 2, score: 950)
        try finding(6, 70, "f7", level: 2, score: 990)
    }

    private func finding(_ id: Int, _ reading: Int, _ name: String, level: Int, score: Int, rule: Int = 1, term: String? = nil) throws {
        let (article, item) = rule == 1 ? (9, 3) : (10, 2)
        try ledger.database.execute(
            """
            INSERT INTO finding VALUES (\(id), \(reading), '\(name)', \(rule), \(level), \(score), \(article), \(item), 15, 3, '第二条', '原文\(name)', '理由', 3,
                'none', NULL, \(term == nil ? "NULL" : "3"), \(term == nil ? "NULL" : "'有效期'"), \(term.map { "'\($0)'" } ?? "NULL"), NULL)
            """)
    }

    private func event(_ document: Int, _ finding: String?, _ kind: EventKind, _ value: String = "", day: String? = nil) throws {
        try ledger.database.run(
            "INSERT INTO event (recorded, author, document, finding, kind, value, reason, day) VALUES ('2026-11-02T00:00:00Z', '甲', ?, ?, ?, ?, '意见', ?)",
            .integer(document), StoredValue(finding), .text(kind.rawValue), .text(value), StoredValue(day))
    }

    private func overview(sample: Int? = nil) throws -> LedgerOverview { try ledger.overview(asOf: Fixtures.day("2026-11-24"), sample: sample) }

    /// Documents that are gone and readings that are old do not count.
    @Test func countsWhatTheDocumentsSayNow() throws {
        let statistics = try overview().statistics
        #expect(statistics.total == Tally(documents: 5, suspected: 2))
        #expect(statistics.outcomes == [.findings: 3, .clean: 1, .unreadable: 1])
        #expect(statistics.findings == LevelCounts(errors: 1, warnings: 1, notes: 2))
        #expect(statistics.provisions.map(\.provision) == [Provision(article: 9, item: 3), Provision(article: 10, item: 2)])
        #expect(statistics.provisions.map(\.tally) == [Tally(documents: 2, suspected: 2), Tally(documents: 2)])
        #expect(statistics.regions.map(\.code) == [nil, 330500, 330521])
        #expect(statistics.regions[2].items[Provision(article: 9, item: 3)] == Tally(documents: 2, suspected: 2))
        #expect(statistics.months.map(\.month) == [nil, Month(year: 2024, month: 12), Month(year: 2025, month: 3)])
        #expect(statistics.kinds == [GroupCount("通知", Tally(documents: 2, suspected: 2)), GroupCount("办法", Tally(documents: 1)), GroupCount(nil, Tally(documents: 2))])
        #expect(statistics.sweeps.map(\.tally) == [Tally(documents: 6, suspected: 3), Tally(documents: 1, suspected: 1)])
        #expect(try ledger.statistics() == statistics)
    }

    /// The same clause in two documents is shown once.
    @Test func topCluesAreRankedAndShownOnce() throws {
        #expect(try overview().clues.map(\.document.path) == ["d/1.txt"])
        try finding(7, 3, "f8", level: 1, score: 800)
        #expect(try overview().clues.map(\.quotation) == ["原文f1", "原文f8"])
    }

    @Test func aCaseGoesFromClueToCorrection() throws {
        #expect(try overview().cases == CaseCounts(byStatus: [.open: 2]))
        try event(1, "f1", .verification, "violation")
        try event(2, "f1", .verification, "compliant")
        try event(1, "f1", .demand, day: "2026-11-10")
        var overview = try overview()
        #expect(overview.cases == CaseCounts(byStatus: [.open: 0, .violation: 1, .compliant: 1], demanded: 1, done: 0, overdue: 1))
        #expect(overview.statistics.total == Tally(documents: 5, suspected: 2, violating: 1))
        #expect(overview.outstanding.map(\.demand) == [Demand(demanded: Fixtures.day("2026-11-02"), due: Fixtures.day("2026-11-10"))])
        try event(1, "f1", .extension_, day: "2026-12-10")
        #expect(try self.overview().cases.overdue == 0)
        try event(1, "f1", .done, "amended", day: "2026-11-20")
        overview = try self.overview()
        #expect(overview.cases == CaseCounts(byStatus: [.open: 0, .corrected: 1, .compliant: 1], demanded: 1, done: 1, overdue: 0))
        #expect(overview.statistics.provisions[0].tally == Tally(documents: 2, suspected: 2, violating: 1, closed: 1))
        #expect(overview.breaches.map(\.status) == [.corrected] && overview.outstanding.isEmpty)
        #expect(overview.precision == [
            Precision(.top(10), verified: 2, right: 1), Precision(.top(50), verified: 2, right: 1), Precision(.top(200), verified: 2, right: 1),
            Precision(.rule("9.3-local"), verified: 2, right: 1),
        ])
    }

    /// A decision outlives the clause: what was corrected is no longer in the document.
    @Test func aCorrectedClauseIsACaseStill() throws {
        try event(1, "f7", .verification, "violation")
        try event(1, "f7", .done, "repealed", day: "2026-11-20")
        let overview = try overview()
        #expect(overview.cases == CaseCounts(byStatus: [.open: 2, .corrected: 1]))
        #expect(overview.breaches.map(\.document.title) == ["旧稿"])
        #expect(overview.statistics.total.closed == 1)
    }

    @Test func aDecisionOnADocumentHoldsForItsClues() throws {
        try event(2, nil, .verification, "exempt")
        #expect(try overview().cases == CaseCounts(byStatus: [.open: 1, .exempt: 1]))
    }

    @Test func exemptionsThatEndSoonAreListed() throws {
        for (id, term) in [(10, "2026-12-31"), (11, "2026-10-01"), (12, "2028-01-01"), (13, "2020-01-01")] {
            try finding(id, [10: 1, 11: 2, 12: 3, 13: 3][id] ?? 1, "e\(id)", level: 1, score: 1, rule: 2, term: term)
        }
        #expect(try overview().exemptions.map(\.until.description) == ["2026-10-01", "2026-12-31"])
        // The reviewer's word goes before the document's.
        try event(1, "f1", .verification, "exempt", day: "2027-02-01")
        #expect(try overview().exemptions.map(\.until.description) == ["2026-10-01", "2027-02-01"])
        #expect(try overview().exemptions.map(\.status) == [.open, .exempt])
    }

    @Test func aSampleLimitsTheFigures() throws {
        try ledger.database.execute(
            """
            INSERT INTO sample VALUES (1, '2026-11-03T00:00:00Z', '甲', 'stratified:region', 7, 2, 5, 'abcdef0123456789', '');
            INSERT INTO sample_document VALUES (1, 1, 3, 3, '330500'), (1, 2, 1, 1, '330521');
            """)
        try event(2, "f1", .verification, "violation")
        let overview = try overview(sample: 1)
        #expect(overview.statistics.total == Tally(documents: 2, suspected: 1))
        #expect(overview.cases == CaseCounts(byStatus: [.open: 1]))
        #expect(overview.sample == SampleNote(method: "按地区分层随机抽样，种子7，样本框摘要abcdef012345", frame: 5, size: 2))
        #expect(try self.overview(sample: 9).sample == nil)
    }
}
