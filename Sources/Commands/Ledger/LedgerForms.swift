import SpotCheck

/// The options that commands about a ledger share.
enum LedgerForms {
    static let ledger = ValueOption<Argument>(path: "ledger", "FILE.sqlite", "台账文件", "the ledger")
    static let author = ValueOption<String>("author", "NAME", "记录人（默认为登录用户名）", "who does this (default: the login name)") {
        $0.text.isEmpty ? nil : $0.text
    }

    static let isPublic = Switch("public", "公开版：不含未结案件", "for the public: open cases left out")
    static let sample = ValueOption<Int>("sample", "N", "只报第 N 号样本中的文件", "only the documents of sample N") { Int($0.text) }

    /// The ledger that was named; none is an error.
    static func path(_ arguments: ParsedArguments) throws(UsageError) -> Argument {
        guard let path = try arguments.value(ledger) else { throw .missingOperand("--ledger FILE.sqlite") }
        return path
    }
}

extension Ledger {
    static func open(_ path: Argument, for purpose: Purpose) throws(CommandError) -> Ledger {
        do throws(LedgerError) { return try Ledger(path.bytes, for: purpose) } catch { throw .ledger(error) }
    }

    /// Does what may fail for a ledger's sake.
    static func asking<Result>(_ body: () throws(LedgerError) -> Result) throws(CommandError) -> Result {
        do throws(LedgerError) { return try body() } catch { throw .ledger(error) }
    }
}
