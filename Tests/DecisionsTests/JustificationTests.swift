@testable import Decisions
import Findings
import Testing

@Suite struct JustificationTests {
    private static let id = Samples.finding(1).id
    private static let whole = [
        "finding": "\"\(id)\"", "rule": "\"9.3-local-record\"", "text": "\"投标人应当具有本县同类业绩\"", "ground": "3", "effect": "\"e\"",
        "necessity": "\"n\"", "alternative": "\"a\"", "term": "\"2027-06-30\"", "termReason": "\"t\"", "owner": "\"某县交通运输局\"",
    ]
    private static let decision =
        "{\"body\": \"某县市场监督管理局\", \"number\": \"某市监〔2026〕1号\", \"date\": \"2026-10-01\", \"outcome\": \"accepted\"}"

    private func decide(
        _ changes: [String: String?], _ findings: [Finding] = [Samples.finding(1)], asOf: String = "2026-11-24", issuer: String? = "某县人民政府"
    ) throws -> DocumentReport {
        let members = changes.reduce(into: Self.whole) { $0[$1.key] = $1.value }.sorted { $0.key < $1.key }
        let text = "{\"justifications\": [{" + members.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}]}"
        let file = try JustificationFile(Samples.bytes(text), name: "a.txt.fcr.json")
        var report = Samples.report(findings, issuer: issuer)
        Decider(suppressions: nil, baseline: nil, asOf: Samples.date(asOf), language: .english)
            .decide(&report, at: Samples.bytes("/r/drafts/a.txt"), justifications: [file])
        return report
    }

    @Test func completeInFormIsArguedAndNoMore() throws {
        let finding = try decide([:]).findings[0]
        #expect(finding.disposition?.status == .argued)
        #expect(finding.disposition?.reason == "Article 12(3): n")
        #expect(!finding.isExcused)
    }

    @Test func aTerminationConditionServesForATerm() throws {
        #expect(try decide(["term": nil, "terminationCondition": "\"c\""]).findings[0].disposition?.status == .argued)
    }

    @Test(arguments: ["ground", "effect", "necessity", "alternative", "term", "termReason"])
    func whatIsMissingOrLeftBlankIsNamed(_ key: String) throws {
        for blank in [nil, "null", "\" \""] as [String?] {
            let report = try decide([key: blank, "decision": Self.decision])
            #expect(report.findings[0].disposition == nil)
            #expect(report.staleDecisions.map(\.kind) == [.incomplete])
        }
    }

    @Test(arguments: [
        ("某县人民政府", "某县市场监督管理局", "accepted", "2026-10-01", Disposition.Status.lifted),
        ("某县人民政府办公室", "某县市场监督管理局", "accepted", "2026-10-01", .lifted), ("某县人民政府", "某县交通运输局", "accepted", "2026-10-01", .argued),
        ("某县人民政府", "某县市场监督管理局", "rejected", "2026-10-01", .argued), ("某县人民政府", "某县市场监督管理局", "accepted", "2026-11-25", .argued),
        ("某县交通运输局", "某县交通运输局", "accepted", "2026-10-01", .lifted), ("某县交通运输局", "某县财政局", "accepted", "2026-10-01", .argued),
        ("某县人民政府国有资产监督管理委员会", "某县人民政府国有资产监督管理委员会", "accepted", "2026-10-01", .lifted),
        ("某县财政局、某县人民政府", "某县财政局", "accepted", "2026-10-01", .argued),
        (nil, "某县交通运输局", "accepted", "2026-10-01", .lifted), (nil, "某县财政局", "accepted", "2026-10-01", .argued),
    ] as [(String?, String, String, String, Disposition.Status)])
    func onlyTheReviewingBodyLifts(_ issuer: String?, _ body: String, _ outcome: String, _ date: String, _ status: Disposition.Status) throws {
        let decision = "{\"body\": \"\(body)\", \"number\": \"1\", \"date\": \"\(date)\", \"outcome\": \"\(outcome)\"}"
        let finding = try decide(["decision": decision], issuer: issuer).findings[0]
        #expect(finding.disposition?.status == status)
        #expect(finding.isExcused == (status == .lifted))
    }

    @Test func itEndsWithItsTerm() throws {
        #expect(try decide(["decision": Self.decision], asOf: "2027-06-30").findings[0].disposition?.status == .lifted)
        let finding = try decide(["decision": Self.decision], asOf: "2027-07-01").findings[0]
        #expect(finding.disposition?.status == .expired)
        #expect(!finding.isExcused)
    }

    @Test func oneWhoseClauseChangedIsStaleBesideItsSuccessor() throws {
        let findings = [
            Samples.finding(2, text: "中标人应当缴纳保证金"), Samples.finding(3, text: "投标人应当具有本县两项同类业绩"),
            Samples.finding(4, rule: "10.2-named-operator", text: "投标人应当具有本县同类业绩"),
        ]
        let report = try decide([:], findings)
        #expect(report.findings.count { $0.disposition != nil } == 0)
        #expect(report.staleDecisions.map(\.kind) == [.stale])
        #expect(report.staleDecisions[0].successor == findings[1].id)
        #expect(try decide([:], [findings[0]]).staleDecisions[0].successor == nil)
    }

    @Test(arguments: [
        (["finding": "\"xyz\""], "a.txt.fcr.json:1: “finding” must be: the id of a finding (16 hexadecimal digits)"),
        (["owner": nil], "a.txt.fcr.json:1: “owner” is missing"), (["ground": "5"], "a.txt.fcr.json:1: “ground” must be: a whole number from 1 to 4"),
        (["term": "\"三年\""], "a.txt.fcr.json:1: “term” must be: a date, e.g. 2026-11-24"),
        (["decision": "{\"body\": \"b\"}"], "a.txt.fcr.json:1: “number” is missing"),
        (["efect": "\"x\""], "a.txt.fcr.json:1: there is no key “efect”; did you mean effect?"),
    ] as [([String: String?], String)])
    func faults(_ changes: [String: String?], _ message: String) {
        let error = #expect(throws: DecisionError.self) { try decide(changes) }
        #expect(error?.message(in: .english) == message)
    }
}
