import Decisions
import Law
import Testing

@testable import JointReview

@Suite struct OpinionTests {
    @Test(arguments: [
        ("经审查，符合公平竞争审查标准，可以出台。", ReviewRecord.Conclusion.compliant), ("经审查，未发现排除、限制竞争的内容。", .compliant),
        ("本措施不存在违反公平竞争审查标准的情形。", .compliant), ("第五条不符合公平竞争审查标准。", .violates),
        ("不符合公平竞争审查标准，但属于第十二条第三项，适用例外规定。", .exempted), ("不适用例外规定。", nil), ("已征求意见。", nil),
        ("按意见修改后，符合公平竞争审查标准。", .modified),
        ("□符合公平竞争审查标准　□不符合公平竞争审查标准", nil),
    ] as [(String, ReviewRecord.Conclusion?)])
    func theConclusionIsRead(_ sentence: String, _ conclusion: ReviewRecord.Conclusion?) throws {
        let opinion = try #require(try Desk.opinion("公平竞争审查初审意见\n\n\(sentence)\n"))
        #expect(opinion.conclusion == conclusion)
        #expect(!opinion.isOurForm)
    }

    @Test func itemsThatAreNamedAreAnswered() throws {
        let opinion = try #require(try Desk.opinion(Desk.opinion))
        #expect(opinion.answers == [Provision(article: 8, item: 4): .breach])
        #expect(opinion.conclusion == .violates)
        #expect(opinion.signature == "2026-11-02")
        // A conclusion on the whole stands for every item only where it clears them all.
        #expect(!opinion.answersAsAWhole)
        #expect(opinion.answer(on: Provision(article: 9, item: 1)) == nil)
    }

    @Test func aConclusionOnTheWholeAnswersEveryItem() throws {
        let opinion = try #require(try Desk.opinion("公平竞争审查初审意见\n\n经审查，符合公平竞争审查标准。\n"))
        #expect(opinion.answer(on: Provision(article: 9, item: 1)) == .compliant)
    }

    /// Tables of other forms: boxes in one cell, 是 and 否 in cells of their own, the wording of the standard instead of its number.
    @Test(arguments: [
        ("<tr><td>第九条第（三）项</td><td>☑是　□否</td></tr>", Provision(article: 9, item: 3), ItemAnswer.breach),
        ("<tr><td>第九条第三项</td><td>是 □ 否 √</td></tr>", Provision(article: 9, item: 3), .compliant),
        ("<tr><td>9.3</td><td>否</td></tr>", Provision(article: 9, item: 3), .compliant),
        ("<tr><td>在资质标准、监管执法等方面对外地经营者在本地投资经营设置歧视性要求</td><td>☑是 ☑否</td></tr>", Provision(article: 9, item: 5), .contradictory),
    ])
    func tablesAreRead(_ row: String, _ provision: Provision, _ answer: ItemAnswer) throws {
        let html = "<html><body><h1>公平竞争审查表</h1><table><tr><td>审查标准</td><td>是否违反</td></tr>\(row)</table></body></html>"
        #expect(try Desk.opinion(html)?.answers == [provision: answer])
    }

    @Test func whatTheQuestionAsksTurnsTheAnswer() throws {
        let html = "<html><body><table><tr><td>审查标准</td><td>是否符合</td></tr><tr><td>第九条第三项</td><td>☑是　□否</td></tr></table></body></html>"
        #expect(try Desk.opinion(html)?.answers == [Provision(article: 9, item: 3): .compliant])
    }
}
