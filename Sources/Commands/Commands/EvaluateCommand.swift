import DocumentReading
import Findings
import Law
import Reporting
import ReviewEngine
import RuleBase

/// `evaluate`: precision and recall by item on labelled clauses.
struct EvaluateCommand: Command {
    private enum Format: String, Sendable, CaseIterable {
        case text, json
    }

    private static let format = ValueOption<Format>("format", letter: "f", "报告格式（默认 text）", "the report (default: text)")

    static let form = CommandForm(
        name: "evaluate", operands: "CASES.jsonl…",
        summary: Phrase(chinese: "用已标注的条款计算各项的召回率和准确率", english: "precision and recall by item on labelled clauses"),
        options: [format.form, RuleForms.rules.form, RuleForms.asOf.form],
        details: Phrase(
            chinese: "每行一个 JSON 对象：text（条款），labels（如 [\"10-2\"]，合规条款为 []），可有 doc（标题）、context（引导语）、also（同样可引用的项）。\n"
                + "错误和警告计为发现，提示不计。",
            english:
                "One JSON object a line: text (the clause), labels (such as [\"10-2\"]; [] where there is nothing to find), and where known doc\n"
                + "(the title), context (the lead-in) and also (items that would be as right). Errors and warnings count as found, notes do not."
        ))

    private let files: [Argument]
    private let format: Format
    private let rules: Argument?
    private let asOf: CalendarDate

    init(_ arguments: ParsedArguments) throws(UsageError) {
        guard !arguments.operands.isEmpty else { throw .missingOperand("CASES.jsonl") }
        files = arguments.operands
        format = try arguments.value(Self.format) ?? .text
        rules = try arguments.value(RuleForms.rules)
        asOf = try arguments.value(RuleForms.asOf) ?? .today
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let rules = try RuleOrigin.load(rules)
        try RuleOrigin.require(rules, on: asOf)
        let judge = ClauseJudge(rules: rules, asOf: asOf)
        var evaluation = Evaluation()
        for file in files {
            let bytes: [UInt8]
            do throws(SystemFault) {
                bytes = file.text == "-" ? try FileBytes.readStandardInput() : try FileBytes.read(file.bytes)
            } catch {
                throw .cannotRead(path: file.text, reason: error)
            }
            for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
                do throws(RowFault) {
                    guard let row = try LabelledCase(line) else { continue }
                    evaluation.add(row, found: try judge.items(in: row))
                } catch {
                    throw .badRecord(path: file.text, line: index + 1, what: error.what)
                }
            }
        }
        switch format {
        case .text: try console.answer(evaluation.text(in: console.language))
        case .json:
            let context = ReportContext(toolVersion: Tool.version, asOf: asOf, language: console.language, rules: rules)
            try console.answer(evaluation.json(context))
        }
        return .done
    }
}

/// Judges one clause as a draft of its own.
private struct ClauseJudge {
    let reviewer: Reviewer
    let options: ReviewOptions

    init(rules: RuleSet, asOf: CalendarDate) {
        reviewer = Reviewer(rules: rules)
        options = ReviewOptions(asOf: asOf)
    }

    /// The items of the firm findings.
    func items(in row: LabelledCase) throws(RowFault) -> Set<Provision> {
        do throws(DocumentReadingError) {
            let document = try DocumentReader.read(Array(row.draft.utf8), name: "case.txt", options: ReadingOptions(encoding: .utf8))
            let review = reviewer.review(document, options: options)
            return Set(review.findings.lazy.filter(\.level.isFirm).map(\.provision))
        } catch {
            throw RowFault(what: error.description)
        }
    }
}
