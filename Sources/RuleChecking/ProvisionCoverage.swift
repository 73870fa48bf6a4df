import Law
package import RuleBase

/// Which rules look at a provision, or why none does.
package struct ProvisionCoverage: Hashable, Sendable {
    /// As in `ProvisionText.id`: `9.3`, `m15.3`.
    package var id: String
    package var title: Phrase
    /// The rules' ids, ascending.
    package var rules: [String]
    /// Why no rule covers it; nil where one does, or where nobody gave a reason.
    package var reason: Phrase?

    package init(id: String, title: Phrase, rules: [String], reason: Phrase?) {
        self.id = id
        self.title = title
        self.rules = rules
        self.reason = reason
    }

    /// Every item of Articles 8–11 of the Regulation and m9–m24 of the Measures, in their order; of Articles without items the article.
    package static func coverage(of rules: RuleSet) -> [ProvisionCoverage] {
        var found: [String: [String]] = [:]
        for rule in rules.rules {
            found[rule.provision.description, default: []].append(rule.id)
            if let measures = rule.measures { found[measures.description, default: []].append(rule.id) }
        }
        let known = Set(rules.provisions.map(\.id))
        return rules.provisions.filter { isStandard($0.id, among: known) }.map { provision in
            let covering = (found[provision.id] ?? []).sorted()
            return ProvisionCoverage(
                id: provision.id, title: provision.title, rules: covering, reason: covering.isEmpty ? provision.uncovered : nil)
        }
    }

    /// Whether a provision is a review standard to look at by itself: an item, or an article that has none.
    private static func isStandard(_ id: String, among known: Set<String>) -> Bool {
        let numbers = id.drop { $0 == "m" }.split(separator: ".").compactMap { Int($0) }
        guard let article = numbers.first, (id.hasPrefix("m") ? 9...24 : 8...11).contains(article) else { return false }
        return numbers.count == 2 || !known.contains("\(id).1")
    }
}
