import Decisions
import Findings
import Law
import Reporting
import RuleBase

/// `config`: every setting in force for a path, and where each comes from.
struct ConfigCommand: Command {
    private enum Format: String, Sendable, CaseIterable {
        case text, json
    }

    private static let format = ValueOption<Format>("format", letter: "f", "输出格式（默认 text）", "the output (default: text)")

    static let form = CommandForm(
        name: "config", operands: "[PATH]",
        summary: Phrase(chinese: "显示对某一路径生效的每项设置及其来源", english: "show every setting in force for a path, and where it comes from"),
        options: [
            format.form, LintOptions.failOn.form, RuleForms.rules.form, RuleForms.asOf.form, LintOptions.jobs.form, LintOptions.scope.form,
            ReadingForms.revisions.form,
        ] + DecisionForms.all)

    private let path: Argument
    private let format: Format
    private let rules: Argument?
    private let governing: DecisionRequest

    init(_ arguments: ParsedArguments) throws(UsageError) {
        if arguments.operands.count > 1 { throw .unwantedOperand(arguments.operands[1].text) }
        path = arguments.operands.first ?? Argument(".")
        format = try arguments.value(Self.format) ?? .text
        rules = try arguments.value(RuleForms.rules)
        governing = try LintOptions.governing(arguments)
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let rules = try RuleOrigin.load(rules)
        let files = try GoverningFiles(
            governing, operands: [path], standardInputName: nil, rules: rules, language: Sourced(console.language, .locale))
        // What lint would refuse is refused here too.
        _ = try files.suppressions()
        _ = try files.baseline()
        let page = ConfigPage(files, path: path, language: files.run.language.value)
        switch format {
        case .text: try console.answer(page.text)
        case .json: try console.answer(page.json)
        }
        return .done
    }
}
