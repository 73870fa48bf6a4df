import Findings
import TestSupport
import Testing

@testable import SpotCheck

/// What the commands about a ledger print of one whose rows are written here, so that no change of the rules changes it. With RECORD_GOLDEN=1
/// it is recorded.
@Suite struct LedgerOutputTests {
    private let small: SmallLedger

    init() throws {
        small = try SmallLedger()
        try small.sweep(1, on: "2026-10-01")
        try small.see(1, in: 1, reading: 1, findings: [.init(id: "aaaa000000000001", score: 930), .init(id: "aaaa000000000002", level: 1, score: 620, rule: 2)])
        try small.see(2, in: 1, reading: 2, region: 330523, year: 2024, kind: "办法", issuer: "安吉县财政局", findings: [.init(id: "bbbb000000000001", score: 930), .init(id: "bbbb000000000002", level: 0, score: 200)])
        try small.see(3, in: 1, reading: 3, year: 2024)
        try small.see(4, in: 1, reading: 4, issuer: "=1+1县, “引号”\"局", findings: [.init(id: "dddd000000000001", level: 1, score: 610)])
        try small.sweep(2, on: "2026-11-01")
        try small.see(1, in: 2, reading: 1)
        try small.see(2, in: 2, reading: 12, content: 2, region: 330523, year: 2024, kind: "办法", issuer: "安吉县财政局", findings: [.init(id: "bbbb000000000001", score: 930), .init(id: "bbbb000000000003", level: 1, score: 640)])
        try small.see(4, in: 2, reading: 14, judging: 2, issuer: "=1+1县, “引号”\"局")
        try small.see(5, in: 2, reading: 5, findings: [.init(id: "eeee000000000001", score: 950), .init(id: "eeee000000000002", score: 940)])
        func subject(_ document: Int, _ finding: String?) -> CaseBook.Subject { CaseBook.Subject(document: document, finding: finding) }
        let (first, second, third) = (subject(1, "aaaa000000000001"), subject(2, "bbbb000000000001"), subject(5, "eeee000000000002"))
        try small.ledger.record(
            [first, second, third].map { NewEvent($0, .verification, value: "violation", reason: "排斥外地经营者", author: "甲") }
                + [
                    NewEvent(subject(1, "aaaa000000000002"), .verification, value: "compliant", reason: "已公开征集", author: "乙"),
                    NewEvent(subject(2, "bbbb000000000003"), .verification, value: "exempt", reason: "救灾", day: Fixtures.day("2027-01-31"), author: "乙"),
                ], at: "2026-11-02T08:00:00Z")
        for (subject, due) in [(first, "2026-11-10"), (second, "2026-11-15"), (third, "2026-11-30")] {
            try small.ledger.record([CorrectionStep.demand(due: Fixtures.day(due)).event(subject, reason: "", author: "甲")], at: "2026-11-03T08:00:00Z")
        }
        try small.ledger.record([CorrectionStep.done(Fixtures.day("2026-11-12"), .amended).event(second, reason: "县政府网站", author: "甲")], at: "2026-11-12T08:00:00Z")
        try small.ledger.record([CorrectionStep.summon(Fixtures.day("2026-11-20")).event(first, reason: "", author: "甲")], at: "2026-11-20T08:00:00Z")
    }

    private static let outputs: [(name: String, words: [String])] = [
        ("clues.txt", ["clues"]), ("clues.csv", ["clues", "-f", "csv", "--level", "note"]), ("clues.json", ["clues", "-f", "json", "--region", "330500", "--top", "2"]),
        ("clues.jsonl", ["clues", "-f", "jsonl", "--item", "9", "--status", "violation"]), ("stats.txt", ["stats"]), ("stats.csv", ["stats", "-f", "csv"]),
        ("stats.json", ["stats", "-f", "json"]), ("precision.txt", ["stats", "--precision"]), ("precision.csv", ["stats", "--precision", "-f", "csv"]),
        ("precision.json", ["stats", "--precision", "-f", "json"]), ("due.txt", ["due", "--as-of", "2026-11-18"]), ("due.all.txt", ["due", "--as-of", "2026-11-24", "--all"]),
        ("due.csv", ["due", "--as-of", "2026-11-24", "--all", "-f", "csv"]), ("due.json", ["due", "--as-of", "2026-11-24", "--overdue", "-f", "json"]),
        ("compare.txt", ["compare"]), ("compare.csv", ["compare", "1", "2026-11-30", "-f", "csv"]), ("compare.json", ["compare", "-f", "json"]),
    ]

    @Test(arguments: ["zh", "en"])
    func whatIsPrintedIsRecorded(_ language: String) throws {
        for (name, words) in Self.outputs {
            let result = try ProcessRunner.run("fcrlint", ["ledger"] + words + ["--ledger", "ledger.sqlite", "--language", language], folder: small.folder.path)
            #expect(result.status == 0, "\(words): \(result.errors)")
            try GoldenFile.expect(Array(result.output), "ledger.\(language).\(name)")
        }
    }
}
