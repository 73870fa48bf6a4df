import Findings
import PolicyDocument
import Testing

@testable import Decisions

/// Who reviews: Articles 13 and 14, m30.
@Suite struct ReviewAssignmentTests {
    @Test(arguments: [
        ("临江市水利局", .department), ("临江市发展改革委办公室", .department), ("临江市水利局、临江市财政局", .departments),
        ("临江市水利局临江市财政局", .departments), ("临江市公安局临江市司法局临江市民政局", .departments), ("临江市市场监督管理局", .department),
        ("临江市水利局临江市人民政府", .government), ("北京市北京经济技术开发区管理委员会", .outpost), ("临江市人民政府", .government),
        ("临江市人民政府办公室", .government), ("临江市财政局、临江市人民政府", .government), ("临江市人民政府国有资产监督管理委员会", .department),
        ("临江市人民代表大会常务委员会", .congress), ("临江县江口镇人民政府", .township), ("临江县东城街道办事处", .township),
        ("中共临江市委办公室 临江市人民政府办公室", .party), ("临江市委、临江市人民政府", .party), ("中共临江市委宣传部", .department),
        ("临江经济技术开发区管理委员会", .outpost), (nil, .unknown),
    ] as [(String?, ReviewAssignment.Case)])
    func theIssuerDecides(_ issuer: String?, _ expected: ReviewAssignment.Case) {
        let assignment = ReviewAssignment(of: Metadata(issuer: issuer))
        #expect(assignment.kind == expected)
        #expect(!assignment.reviewer.isEmpty)
    }

    @Test func aBillGoesToThePeoplesCongress() {
        #expect(ReviewAssignment(of: Metadata(title: "临江市河道采砂管理条例（草案）", issuer: "临江市水利局")).kind == .congress)
        #expect(ReviewAssignment(of: Metadata(title: "关于贯彻《公平竞争审查条例》的通知", issuer: "临江市水利局")).kind == .department)
    }

    /// Where the law leaves it open, the issuer and the market regulator both may.
    @Test(arguments: [
        ("临江县江口镇人民政府", "临江县市场监督管理局", true), ("临江县江口镇人民政府", "临江县江口镇人民政府", true), ("临江县江口镇人民政府", "临江县财政局", false),
        ("临江市人民政府", "临江市市场监督管理局", true), ("临江市人民政府", "临江市水利局", false), ("临江市水利局", "临江市市场监督管理局", false),
    ])
    func whoseDecisionCounts(_ issuer: String, _ body: String, _ counts: Bool) {
        let objection = ReviewAssignment(of: Metadata(issuer: issuer)).objection(to: body, unit: nil, in: .chinese)
        #expect((objection == nil) == counts)
    }
}
