import Findings
import Reporting
import RuleBase
import SpotCheck

/// `ledger compare`: what was cured, what stayed, what is new.
struct LedgerCompareCommand: Command {
    static let form = CommandForm(
        name: "ledger compare", operands: "[BEFORE [AFTER]]",
        summary: Phrase(chinese: "比较两次抽查或两个日期：已消除、未变、新增", english: "compare two sweeps or two days: cured, unchanged, new"),
        options: [LedgerForms.ledger.form, ListForms.format.form, ListForms.top.form, ListForms.all.form],
        details: Phrase(
            chinese: "BEFORE、AFTER 是抽查的序号（如 1）或日期（如 2026-11-24，当日结束时的情况，UTC）；默认为最后两次完成的抽查。\n只写一个时，与最后一次相比。text 默认每类列出前 20 项。",
            english: "BEFORE and AFTER are numbers of sweeps (such as 1) or days (such as 2026-11-24: as things stood at its end, UTC); default: the last two\n"
                + "finished sweeps. One alone is compared with the last. text lists the first 20 of each kind."))

    private static let standardTop = 20

    private let ledger: Argument
    private let format: ListFormat
    private let top: Int?
    private let states: [LedgerState]

    init(_ arguments: ParsedArguments) throws(UsageError) {
        ledger = try LedgerForms.path(arguments)
        format = try arguments.value(ListForms.format) ?? .text
        let asked = try arguments.value(ListForms.top)
        if asked != nil, arguments[ListForms.all] { throw .conflict("--top", "--all") }
        top = arguments[ListForms.all] ? nil : asked ?? (format == .text ? Self.standardTop : nil)
        var states: [LedgerState] = []
        for word in arguments.operands {
            guard let state = LedgerState(word.text) else {
                throw .badValue(option: "BEFORE", value: word.text, choices: [], placeholder: "1, 2026-11-24")
            }
            states.append(state)
        }
        if states.count > 2 { throw .unwantedOperand(arguments.operands[2].text) }
        self.states = states
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let ledger = try Ledger.open(ledger, for: .read)
        let comparison = try Ledger.asking { () throws(LedgerError) in
            let pair = try pair(ledger)
            return try ledger.compare(pair.before, pair.after, most: top)
        }
        let page = ComparisonPage(comparison, language: console.language)
        switch format {
        case .text: try console.answer(page.text)
        case .csv: try console.answer(page.csv)
        case .json: try console.answer(page.json)
        }
        return .done
    }

    private func pair(_ ledger: Ledger) throws(LedgerError) -> (before: LedgerState, after: LedgerState) {
        if states.count == 2 { return (states[0], states[1]) }
        if let one = states.first {
            guard let last = try ledger.lastSweep() else { throw .nothingToCompare("2") }
            return (one, last)
        }
        guard let pair = try ledger.lastTwoSweeps() else { throw .tooFewSweeps }
        return pair
    }
}
