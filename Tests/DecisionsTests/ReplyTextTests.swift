import Law
import Testing

@testable import Decisions

@Suite struct ReplyTextTests {
    @Test(arguments: [
        "例外：（三）；竞争影响：外地企业少一成机会；必要性：防汛所需；替代方案：已比较公开招募；期限：2027年12月31日；期限理由：汛期；责任人：张三",
        "责任人: 张三\n期限理由: 汛期\n期限: 2027-12-31\n替代方案: 已比较公开招募\n必要性: 防汛所需\n竞争影响: 外地企业少一成机会\n例外: 3",
        "不采纳。适用例外规定：第十二条第（三）项。对公平竞争的影响：外地企业少一成机会。必要性：防汛所需。\n替代方案 ：已比较公开招募\n实施期限：自2026年1月1日至2027年12月31日止\n期限理由：汛期；\n责任人：张三。",
    ])
    func everyLabelInAnyOrder(_ text: String) throws {
        let reply = ReplyText(text)
        #expect(reply.ground == 3)
        #expect(reply[.effect] == "外地企业少一成机会")
        #expect(reply[.necessity] == "防汛所需")
        #expect(reply[.alternative] == "已比较公开招募")
        #expect(reply.term(from: nil) == CalendarDate("2027-12-31"))
        #expect(reply[.termReason] == "汛期")
        #expect(reply[.owner] == "张三")
        #expect(reply[.terminationCondition] == nil)
    }

    @Test(arguments: [
        ("（一）", 1), ("二", 2), ("第十二条第三项", 3), ("第（四）项", 4), ("(4)", 4), ("②", 2), ("（　）", nil), ("待定", nil),
    ] as [(String, Int?)])
    func grounds(_ text: String, _ ground: Int?) { #expect(ReplyText("例外：" + text).ground == ground) }

    @Test(arguments: [
        ("2027年12月31日", "2027-12-31"), ("2027.6.1", "2027-06-01"), ("至2028/3/5止", "2028-03-05"), ("长期", nil), ("三年", nil), ("2027年2月30日", nil),
    ] as [(String, String?)])
    func terms(_ text: String, _ day: String?) { #expect(ReplyText("期限：" + text).term(from: nil)?.description == day) }

    /// A length counts from the day on which the draft comes into force.
    @Test(arguments: [("三年", "2028-12-31"), ("18个月", "2027-06-30"), ("一年半", "2027-06-30"), ("2026年3月1日起两年", "2028-02-29"), ("第三年", nil)] as [(String, String?)])
    func lengths(_ text: String, _ day: String?) {
        #expect(ReplyText("期限：" + text).term(from: CalendarDate("2026-01-01"))?.description == day)
    }

    @Test func verdicts() {
        #expect(ReplyText("采纳").has(.accepted))
        #expect(ReplyText("采纳，已删去").has(.accepted))
        #expect(!ReplyText("不采纳：有依据").has(.accepted))
        #expect(ReplyText("不采纳：有依据")[.refused] == "有依据")
        #expect(!ReplyText("意见未被采纳的理由").has(.accepted))
        #expect(!ReplyText("采纳情况见说明").has(.accepted))
    }

    /// A form that was sent back as it is says nothing.
    @Test func whatIsLeftOpenIsNotGiven() {
        let reply = ReplyText("例外：（　）；竞争影响：；必要性：【待补充：理由】；替代方案：；期限：；期限理由：；责任人：")
        #expect(reply.ground == nil)
        for label in [ReplyText.Label.effect, .necessity, .alternative, .term, .termReason, .owner] { #expect(reply[label] == nil) }
    }
}
