import RuleBase
import RuleTable

/// Where the rules come from: the table in the binary, a folder, or a compiled table in a file.
enum RuleOrigin {
    /// The rules of a folder or of a compiled table; those of the binary where none is named.
    static func load(_ path: Argument?) throws(CommandError) -> RuleSet {
        if let path {
            do throws(RuleFaults) {
                return try RuleLoader.load(directory: path.text)
            } catch {
                throw .rules(error.faults.map(\.description))
            }
        }
        do throws(RuleTableError) {
            return try RuleTableReader.read(immortal: compiledTable)
        } catch {
            throw .rules([error.description])
        }
    }

    /// The table that is mapped with the binary.
    private static var compiledTable: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: fcrlint_rule_table_address(), count: fcrlint_rule_table_size)
    }
}
