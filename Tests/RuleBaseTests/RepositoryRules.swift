import RuleBase

/// The repository's own rule base, loaded once for all tests.
enum RepositoryRules {
    static let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    private static let loaded = Result { try RuleLoader.load(directory: folder + "/Rules") }

    static func load() throws -> RuleSet { try loaded.get() }
}
