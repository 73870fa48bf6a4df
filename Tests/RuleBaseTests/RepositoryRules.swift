import RuleBase
import TestSupport

/// The repository's own rule base, loaded once for all tests.
enum RepositoryRules {
    static let folder = Repository.folder

    private static let loaded = Result { try RuleLoader.load(directory: folder + "/Rules") }

    static func load() throws -> RuleSet { try loaded.get() }
}
