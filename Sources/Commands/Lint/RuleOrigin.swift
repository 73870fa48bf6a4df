import RuleBase
import RuleTable

/// Where the rules come from: the table in the binary, a folder, or a compiled table in a file.
enum RuleOrigin {
    /// The rules of a folder or of a compiled table; those of the binary where none is named.
    static func load(_ path: Argument?) throws(CommandError) -> RuleSet {
        guard let path else {
            return try table(path: nil) { () throws(RuleTableError) in try RuleTableReader.read(immortal: compiledTable) }
        }
        if let kind = try? Folder.identity(of: path.bytes).kind, kind != .folder {
            let bytes: [UInt8]
            do throws(SystemFault) { bytes = try FileBytes.read(path.bytes) } catch {
                throw .cannotRead(path: path.text, reason: error)
            }
            return try table(path: path.text) { () throws(RuleTableError) in try RuleTableReader.read(bytes) }
        }
        do throws(RuleFaults) {
            return try RuleLoader.load(directory: path.text)
        } catch {
            throw .rules(error.faults.map(\.description))
        }
    }

    private static func table(path: String?, _ read: () throws(RuleTableError) -> RuleSet) throws(CommandError) -> RuleSet {
        do throws(RuleTableError) {
            return try read()
        } catch {
            throw .rules([(path.map { "\($0): " } ?? "") + error.description])
        }
    }

    /// The table that is mapped with the binary.
    private static var compiledTable: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: fcrlint_rule_table_address(), count: fcrlint_rule_table_size)
    }
}
