import Foundation
import TestSupport
import Testing

/// The way of a change through the sample repository's gate, as its README tells it, on every platform's own steps.
@Suite struct PolicyRepositoryTests {
    private static let old = "老年人的人次申领运营补助"
    private static let violating = "老年人的人次申领运营补助。受补助的机构五年内不得迁出本区"
    private static let cured = "老年人的人次申领运营补助。受补助的机构应当如实申报"

    @Test func theWholeRepositoryPasses() throws {
        let place = try PolicyRepository()
        let result = try place.fcrlint("lint", "drafts", "in-force", "--as-of", "2026-11-24", "--language", "en")
        #expect(result.status == 0, "\(result.text)")
        for words in ["decision: suppressed", "decision: exemption", "decision: in the baseline"] { #expect(result.text.contains(words), "\(words)") }
        // A decision ends with its term though nobody touched it.
        #expect(try place.fcrlint("lint", "drafts", "in-force", "--as-of", "2027-04-01").status == 1)
    }

    @Test(arguments: PolicyRepository.Gate.allCases)
    func aViolationFailsUntilItIsCuredAndReviewed(_ gate: PolicyRepository.Gate) throws {
        let place = try PolicyRepository()
        #expect(try place.run(gate).status == 0)
        try place.edit(Self.old, Self.violating)
        let failing = try place.run(gate)
        #expect(failing.status == 1)
        #expect(failing.text.contains("受补助的机构五年内"))
        try place.edit(Self.violating, Self.cured)
        let unreviewed = try place.run(gate)
        #expect(unreviewed.status == 1)
        #expect(!unreviewed.text.contains("受补助的机构五年内"))
        try place.review("compliant")
        let passing = try place.run(gate)
        #expect(passing.status == 0, "\(passing.text)\(passing.errors)")
    }

    @Test(arguments: PolicyRepository.Gate.allCases)
    func anExemptionPassesOnceItIsDecided(_ gate: PolicyRepository.Gate) throws {
        let place = try PolicyRepository()
        try place.edit(Self.old, Self.violating)
        let report = try place.fcrlint("lint", PolicyRepository.draft, "--format", "json")
        let finding = try #require(try JSONDecoder().decode(Lint.self, from: report.output).documents.first?.findings.first { $0.rule == "9.1-lock-in" })
        try place.review("exempted")
        #expect(try place.run(gate).status == 1)
        try place.write(Self.justification(of: finding.id, decision: nil), to: "drafts/elderly-care.fcr.json")
        let argued = try place.run(gate)
        #expect(argued.status == 1)
        let refused = Self.decision(by: "鼓楼区民政局", "accepted")
        for decision in [refused, Self.decision(by: "鼓楼区市场监督管理局", "rejected")] {
            try place.write(Self.justification(of: finding.id, decision: decision), to: "drafts/elderly-care.fcr.json")
            #expect(try place.run(gate).status == 1)
        }
        let accepted = Self.decision(by: "鼓楼区市场监督管理局", "accepted")
        try place.write(Self.justification(of: finding.id, decision: accepted), to: "drafts/elderly-care.fcr.json")
        let passing = try place.run(gate)
        #expect(passing.status == 0, "\(passing.text)\(passing.errors)")
        // The exemption is of this clause: with an edit it ends, and so does the review.
        try place.edit("五年内不得迁出", "十年内不得迁出")
        try place.review("exempted")
        #expect(try place.run(gate).status == 1)
    }

    @Test func theReportsOfThePlatformsAreLeft() throws {
        let place = try PolicyRepository()
        try place.edit(Self.old, Self.violating)
        for gate in [PolicyRepository.Gate.github, .gitlab] { #expect(try place.run(gate).status == 1) }
        let log = try #require(try place.json("fcrlint.sarif") as? [String: Any])
        let results = try #require((log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
        #expect(results.contains { $0["ruleId"] as? String == "9.1-lock-in" })
        #expect(try #require(try place.json("gl-code-quality.json") as? [[String: Any]]).count >= 1)
        #expect(try place.read("fcrlint.junit.xml").contains("<testsuite"))
    }

    @Test func theGateSaysWhatItMisses() throws {
        let result = try ProcessRunner.run("/bin/sh", [PolicyRepository.sample + "/gate.sh"])
        #expect(result.status == 2)
        #expect(result.errors.contains("usage"))
    }

    /// The hooks of the project, and the one that the sample asks for, are the same.
    @Test func theSampleAsksForAHookThatExists() throws {
        let hooks = try String(contentsOfFile: Repository.folder + "/.pre-commit-hooks.yaml", encoding: .utf8)
        let config = try String(contentsOfFile: PolicyRepository.sample + "/.pre-commit-config.yaml", encoding: .utf8)
        let id = try #require(config.firstMatch(of: /- id: (\S+)/)?.1)
        #expect(hooks.contains("- id: \(id)\n"))
        #expect(hooks.matches(of: /entry: (.*)/).map(\.1) == ["fcrlint lint --against-git HEAD", "fcrlint lint --against-git HEAD"])
    }

    private static func decision(by body: String, _ outcome: String) -> String {
        "{\"body\": \"\(body)\", \"number\": \"竞审〔2026〕1号\", \"date\": \"2026-11-20\", \"outcome\": \"\(outcome)\"}"
    }

    private static func justification(of id: String, decision: String?) -> String {
        """
        {"justifications": [{"finding": "\(id)", "ground": 3, "effect": "限制迁出", "necessity": "保障服务不中断", "alternative": "没有其他方案",
          "term": "2027-12-31", "termReason": "与服务合同一致", "owner": "区民政局", "decision": \(decision ?? "null")}]}
        """
    }
}
