import Findings
import Law
import PolicyDocument
import Testing

@Suite struct FindingTests {
    private static let clause = "对企业按地方财政贡献的60%给予奖励。"

    @Test func namesItsPlaceAndElements() throws {
        let finding = try #require(try ReviewTesting.review("第五条 总则。\n第六条 " + Self.clause).findings.first)
        #expect(finding.clause == "第六条")
        #expect(finding.location.line == 4)
        #expect(finding.elements.contains { $0.text.contains("贡献") })
        #expect(finding.message.contains("贡献"))
        #expect(!finding.message.contains("{"))
    }

    /// The first are written out, with the ids they have among all; the others are counted.
    @Test func thoseBeyondTheLimitAreCounted() throws {
        let text = (1...12).map { "第\($0)条 受奖企业五年内不得迁出本市。投标人必须在本市设立分公司。" }.joined(separator: "\n")
        let all = try ReviewTesting.review(text).findings
        #expect(all.count > 12)
        for limit in [1, 2, 3, 12, all.count - 1, all.count, all.count + 1] {
            let review = try ReviewTesting.review(text, findings: limit)
            #expect(review.findings.map(\.id) == all.prefix(limit).map(\.id))
            #expect(review.leftOut == max(0, all.count - limit))
        }
    }

    /// Renumbering, wraps and edits elsewhere keep the id; an edit of the clause ends it.
    @Test func identity() throws {
        let id = try #require(try self.id(of: "第六条 " + Self.clause))
        #expect(try self.id(of: "第十六条 " + Self.clause) == id)
        #expect(try self.id(of: "第一条 新增一条。\n第七条 " + Self.clause) == id)
        #expect(try self.id(of: "第六条　对 企业按地方财政贡献的６０%给予奖励。") == id)
        #expect(try self.id(of: "（三）" + Self.clause) == id)
        #expect(try self.id(of: "第六条 对企业按地方财政贡献的70%给予奖励。") != id)
    }

    private func id(of text: String) throws -> String? { try ReviewTesting.review(text).findings.first { $0.provision.article == 10 }?.id }

    @Test func equalsAreToldApartByOrdinal() throws {
        let findings = try ReviewTesting.review("一、" + Self.clause + "\n二、" + Self.clause).findings
        #expect(Set(findings.map(\.id)).count == findings.count)
        #expect(findings.count == 2)
    }

    @Test func exemptionQuotesTheDraft() throws {
        let text = Self.clause + "\n为保护环境、防治大气污染，上述措施确有必要。\n没有对公平竞争影响更小的替代方案。\n本措施有效期至2027年12月31日止。"
        let exemption = try #require(try ReviewTesting.review(text).findings.first?.exemption)
        #expect(exemption.ground == 3)
        #expect(exemption.term?.contains("2027年12月31日") == true)
        #expect(exemption.found.contains { $0.point == .alternative })
        #expect(!exemption.missing.contains(.ground))
    }

    @Test func missingPointsAreNamed() throws {
        let exemption = try #require(try ReviewTesting.review(Self.clause).findings.first?.exemption)
        #expect(exemption.ground == nil)
        #expect(exemption.missing.contains(.ground))
        #expect(exemption.missing.contains(.term))
    }

    @Test(arguments: ["青川县人民政府关于王某等同志任职的通知", "青川县人民政府办公室关于表彰先进工作者的决定"])
    func scope(_ title: String) throws {
        let review = try ReviewTesting.review(Self.clause, title: title)
        #expect(review.scopeReason != nil)
        #expect(review.findings.isEmpty)
    }

    @Test func nationalDocumentsGetNotes() throws {
        let findings = try ReviewTesting.review(Self.clause, title: "国务院关于促进投资的意见").findings
        #expect(findings.allSatisfy { $0.level == .note })
        #expect(!findings.isEmpty)
    }

    @Test func explains() throws {
        let finding = try #require(try ReviewTesting.review(Self.clause, explains: true).findings.first)
        #expect(finding.trace.contains { $0.contains("10.2-tax-linked") })
        #expect(finding.trace.contains { $0.contains("tax-share") })
        #expect(try ReviewTesting.review(Self.clause).findings.first?.trace == [])
    }
}
