import Law
import RuleBase
import RuleTable

/// Where the rules come from: the table in the binary, a folder, or a rule pack.
enum RuleOrigin {
    /// The rules of a folder or a pack, told apart by what they are; those of the binary where none is named. For a pack that is to judge,
    /// `require(_:on:)` must follow once the day of review is known.
    static func load(_ path: Argument?) throws(CommandError) -> RuleSet {
        guard let path else { return try builtIn.get() }
        let isFolder = (try? Folder.identity(of: path.bytes))?.kind == .folder
        return isFolder ? try folder(path) : try pack(path)
    }

    /// Whether the rules may judge on the day of review.
    /// - Throws: where they came in a pack that is not valid on that day.
    static func require(_ rules: RuleSet, on day: CalendarDate) throws(CommandError) {
        guard let pack = rules.pack, !pack.covers(day) else { return }
        throw .packNotValid(pack, day)
    }

    /// Kept as long as the process, as the table is that it points into: taking it apart at the end of a run serves nobody.
    private static let builtIn: Result<RuleSet, CommandError> = {
        do throws(RuleTableError) {
            return .success(try RuleTableReader.read(immortal: compiledTable))
        } catch {
            return .failure(.rules([error.description]))
        }
    }()

    private static func folder(_ path: Argument) throws(CommandError) -> RuleSet {
        do throws(RuleFaults) {
            return try RuleLoader.load(directory: path.text)
        } catch {
            throw .rules(error.faults.map(\.description))
        }
    }

    private static func pack(_ path: Argument) throws(CommandError) -> RuleSet {
        let bytes: [UInt8]
        do throws(SystemFault) { bytes = try FileBytes.read(path.bytes) } catch { throw .cannotRead(path: path.text, reason: error) }
        do throws(RulePackError) {
            return try RulePack.read(bytes, file: path.text)
        } catch {
            throw .rulePack(path: path.text, reason: error)
        }
    }

    /// The table that is mapped with the binary.
    private static var compiledTable: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: fcrlint_rule_table_address(), count: fcrlint_rule_table_size)
    }
}
