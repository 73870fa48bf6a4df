import Findings
import RuleBase
import SpotCheck
import WordReview

/// `ledger report`: the report on a spot check (抽查情况报告).
struct LedgerReportCommand: Command {
    private static let output = ValueOption<Argument>(path: "output", letter: "o", "FILE.docx|FILE.md", "写入的文件", "the file to write")

    static let form = CommandForm(
        name: "ledger report", operands: "--ledger FILE.sqlite -o FILE.docx|FILE.md",
        summary: Phrase(chinese: "抽查情况报告：公文格式，数字已填，判断留空", english: "the report on a spot check: official style, figures filled in, judgement left blank"),
        options: [LedgerForms.ledger.form, output.form, LedgerForms.isPublic.form, LedgerForms.sample.form, RuleForms.rules.form, RuleForms.asOf.form],
        details: Phrase(
            chinese: "报送本级人民政府和上一级市场监督管理部门（条例第二十一条、实施办法第三十九条）。需要判断的写作【待补充：…】。--public 不含未结案件。报告为中文。",
            english: "For the own government and the next higher regulator (Article 21, Article 39 of the Measures). What people have to judge is left as\n【待补充：…】. --public leaves open cases out. The report is in Chinese."))

    private let request: LedgerReportRequest
    private let output: Argument
    private let isWord: Bool

    init(_ arguments: ParsedArguments) throws(UsageError) {
        request = try LedgerReportRequest(arguments)
        guard let output = try arguments.value(Self.output) else { throw .missingOperand("-o FILE.docx|FILE.md") }
        self.output = output
        let name = output.text.lowercased()
        isWord = name.hasSuffix(".docx")
        guard isWord || name.hasSuffix(".md") else {
            throw .badValue(option: "-o", value: output.text, choices: ["FILE.docx", "FILE.md"], placeholder: "")
        }
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let (overview, context) = try request.overview(console)
        let blocks = SpotCheckReport(overview, isPublic: request.isPublic, context: context).blocks
        let bytes: [UInt8]
        if isWord {
            let template = try FormTemplateFiles.report()
            do throws(FormError) { bytes = try template.filled(ReportLayout.values(blocks)) } catch { throw .template(path: "Rules/report", reason: error) }
        } else {
            bytes = ReportMarkdown.bytes(blocks)
        }
        do throws(SystemFault) { try OutputFile.write(bytes, to: output.bytes) } catch { throw .cannotWrite(path: output.text, reason: error) }
        return .done
    }
}
