/// Reads a rule base from its folder: every file, every fault.
///
/// The folder holds `rulebase.xml`, `schema/rules.rng`, XML files under `lexicon/`, `rules/` and `provisions/`, and tab-separated ones
/// under `gazetteer/` and `catalogue/`. Files are found by walking these folders and taken in the order of their paths; what lies beside
/// them belongs to others.
package enum RuleLoader {
    /// - Throws: all faults, each with file, line and the offending value.
    package static func load(directory: String) throws(RuleFaults) -> RuleSet {
        var folder = RuleFolder(directory: directory)
        return try folder.load()
    }
}
