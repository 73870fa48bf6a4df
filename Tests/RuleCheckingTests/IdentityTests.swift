import DocumentReading
import Findings
import Law
import ReviewEngine
import RuleBase
import RuleChecking
import Testing

/// A finding keeps its id when the draft around it changes.
@Suite struct IdentityTests {
    private func ids(in text: String, of rule: Rule, by reviewer: Reviewer) throws -> [String] {
        let day = try #require(CalendarDate("2026-11-24"))
        let document = try DocumentReader.read(Array(text.utf8), name: "example.txt")
        return reviewer.review(document, options: ReviewOptions(asOf: day)).findings.filter { $0.rule == rule.id }.map(\.id).sorted()
    }

    /// Renumbering: the same clause as Article 3 and as Article 13; and a paragraph more before it.
    @Test func survivesRenumbering() throws {
        let rules = try #require(RepositoryRules.rules)
        let reviewer = Reviewer(rules: rules)
        var compared = 0
        for rule in rules.rules {
            for example in rule.examples where example.kind == .violation && !example.text.contains("\n") {
                let title = example.title ?? ExampleDocument.plainTitle
                let third = try ids(in: "\(title)\n\n第三条　\(example.text)\n", of: rule, by: reviewer)
                let thirteenth = try ids(in: "\(title)\n\n第一条　为了规范工作，制定本办法。\n第十三条　\(example.text)\n", of: rule, by: reviewer)
                #expect(third == thirteenth, "\(rule.file):\(example.line)")
                compared += third.isEmpty ? 0 : 1
            }
        }
        #expect(compared > 50)
    }
}
