import Findings
import Law
import Reporting
import RuleBase

/// A rule as `explain` shows it.
struct RulePage {
    private(set) var text: String
    private let language: Language

    init(_ rule: Rule, in set: RuleSet, language: Language) {
        self.language = language
        let level = Level(rawValue: rule.level.rawValue) ?? .note
        text = "\(rule.id)  \(rule.title[language])  [\(level.name(in: language))]\n\n"
        add(rule.provision.citation(in: language), wording(rule.provision.description, in: set))
        if let measures = rule.measures {
            let note = language.choose("（整理文本，以官方公布文本为准）", " (compiled text, 整理文本)")
            add(measures.citation(in: language), wording(measures.description, in: set).map { $0 + note })
        }
        field("也可引用", "Could equally be cited", rule.also.map { $0.citation(in: language) }.joined(separator: "; "))
        field("其他法律", "Other law", rule.relatedLaw.joined(separator: "; "))
        field("要件", "Elements", rule.elements.map { $0[language] }.joined(separator: language.choose("、", ", ")))
        field("说明", "Message", rule.generalMessage(in: language))
        field("可能排除本发现的事实", "Fact that could clear it", rule.fact?[language] ?? "")
        field("可作依据的文件", "Sources that can be a basis", bases(of: rule, in: set))
        field("修改建议", "Cure", rule.cure[language])
        let from = rule.from.map(\.description) ?? ""
        let until = rule.until.map(\.description) ?? ""
        field("有效期", "In force", from.isEmpty && until.isEmpty ? "" : "\(from) – \(until)")
        for kind in Example.Kind.allCases {
            text +=
                "\n"
                + (kind == .violation ? language.choose("违反的示例", "Examples in breach") : language.choose("合规的示例", "Examples that pass"))
                + "\n"
            for example in rule.examples where example.kind == kind {
                let title = example.title.map { language.choose("（标题：\($0)）", " (title: \($0))") } ?? ""
                text += "  · \(example.marked)\(title)\n"
            }
        }
    }

    private func wording(_ id: String, in set: RuleSet) -> String? { set.provisions.first { $0.id == id }?.text }

    private func bases(of rule: Rule, in set: RuleSet) -> String {
        guard let provision = set.provisions.first(where: { $0.id == rule.provision.description }) else { return "" }
        if provision.bases.isEmpty { return language.choose("无", "none") }
        return provision.bases.map { $0.name(in: language) }.joined(separator: language.choose("、", ", "))
    }

    private mutating func add(_ citation: String, _ wording: String?) {
        text += citation + "\n"
        if let wording { text += "  \(wording)\n" }
    }

    private mutating func field(_ chinese: String, _ english: String, _ value: String) {
        if !value.isEmpty { text += language.choose("\(chinese)：\(value)\n", "\(english): \(value)\n") }
    }
}
