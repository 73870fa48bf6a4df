import Findings
import Law
import Reporting
import RuleBase
import SpotCheck
import SQLiteStore

/// `ledger dashboard`: the ledger on one page.
struct LedgerDashboardCommand: Command {
    private static let output = ValueOption<Argument>(path: "output", letter: "o", "FILE.html", "写入的文件", "the file to write")

    static let form = CommandForm(
        name: "ledger dashboard", operands: "--ledger FILE.sqlite -o FILE.html",
        summary: Phrase(chinese: "抽查情况一页图：结果、条项、地区、时间、重点线索、整改", english: "the ledger on one page: outcomes, items, regions, times, top clues, corrections"),
        options: [LedgerForms.ledger.form, output.form, LedgerForms.isPublic.form, LedgerForms.sample.form, RuleForms.rules.form, RuleForms.asOf.form],
        details: Phrase(
            chinese: "一个 HTML 文件，不含脚本，不联网，可以打印。--public 不含未结案件：未经核查或者尚未整改的只计数，不列名称，不引原文。",
            english: "One HTML file without scripts that loads nothing and can be printed. --public leaves open cases out: what is not verified and corrected\nis counted, neither named nor quoted."))

    private let request: LedgerReportRequest
    private let output: Argument

    init(_ arguments: ParsedArguments) throws(UsageError) {
        request = try LedgerReportRequest(arguments)
        guard let output = try arguments.value(Self.output) else { throw .missingOperand("-o FILE.html") }
        self.output = output
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let (overview, context) = try request.overview(console)
        let bytes = Dashboard(overview, isPublic: request.isPublic, context: context).bytes
        do throws(SystemFault) { try OutputFile.write(bytes, to: output.bytes) } catch { throw .cannotWrite(path: output.text, reason: error) }
        return .done
    }
}

/// What the reports of a ledger are asked for.
struct LedgerReportRequest: Sendable {
    let isPublic: Bool
    private let ledger: Argument
    private let sample: Int?
    private let rules: Argument?
    private let asOf: CalendarDate?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        if let word = arguments.operands.first { throw .unwantedOperand(word.text) }
        ledger = try LedgerForms.path(arguments)
        isPublic = arguments[LedgerForms.isPublic]
        sample = try arguments.value(LedgerForms.sample)
        rules = try arguments.value(RuleForms.rules)
        asOf = try arguments.value(RuleForms.asOf)
    }

    func overview(_ console: Console) throws(CommandError) -> (overview: LedgerOverview, context: ReportContext) {
        let ledger = try Ledger.open(ledger, for: .read)
        let rules = try RuleOrigin.load(rules)
        let context = ReportContext(toolVersion: Tool.version, asOf: asOf ?? .today, language: console.language, rules: rules)
        let overview: LedgerOverview
        do throws(SQLiteError) { overview = try ledger.overview(asOf: context.asOf, sample: sample) } catch { throw .ledger(.store(error)) }
        if let sample, overview.sample == nil { throw .ledger(.noSample(sample)) }
        return (overview, context)
    }
}
