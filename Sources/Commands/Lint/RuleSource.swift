import RuleBase

/// Where the rules come from: the table in the binary, or a folder.
enum RuleSource {
    static func load(_ folder: Argument?) throws(CommandError) -> RuleSet { fatalError() }
}
