import RuleBase
import RuleChecking
import Testing

/// Every rule of the repository against its own examples, as they stand and in every disguise.
@Suite struct RuleExampleTests {
    @Test func judgeAsTheySay() throws {
        let rules = try #require(RepositoryRules.rules)
        #expect(RuleChecker.check(rules).map(\.description) == [])
    }

    @Test(arguments: HostileVariant.all)
    func judgeTheSame(in variant: HostileVariant) throws {
        let rules = try #require(RepositoryRules.rules)
        let checker = try #require(RepositoryRules.checker)
        let complaints = rules.rules.flatMap { rule in
            rule.examples.compactMap { example in
                // What fails undisguised is the other test's to report.
                checker.complaint(of: rule, about: example) == nil
                    ? checker.complaint(of: rule, about: example, as: variant).map { "\(rule.file):\(example.line): \($0)" } : nil
            }
        }
        #expect(complaints == [])
    }
}
