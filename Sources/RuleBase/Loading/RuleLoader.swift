/// Reads a rule base from its folder: every file, every fault.
///
/// The folder holds `rulebase.xml`, `schema/rules.rng`, XML files under `lexicon/`, `rules/` and `provisions/`, and tab-separated ones
/// under `gazetteer/` and `catalogue/`. Files are found by walking these folders and taken in the order of their paths; what lies beside
/// them belongs to others.
package enum RuleLoader {
    /// - Parameter directory: the folder; or a file that `compile-rules -o` wrote.
    /// - Throws: all faults, each with file, line and the offending value.
    package static func load(directory: String) throws(RuleFaults) -> RuleSet {
        if SourceFolder.isFile(directory) { return try load(table: directory) }
        var folder = RuleFolder(directory: directory)
        return try folder.load()
    }

    private static func load(table path: String) throws(RuleFaults) -> RuleSet {
        let bytes: [UInt8]
        do { bytes = try SourceFolder.read(path) } catch { throw RuleFaults([error]) }
        do { return try RuleTableReader.read(bytes) } catch {
            throw RuleFaults([RuleFault(file: path, line: 0, message: error.description)])
        }
    }
}
