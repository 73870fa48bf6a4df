import Findings
import Reporting
import RuleBase
import RuleChecking

/// `check-rules`: schema, policy and every example of every rule.
struct CheckRulesCommand: Command {
    static let form = CommandForm(
        name: "check-rules", operands: "[DIR|PACK]",
        summary: Phrase(chinese: "核对规则：格式、要求和每条规则的全部示例", english: "check the rules: schema, policy and every example of every rule"),
        options: [],
        details: Phrase(
            chinese: "DIR 是规则文件夹，PACK 是规则包；不给出时核对内置规则的示例。有问题时以状态 2 结束，每个问题一行，指明文件和行。",
            english:
                "DIR is a folder of rules, PACK a rule pack; without either the examples of the built-in rules are checked. Ends with status 2 where something is\n"
                + "wrong: one line each, with file and line."))

    private let folder: Argument?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        if arguments.operands.count > 1 { throw .unwantedOperand(arguments.operands[1].text) }
        folder = arguments.operands.first
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let rules = try RuleOrigin.load(folder)
        try Self.check(rules, folder: folder?.text ?? "Rules")
        let examples = rules.rules.reduce(0) { $0 + $1.examples.count }
        let version = "\(rules.version) \(rules.digest)"
        let term = rules.pack.map { $0.term(in: console.language) } ?? ""
        try console.answer(
            console.language.choose(
                "规则库 \(version)：\(rules.rules.count) 条规则、\(examples) 个示例，全部通过\n",
                "rule base \(version): \(rules.rules.count) rules, \(examples) examples, all as they should be\n")
                + (term.isEmpty ? "" : console.language.choose("规则包有效期：\(term)\n", "the pack is valid \(term)\n")))
        return .done
    }

    /// - Throws: every example that its rule judges otherwise than it says.
    static func check(_ rules: RuleSet, folder: String) throws(CommandError) {
        let faults = RuleChecker.check(rules, directory: folder)
        guard faults.isEmpty else { throw .rules(faults.map(\.description)) }
    }
}
