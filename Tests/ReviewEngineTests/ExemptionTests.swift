import Findings
import Law
import Testing

/// What a draft's own words offer towards Article 12.
@Suite struct ExemptionTests {
    private static let clause = "投标人应当在本县注册登记。"

    private func exemption(_ text: String) throws -> Exemption {
        try #require(try ReviewTesting.review(Self.clause + "\n" + text).findings.first { $0.level.isFirm }?.exemption)
    }

    @Test(arguments: [
        ("本办法有效期至2027年12月31日。", .running, "2027-12-31"), ("本办法有效期至2025年12月31日。", .over, "2025-12-31"),
        ("本办法自2025年3月1日起施行，有效期两年。", .running, "2027-02-28"), ("本办法自2020年3月1日起施行，有效期五年。", .over, "2025-02-28"),
        ("本办法自2025年3月1日起施行。有效期为18个月。", .running, "2026-08-31"), ("本办法自二〇二五年三月一日起试行，试行期一年。", .running, "2026-02-28"),
        ("本办法实施期限为2025年1月1日至2026年6月30日。", .running, "2026-06-30"), ("本政策执行至2026年底。", .running, "2026-12-31"),
        ("本办法自印发之日起施行，有效期三年。", .undated, nil), ("本办法自印发之日起施行，有效期三年。\n青川县人民政府\n2025年4月1日", .running, "2028-03-31"),
        ("本办法有效期三年。", .vague, nil), ("本办法有效期根据实际情况另行规定。", .vague, nil), ("抢险任务完成、应急响应终止的，本办法自动失效。", .conditional, nil),
        ("防汛应急响应终止的，本办法停止执行。", .conditional, nil), ("本办法实施期限届满，自动失效。", .vague, nil),
        ("条件成熟时另行通知停止实施。", .vague, nil),
    ] as [(String, Exemption.TermStatus?, String?)])
    func theTerm(_ text: String, _ status: Exemption.TermStatus?, _ until: String?) throws {
        let exemption = try exemption(text)
        #expect(exemption.termStatus == status)
        #expect(exemption.until?.description == until)
        // A vague term is said to be there, and is missing all the same.
        #expect(exemption.missing.contains(.term) == (status == nil || status == .vague))
        #expect((exemption.term == nil) == (status == nil))
    }

    @Test(arguments: ["投标有效期为90日。", "资格证书有效期为三年。", "合同期限为两年。", "申报期限为30日。"])
    func termsOfOtherThingsAreNone(_ text: String) throws { #expect(try exemption(text).term == nil) }

    @Test(arguments: [
        "三、必要性", "四、对公平竞争的影响", "（二）替代方案", "五、实施期限", "六、节能减排", "七、社会公共利益", "根据《青川县环境保护条例》，制定本办法。",
    ])
    func headingsAndNamesOfLawsAreNoEvidence(_ text: String) throws { #expect(try exemption(text).found.isEmpty) }

    @Test func sentencesUnderThemAre() throws {
        let exemption = try exemption("三、必要性\n为实现救灾目的确有必要。\n四、替代方案\n经比较，没有影响更小的方案。")
        #expect(exemption.found.map(\.point) == [.ground, .necessity, .alternative])
        #expect(exemption.ground == 3)
    }

    /// A heading that runs on is quoted with the sentence behind it.
    @Test(arguments: [
        ("（一）对竞争的影响。本条对其他经营者具有限制竞争的效果。施行后评估。", Exemption.Evidence.Point.effect, "（一）对竞争的影响。本条对其他经营者具有限制竞争的效果"),
        ("（三）必要性和替代方案。比较了三种方案，均不能满足工期。", .necessity, "（三）必要性和替代方案。比较了三种方案，均不能满足工期"),
        ("（五）期限的理由。与工程完工日期一致。", .termReason, "（五）期限的理由。与工程完工日期一致"),
        ("采取本措施确有必要，理由充分。其他方案不能满足工期。", .necessity, "采取本措施确有必要"),
    ])
    func headingsThatRunOnAreQuotedWithWhatTheySay(_ text: String, _ point: Exemption.Evidence.Point, _ quote: String) throws {
        #expect(try exemption(text).found.first { $0.point == point }?.text == quote)
    }

    @Test func alternativesAreNoEffect() throws {
        #expect(try exemption("没有对公平竞争影响更小的替代方案。").found.map(\.point) == [.alternative])
    }

    /// Article 12(4): a law speaks for it, a ministry's document does not.
    @Test func aLawThatTheClauseLeansOnIsGroundFour() throws {
        let law = try ReviewTesting.review("根据《中华人民共和国企业所得税法》第二十九条，对新引进企业按地方财政贡献的70%给予奖励。").findings.first
        #expect(law?.exemption.ground == 4)
        #expect(law?.exemption.found.first?.text.contains("企业所得税法") == true)
        let ministry = try ReviewTesting.review("根据《水利部关于防汛工作的通知》，投标人应当在本县注册登记。").findings.first { $0.level.isFirm }
        #expect(ministry?.exemption.ground == nil)
        #expect(ministry?.exemption.missing.contains(.ground) == true)
    }
}
