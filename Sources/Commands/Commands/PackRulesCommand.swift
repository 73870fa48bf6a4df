import Findings
import Law
import Reporting
import RuleBase

/// `pack-rules`: a folder of rules as one file with a digest, for offices that are to judge by it without a new program.
struct PackRulesCommand: Command {
    private static let output = ValueOption<Argument>(path: "output", letter: "o", "PACK", "写入的规则包", "the rule pack to write")
    private static let from = ValueOption<CalendarDate>("from", "DATE", "可用于审查的第一天", "the first day of review it is for") { CalendarDate($0.text) }
    private static let until = ValueOption<CalendarDate>("until", "DATE", "可用于审查的最后一天", "the last day of review it is for") { CalendarDate($0.text) }

    static let form = CommandForm(
        name: "pack-rules", operands: "DIR -o PACK",
        summary: Phrase(chinese: "把规则文件夹制作成一个带摘要和有效期的规则包", english: "make a rule pack of a folder of rules: one file with digest and validity"),
        options: [output.form, from.form, until.form],
        details: Phrase(
            chinese: "规则先按 check-rules 核对，有问题则不制作。用 --rules PACK 使用规则包；已损坏或不在有效期内的会被拒绝。",
            english: "The rules are checked first as check-rules does; where something is wrong nothing is made. --rules PACK judges by the pack; one that\n"
                + "is damaged, or not valid on the day of review, is refused."))

    private let folder: Argument
    private let output: Argument
    private let from: CalendarDate?
    private let until: CalendarDate?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        folder = try arguments.onlyOperand("DIR")
        guard let output = try arguments.value(Self.output) else { throw .missingOperand("-o PACK") }
        self.output = output
        from = try arguments.value(Self.from)
        until = try arguments.value(Self.until)
        if let from, let until, until < from {
            throw .badValue(option: "--until", value: until.description, choices: [], placeholder: "DATE >= \(from)")
        }
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let rules = try RuleOrigin.load(folder)
        try CheckRulesCommand.check(rules, folder: folder.text)
        let pack: [UInt8]
        do throws(RulePackError) { pack = try RulePack.write(rules, from: from, until: until) } catch {
            throw .rulePack(path: folder.text, reason: error)
        }
        do throws(SystemFault) { try OutputFile.write(pack, to: output.bytes) } catch { throw .cannotWrite(path: output.text, reason: error) }
        let label = PackLabel(file: output.text, from: from, until: until).term(in: console.language)
        let term = label.isEmpty ? "" : console.language.choose("，有效期：\(label)", ", valid \(label)")
        console.complain(
            console.language.choose(
                "\(output.text)：规则库 \(rules.version) \(rules.digest)，\(rules.rules.count) 条规则\(term)",
                "\(output.text): rule base \(rules.version) \(rules.digest), \(rules.rules.count) rules\(term)"))
        return .done
    }
}
