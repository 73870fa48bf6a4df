import Decisions
import Findings
import Law
import Testing

@testable import JointReview

@Suite struct ItemComparisonTests {
    private static let item = Provision(article: 9, item: 3)
    private static let other = Provision(article: 8, item: 4)

    @Test(arguments: [
        (ItemAnswer.compliant, nil, true, ItemComparison.Outcome.agreeClear), (.compliant, Level.error, true, .opinionSaysNo), (.compliant, .warning, true, .opinionSaysNo),
        (.compliant, .note, true, .notesOnly), (.modify, .error, true, .agreeBreach), (.exempt, .warning, true, .agreeBreach), (.delete, nil, true, .opinionSaysYes),
        (.breach, .note, true, .opinionSaysYes), (nil, .error, true, .unansweredFound), (nil, nil, true, .unanswered), (.contradictory, .error, true, .unansweredFound),
        (.compliant, nil, false, .notJudged), (.breach, nil, false, .notJudged), (nil, nil, false, .notJudged),
    ] as [(ItemAnswer?, Level?, Bool, ItemComparison.Outcome)])
    func itemByItem(_ answer: ItemAnswer?, _ level: Level?, _ isJudged: Bool, _ outcome: ItemComparison.Outcome) {
        let findings = level.map { [Desk.finding(Self.item, level: $0)] } ?? []
        let comparison = ItemComparison(Self.item, answer: answer, all: findings, affirmed: [], isJudged: isJudged)
        #expect(comparison.outcome == outcome)
        #expect(comparison.findings.count == findings.count)
    }

    /// A clause that could be cited under either item is no difference where each cites one of them.
    @Test func theSameClauseUnderAnotherItemAgrees() {
        let finding = Desk.finding(Self.item, also: [Self.other])
        #expect(ItemComparison(Self.other, answer: .modify, all: [finding], affirmed: [Self.other], isJudged: true).outcome == .agreeElsewhere)
        #expect(ItemComparison(Self.item, answer: .compliant, all: [finding], affirmed: [Self.other], isJudged: true).outcome == .agreeElsewhere)
        #expect(ItemComparison(Self.item, answer: .compliant, all: [finding], affirmed: [], isJudged: true).outcome == .opinionSaysNo)
    }
}
