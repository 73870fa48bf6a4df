@testable import Decisions
import Findings
import Testing

@Suite struct SuppressionTests {
    private static let entry = [
        "rule": "\"9.3\"", "document": "\"drafts/*.txt\"", "clause": "\"第五条\"", "reason": "\"r\"", "owner": "\"o\"", "until": "\"2026-12-31\"",
    ]

    private func file(_ entries: [[String: String]]) throws -> SuppressionFile {
        let list = entries.map { entry in "{" + entry.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}" }
        return try SuppressionFile(
            Samples.bytes("/r/s.json"), Samples.bytes("{\"suppressions\": [\n" + list.joined(separator: ",\n") + "]}"), name: "s.json",
            vocabulary: Samples.vocabulary)
    }

    /// Decides on a report and gives it back with what is said of the file.
    private func decide(
        _ entries: [[String: String]], _ findings: [Finding], asOf: String = "2026-11-24", path: String = "/r/drafts/a.txt"
    ) throws -> (report: DocumentReport, closing: DocumentReport?) {
        let use = SuppressionUse(try file(entries), asOf: Samples.date(asOf))
        var report = Samples.report(findings)
        Decider(suppressions: use, baseline: nil, asOf: Samples.date(asOf), language: .english).decide(&report, at: Samples.bytes(path), justifications: [])
        return (report, use.report(in: .english))
    }

    private func with(_ changes: [String: String?]) -> [String: String] {
        changes.reduce(into: Self.entry) { $0[$1.key] = $1.value }
    }

    @Test(arguments: ["rule", "document", "reason", "owner", "until", "clause"])
    func everythingIsRequired(_ key: String) throws {
        let error = #expect(throws: DecisionError.self) { try file([Self.entry, with([key: nil])]) }
        #expect(error?.message(in: .english).hasPrefix("s.json:3: “\(key)") == true)
        #expect(error?.message(in: .english).hasSuffix("is missing") == true)
    }

    @Test func aBlankReasonIsNone() {
        #expect(throws: DecisionError.badValue(.init(file: "s.json", line: 2), key: "reason", wanted: .text, nearest: nil)) {
            try file([with(["reason": "\" \""])])
        }
    }

    @Test(arguments: [
        ([:], true), (["clause": "\"第六条\""], false), (["clause": "\" 第 五 条\""], true), (["clause": nil, "text": "\"具有本县 同类\""], true),
        (["clause": nil, "text": "\"具有外县\""], false), (["rule": "\"9.3-local-record\""], true), (["rule": "\"m15.3\""], true), (["rule": "\"10.2\""], false),
        (["document": "\"drafts/a.txt\""], true), (["document": "\"a.txt\""], true), (["document": "\"old/*.txt\""], false),
    ] as [([String: String?], Bool)])
    func matches(_ changes: [String: String?], _ expected: Bool) throws {
        let (report, _) = try decide([with(changes)], [Samples.finding(1)])
        #expect(report.findings[0].isExcused == expected)
        #expect(report.findings[0].disposition?.kind == (expected ? .suppressed : nil))
    }

    @Test func anUnusedOneIsSaidOnlyIfItsDocumentWasJudged() throws {
        let unused = with(["clause": "\"第九条\""])
        let closing = try decide([Self.entry, unused], [Samples.finding(1)]).closing
        #expect(closing?.staleDecisions.map(\.kind) == [.unused])
        #expect(closing?.staleDecisions.first?.line == 3)
        #expect(try decide([unused], [Samples.finding(1)], path: "/r/other/a.txt").closing == nil)
        #expect(try decide([Self.entry], [Samples.finding(1)]).closing == nil)
    }

    @Test func anExpiredOneExcusesNothing() throws {
        let (report, closing) = try decide([Self.entry], [Samples.finding(1)], asOf: "2027-01-01")
        #expect(report.findings[0].disposition?.status == .expired)
        #expect(!report.findings[0].isExcused)
        #expect(closing?.staleDecisions.map(\.kind) == [.expired])
        #expect(try decide([Self.entry], [Samples.finding(1)], asOf: "2026-12-31").report.findings[0].isExcused)
    }

    @Test func anAmbiguousOneExcusesNothingUnlessItSaysSo() throws {
        let findings = [Samples.finding(1), Samples.finding(2, text: "供应商应当具有本县业绩")]
        let (report, closing) = try decide([Self.entry], findings)
        #expect(report.findings.count { $0.disposition != nil } == 0)
        #expect(closing?.staleDecisions.map(\.kind) == [.ambiguous])
        let several = try decide([with(["several": "true"])], findings)
        #expect(several.report.findings.map(\.isExcused) == [true, true])
        #expect(several.closing == nil)
    }
}
