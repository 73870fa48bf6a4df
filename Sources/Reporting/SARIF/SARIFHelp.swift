import Findings
import Law
import RuleBase

/// The help page of a rule in a SARIF run: the provision it rests on, its elements, its cure.
struct SARIFHelp {
    let text: String
    let markdown: String

    init(_ rule: Rule, _ context: ReportContext) {
        let language = context.language
        var entries: [(label: String, value: String)] = []
        func add(_ chinese: String, _ english: String, _ value: String) {
            if !value.isEmpty { entries.append((language.choose(chinese, english), value)) }
        }
        add(
            "依据", "Provision",
            rule.provision.citation(in: language) + (context.wording(of: rule.provision.description).map { " \($0)" } ?? ""))
        if let measures = rule.measures {
            let wording = context.wording(of: measures.description).map { " \($0)（整理文本，以官方公布文本为准）" } ?? ""
            add("细化规定", "Measures", measures.citation(in: language) + wording)
        }
        add("要件", "Elements", rule.elements.map { $0[language] }.joined(separator: language.choose("、", ", ")))
        add("可能排除本发现的事实", "Fact that could clear it", rule.fact?[language] ?? "")
        add("修改建议", "Cure", rule.cure[language])
        add("其他法律", "Other law", rule.relatedLaw.joined(separator: "; "))
        let message = rule.generalMessage(in: language)
        text = ([message] + entries.map { "\($0.label): \($0.value)" }).joined(separator: "\n")
        markdown =
            "**\(Markdown.escaped(rule.title[language]))**\n\n\(Markdown.escaped(message))\n\n"
            + entries.map { "- **\($0.label)**: \(Markdown.escaped($0.value))\n" }.joined()
    }
}
