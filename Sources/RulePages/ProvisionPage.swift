import Findings
import Law
import Reporting
package import RuleBase

/// The rules of one item of the Regulation as a page in Markdown, in both languages: the law's text, then rule by rule.
package struct ProvisionPage {
    /// `9.3`.
    package let id: String
    package let text: String
    /// One line for an index: the item, its title and the rules.
    let entry: String

    /// The pages of the items of Articles 8–11, and before them the index of all: name of the file and text.
    package static func pages(of set: RuleSet) -> [(file: String, text: String)] {
        let pages = items(of: set).map { ProvisionPage($0.provision, $0.text, in: set) }
        return [("README.md", RuleIndex.text(pages))] + pages.map { ("\($0.id).md", $0.text) }
    }

    private static func items(of set: RuleSet) -> [(provision: Provision, text: ProvisionText)] {
        let items: [(provision: Provision, text: ProvisionText)] = set.provisions.compactMap { text in Provision(text.id).map { ($0, text) } }
        return items.filter { (8...11).contains($0.provision.article) }.sorted { $0.provision < $1.provision }
    }

    private init(_ provision: Provision, _ law: ProvisionText, in set: RuleSet) {
        id = law.id
        let rules = set.rules.filter { $0.provision == provision }
        let title = both(law.title)
        entry = "| [\(id)](\(id).md) | \(title) | \(rules.isEmpty ? "—" : rules.map { "`\($0.id)`" }.joined(separator: "<br>")) |"
        var page = "# \(provision.place(in: .chinese)) · Article \(provision)\n\n"
        page += "\(title)\n\n> \(Markdown.escaped(law.text))\n\n"
        page += measures(of: provision, in: set)
        page += "可作依据的文件 · Sources that can be a basis: \(bases(law))\n"
        if rules.isEmpty, let uncovered = law.uncovered { page += "\n\(Markdown.escaped(uncovered.chinese))\n\n\(Markdown.escaped(uncovered.english))\n" }
        for rule in rules { page += RuleSection.text(rule) }
        text = page
    }
}

/// `中文 · English`.
func both(_ phrase: Phrase) -> String { Markdown.escaped(phrase.chinese) + " · " + Markdown.escaped(phrase.english) }

/// The items of the Measures that spell out an item of the Regulation, quoted.
private func measures(of provision: Provision, in set: RuleSet) -> String {
    var lines: [String] = []
    for law in set.provisions {
        guard let item = MeasuresItem(law.id), MeasuresItem.detailed(byArticle: item.article).contains(provision) else { continue }
        lines.append("* `\(law.id)` \(Markdown.escaped(law.text))")
    }
    if lines.isEmpty { return "" }
    return "《公平竞争审查条例实施办法》（整理文本，以官方公布文本为准） · Implementing Measures (compiled text):\n\n" + lines.joined(separator: "\n") + "\n\n"
}

private func bases(_ law: ProvisionText) -> String {
    if law.bases.isEmpty { return "无 · none" }
    return law.bases.map { "\($0.name(in: .chinese)) \($0.name(in: .english))" }.joined(separator: ", ")
}
