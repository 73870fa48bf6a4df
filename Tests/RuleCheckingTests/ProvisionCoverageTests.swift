import RuleBase
import RuleChecking
import Testing

@Suite struct ProvisionCoverageTests {
    @Test func namesEveryReviewStandard() throws {
        let coverage = ProvisionCoverage.coverage(of: try #require(RepositoryRules.rules))
        // 19 items of Articles 8–11, 66 of m9–m23, and m24, which has none.
        #expect(coverage.filter { !$0.id.hasPrefix("m") }.count == 19)
        #expect(coverage.filter { $0.id.hasPrefix("m") }.count == 67)
        #expect(Set(coverage.map(\.id)).count == 86)
    }

    @Test func givesRulesOrAReason() throws {
        let coverage = ProvisionCoverage.coverage(of: try #require(RepositoryRules.rules))
        #expect(coverage.filter { $0.rules.isEmpty && $0.reason == nil }.map(\.id) == [])
        #expect(coverage.allSatisfy { $0.rules.isEmpty || $0.reason == nil })
    }
}
