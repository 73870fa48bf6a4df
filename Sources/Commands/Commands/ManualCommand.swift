import Findings
import Law
import Reporting
import RuleBase

/// `manual`: the manual page, made from the command table.
struct ManualCommand: Command {
    private static let day = ValueOption<CalendarDate>("date", "DATE", "手册页的日期（默认今天）", "the day of the page (default: today)") { CalendarDate($0.text) }

    static let form = CommandForm(
        name: "manual", operands: "", summary: Phrase(chinese: "输出手册页（fcrlint manual | man -l -）", english: "the manual page (fcrlint manual | man -l -)"),
        options: [day.form])

    private let day: CalendarDate

    init(_ arguments: ParsedArguments) throws(UsageError) {
        if let word = arguments.operands.first { throw .unwantedOperand(word.text) }
        day = try arguments.value(Self.day) ?? .today
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        try console.answer(ManualPage(CommandTable.forms, day: day, rules: try RuleOrigin.load(nil), language: console.language).text)
        return .done
    }
}
