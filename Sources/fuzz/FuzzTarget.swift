/// What is fed with damaged input. Each target must take any bytes: a crash, a hang or memory without bound is a fault.
enum FuzzTarget: String, CaseIterable {
    /// Text, Markdown and HTML: read, judged, written out again.
    case text
    /// A zip, or one part put into a sound package.
    case package
    /// Flat OPC, Word 2003, a mapped vocabulary, a mapping file.
    case xml
    /// A file of the rule base.
    case rules
    /// `fcrlint.json`.
    case configuration
    /// Suppressions, baseline, justifications, review record.
    case decisions
    /// What a ledger merges: reports, exports, tables of decisions.
    case ledger

    /// The target the command line names.
    static let asked = CommandLine.arguments.count > 1 ? FuzzTarget(rawValue: CommandLine.arguments[1]) : nil

    func run(_ bytes: [UInt8]) {
        switch self {
        case .text: DocumentFuzzing.text(bytes)
        case .package: DocumentFuzzing.package(bytes)
        case .xml: DocumentFuzzing.xml(bytes)
        case .rules: RuleFuzzing.run(bytes)
        case .configuration: DecisionFuzzing.configuration(bytes)
        case .decisions: DecisionFuzzing.files(bytes)
        case .ledger: LedgerFuzzing.run(bytes)
        }
    }
}
