import Findings
import Law
import Reporting
import RuleBase
import RuleChecking

/// `rules`: what the rule base holds.
struct RulesCommand: Command {
    private enum Format: String, Sendable, CaseIterable {
        case text, json
    }

    private static let coverage = Switch("coverage", "每一项审查标准由哪些规则覆盖，未覆盖的说明理由", "which rules cover each provision, and why where none does")
    private static let terms = Switch("terms", "列出识别的全部词语（含地名），每行一个", "every term the tagger matches, place names included, one a line")
    private static let format = ValueOption<Format>("format", letter: "f", "输出格式（默认 text）", "the output (default: text)")

    static let form = CommandForm(
        name: "rules", operands: "[ID|PROVISION]",
        summary: Phrase(
            chinese: "列出规则，可按规则编号或条项（9、9.3、m15.3）筛选", english: "list the rules, all or those of an id or a provision (9, 9.3, m15.3)"),
        options: [coverage.form, terms.form, format.form, RuleForms.rules.form])

    private let filter: String?
    private let showsCoverage: Bool
    private let showsTerms: Bool
    private let format: Format
    private let rules: Argument?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        if arguments.operands.count > 1 { throw .unwantedOperand(arguments.operands[1].text) }
        filter = arguments.operands.first?.text
        showsCoverage = arguments[Self.coverage]
        showsTerms = arguments[Self.terms]
        if showsCoverage, showsTerms { throw .conflict("--coverage", "--terms") }
        if showsTerms, let filter { throw .unwantedOperand(filter) }
        format = try arguments.value(Self.format) ?? .text
        rules = try arguments.value(RuleForms.rules)
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let rules = try RuleOrigin.load(rules)
        if showsTerms {
            try console.answer(terms(of: rules))
        } else if showsCoverage {
            try console.answer(try coverage(of: rules, console.language))
        } else {
            try console.answer(list(try RuleFilter.rules(filter, in: rules), console.language))
        }
        return .done
    }

    private func terms(of rules: RuleSet) -> [UInt8] {
        let terms = rules.lexicon.surfaceTerms
        switch format {
        case .text: return terms.reduce(into: []) { $0 += Array($1.utf8) + [UInt8(ascii: "\n")] }
        case .json:
            var json = JSONWriter()
            json.array(terms) { $0.value($1) }
            return json.bytes + [UInt8(ascii: "\n")]
        }
    }

    private func list(_ rules: [Rule], _ language: Language) -> [UInt8] {
        switch format {
        case .text:
            let width = rules.map(\.id.count).max() ?? 0
            let lines = rules.map { rule in
                let id = rule.id + String(repeating: " ", count: width - rule.id.count)
                let level = (Level(rawValue: rule.level.rawValue) ?? .note).name(in: language)
                let measures = rule.measures.map { " \($0)" } ?? ""
                return "\(id)  \(level)  \(rule.provision)\(measures)  \(rule.title[language])\n"
            }
            return Array(lines.joined().utf8)
        case .json:
            var json = JSONWriter()
            json.array(rules) { $0.rule($1) }
            return json.bytes + [UInt8(ascii: "\n")]
        }
    }

    private func coverage(of rules: RuleSet, _ language: Language) throws(CommandError) -> [UInt8] {
        let all = ProvisionCoverage.coverage(of: rules)
        let rows = try filter.map { filter throws(CommandError) in try RuleFilter.coverage(filter, in: all) } ?? all
        switch format {
        case .text:
            let lines = rows.map { row in
                let state =
                    row.rules.isEmpty
                    ? language.choose("没有规则：", "no rule: ") + (row.reason?[language] ?? language.choose("未说明理由", "no reason given"))
                    : language.choose("\(row.rules.count) 条规则：", "\(row.rules.count) rules: ") + row.rules.joined(separator: ", ")
                return "\(row.id)  \(row.title[language])\n    \(state)\n"
            }
            let covered = rows.count { !$0.rules.isEmpty }
            let total = language.choose("共 \(rows.count) 项，有规则的 \(covered) 项\n", "\(rows.count) provisions, \(covered) with rules\n")
            return Array((lines.joined() + total).utf8)
        case .json:
            var json = JSONWriter()
            json.array(rows) { json, row in
                json.object {
                    $0.member("provision", row.id)
                    $0.phrase("title", row.title)
                    $0.member("rules", row.rules)
                    $0.key("reason")
                    if let reason = row.reason { $0.phrase(reason) } else { $0.null() }
                }
            }
            return json.bytes + [UInt8(ascii: "\n")]
        }
    }
}
