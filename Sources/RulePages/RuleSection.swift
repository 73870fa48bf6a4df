import Findings
import Law
import Reporting
import RuleBase

/// One rule in a page.
enum RuleSection {
    static func text(_ rule: Rule) -> String {
        let level = Level(rawValue: rule.level.rawValue) ?? .note
        var text = "\n## `\(rule.id)`\n\n\(both(rule.title))\n\n"
        text += row("级别 · Level", "\(level.name(in: .chinese)) · \(level.name(in: .english)), \(rule.weight)")
        text += row("细化规定 · Measures", rule.measures.map { "`\($0)`" } ?? "")
        text += row("也可引用 · Also", rule.also.map { "`\($0)`" }.joined(separator: ", "))
        text += row("其他法律 · Other law", rule.relatedLaw.map { Markdown.escaped($0) }.joined(separator: "、"))
        text += row("有效期 · In force", term(of: rule))
        text += row("要件 · Elements", rule.elements.map(both).joined(separator: "; "))
        text += row("说明 · Message", Markdown.escaped(rule.generalMessage(in: .chinese)))
        text += row("", Markdown.escaped(rule.generalMessage(in: .english)))
        text += row("可排除的事实 · Fact that could clear it", rule.fact.map(both) ?? "")
        text += row("修改建议 · Cure", Markdown.escaped(rule.cure.chinese))
        text += row("", Markdown.escaped(rule.cure.english))
        text += examples(of: rule, .violation, "违反的示例 · In breach") + examples(of: rule, .compliant, "合规的示例 · Passes")
        return text
    }

    /// An entry of the rule's list; one without a name goes on with the entry before, one without a value is left out.
    private static func row(_ name: String, _ value: String) -> String {
        if value.isEmpty { return "" }
        return name.isEmpty ? "  <br>\(value)\n" : "* \(name): \(value)\n"
    }

    private static func term(of rule: Rule) -> String {
        if rule.from == nil, rule.until == nil { return "" }
        return "\(rule.from?.description ?? "…") – \(rule.until?.description ?? "…")"
    }

    private static func examples(of rule: Rule, _ kind: Example.Kind, _ heading: String) -> String {
        let examples = rule.examples.filter { $0.kind == kind }
        if examples.isEmpty { return "" }
        let lines = examples.map { example in
            let title = example.title.map { "（标题 title: \(Markdown.escaped($0))）" } ?? ""
            return "* \(Markdown.escaped(example.marked))\(title)\n"
        }
        return "\n\(heading)\n\n" + lines.joined()
    }
}
