import Findings
import Law
import Reporting
import RuleBase

/// `explain`: one rule whole.
struct ExplainCommand: Command {
    static let form = CommandForm(
        name: "explain", operands: "ID",
        summary: Phrase(chinese: "完整说明一条规则：条项、要件、示例、修改建议", english: "one rule whole: provision, elements, examples, cure"),
        options: [RuleForms.rules.form])

    private let id: String
    private let rules: Argument?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        guard let id = arguments.operands.first?.text else { throw .missingOperand("ID") }
        if arguments.operands.count > 1 { throw .unwantedOperand(arguments.operands[1].text) }
        self.id = id
        rules = try arguments.value(RuleForms.rules)
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let set = try RuleOrigin.load(rules)
        guard let rule = set.rules.first(where: { $0.id == id }) else {
            throw .usage(.unknownRule(id, nearest: Nearest.match(id, among: set.rules.map(\.id))))
        }
        try console.answer(RulePage(rule, in: set, language: console.language).text)
        return .done
    }
}
