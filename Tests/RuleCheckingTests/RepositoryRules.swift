import RuleBase
import RuleChecking
import TestSupport

/// The repository's own rule base, loaded once for all tests.
enum RepositoryRules {
    static let rules: RuleSet? = try? RuleLoader.load(directory: Repository.folder + "/Rules")
    static let checker = rules.map(RuleChecker.init)
}
