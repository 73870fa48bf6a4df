import Findings
import Law
import Reporting
import RuleBase
import SpotCheck
import SQLiteStore

/// `ledger stats`: the figures of a ledger.
struct LedgerStatsCommand: Command {
    private static let precision = Switch(
        "precision", "按核查结论计算准确率：前 10、50、200 条线索和各条规则", "how often clues were right, by the decisions: of the first 10, 50 and 200, and by rule")

    static let form = CommandForm(
        name: "ledger stats", operands: "",
        summary: Phrase(chinese: "统计：文件按结果，发现按条项，按地区、层级、年度、文种、制发机关", english: "figures: documents by outcome, findings by item, by division, level, year, kind and issuer"),
        options: [LedgerForms.ledger.form, ListForms.format.form, ListForms.all.form, LedgerForms.sample.form, precision.form],
        details: Phrase(
            chinese: "text 每组最多列出 20 行，--all 全部列出；其他格式总是全部列出。线索是错误和警告。",
            english: "text lists 20 rows of each group at most, with --all all of them; the other formats always list all. Clues are errors and warnings."))

    private let ledger: Argument
    private let format: ListFormat
    private let listsAll: Bool
    private let sample: Int?
    private let showsPrecision: Bool

    init(_ arguments: ParsedArguments) throws(UsageError) {
        if let word = arguments.operands.first { throw .unwantedOperand(word.text) }
        ledger = try LedgerForms.path(arguments)
        format = try arguments.value(ListForms.format) ?? .text
        listsAll = arguments[ListForms.all]
        sample = try arguments.value(LedgerForms.sample)
        showsPrecision = arguments[Self.precision]
        if showsPrecision, sample != nil { throw .conflict("--precision", "--sample") }
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let ledger = try Ledger.open(ledger, for: .read)
        if showsPrecision {
            let page = PrecisionPage(try figures { () throws(SQLiteError) in try ledger.precision() }, language: console.language)
            try console.answer(page.bytes(format))
            return .done
        }
        if let sample { _ = try Ledger.asking { () throws(LedgerError) in try ledger.sample(sample) } }
        let statistics = try figures { () throws(SQLiteError) in try ledger.statistics(sample: sample) }
        let names = try regionNames(ledger)
        let page = StatisticsPage(statistics, regionNames: names, language: console.language)
        switch format {
        case .text: try console.answer(page.text(most: listsAll ? nil : StatisticsPage.standardRows))
        case .csv: try console.answer(page.csv)
        case .json: try console.answer(page.json)
        }
        return .done
    }

    /// Divisions by code, as the documents of the ledger have them.
    private func regionNames(_ ledger: Ledger) throws(CommandError) -> [Int: String] {
        try Ledger.asking { () throws(LedgerError) in try ledger.regionNames() }
    }

    private func figures<Figures>(_ body: () throws(SQLiteError) -> Figures) throws(CommandError) -> Figures {
        do throws(SQLiteError) { return try body() } catch { throw .ledger(.store(error)) }
    }
}
