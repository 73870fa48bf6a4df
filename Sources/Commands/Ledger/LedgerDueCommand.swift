import Findings
import Law
import Reporting
import RuleBase
import SpotCheck

/// `ledger due`: demands, their days, and what is overdue.
struct LedgerDueCommand: Command {
    private static let overdue = Switch("overdue", "只列逾期的", "only what is overdue")
    private static let all = Switch("all", "已完成的也列出（整改台账）", "what is done too: the ledger of corrections")

    static let form = CommandForm(
        name: "ledger due", operands: "",
        summary: Phrase(chinese: "整改要求、期限和逾期情况", english: "corrections demanded, when they are due, and what is overdue"),
        options: [LedgerForms.ledger.form, ListForms.format.form, overdue.form, all.form, RuleForms.asOf.form],
        details: Phrase(
            chinese: "逾期未整改的，上一级市场监督管理部门可以约谈（《条例》第二十四条、《实施办法》第四十二条）。--as-of 之后记录的事项不计。",
            english: "Where a correction is overdue, the next higher regulator may summon (Regulation, Article 24; Measures, Article 42). What was\n"
                + "recorded after --as-of does not count."))

    private let ledger: Argument
    private let format: ListFormat
    private let onlyOverdue: Bool
    private let includesDone: Bool
    private let asOf: CalendarDate

    init(_ arguments: ParsedArguments) throws(UsageError) {
        if let word = arguments.operands.first { throw .unwantedOperand(word.text) }
        ledger = try LedgerForms.path(arguments)
        format = try arguments.value(ListForms.format) ?? .text
        onlyOverdue = arguments[Self.overdue]
        includesDone = arguments[Self.all]
        if onlyOverdue, includesDone { throw .conflict("--overdue", "--all") }
        asOf = try arguments.value(RuleForms.asOf) ?? .today
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let ledger = try Ledger.open(ledger, for: .read)
        let items = try Ledger.asking { () throws(LedgerError) in try ledger.dueItems(asOf: asOf, includesDone: includesDone) }
        let page = DuePage(items.filter { !onlyOverdue || $0.demand.isOverdue(asOf: asOf) }, asOf: asOf, language: console.language)
        switch format {
        case .text: try console.answer(page.text)
        case .csv: try console.answer(page.csv)
        case .json: try console.answer(page.json)
        }
        return .done
    }
}
