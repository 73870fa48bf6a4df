import Findings
import Reporting
import RuleBase
import RuleChecking

/// `check-rules`: schema, policy and every example of every rule.
struct CheckRulesCommand: Command {
    static let form = CommandForm(
        name: "check-rules", operands: "[DIR]",
        summary: Phrase(chinese: "核对规则：格式、要求和每条规则的全部示例", english: "check the rules: schema, policy and every example of every rule"),
        options: [],
        details: Phrase(
            chinese: "DIR 是规则文件夹；不给出时核对内置规则的示例。有问题时以状态 2 结束，每个问题一行，指明文件和行。",
            english:
                "DIR is a folder of rules; without it the examples of the built-in rules are checked. Ends with status 2 where something is\n"
                + "wrong: one line each, with file and line."))

    private let folder: Argument?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        if arguments.operands.count > 1 { throw .unwantedOperand(arguments.operands[1].text) }
        folder = arguments.operands.first
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let rules = try RuleOrigin.load(folder)
        let faults = RuleChecker.check(rules, directory: folder?.text ?? "Rules")
        guard faults.isEmpty else { throw .rules(faults.map(\.description)) }
        let examples = rules.rules.reduce(0) { $0 + $1.examples.count }
        let version = "\(rules.version) \(rules.digest)"
        try console.answer(
            console.language.choose(
                "规则库 \(version)：\(rules.rules.count) 条规则、\(examples) 个示例，全部通过\n",
                "rule base \(version): \(rules.rules.count) rules, \(examples) examples, all as they should be\n"))
        return .done
    }
}
