import Law
import RuleBase
import RuleChecking

/// The rules an id or a provision stands for.
enum RuleFilter {
    /// - Parameter word: An id, an item (`9.3`, `m15.3`), an article (`9`, `m15`); nil for all rules.
    static func rules(_ word: String?, in set: RuleSet) throws(CommandError) -> [Rule] {
        guard let word else { return set.rules }
        if let rule = set.rules.first(where: { $0.id == word }) { return [rule] }
        let matching = set.rules.filter { rule in
            within(word, rule.provision.description) || rule.measures.map { within(word, $0.description) } == true
        }
        if !matching.isEmpty { return matching }
        let known = set.provisions.contains { $0.id == word }
        if known { return [] }
        throw .usage(.unknownRule(word, nearest: Nearest.match(word, among: set.rules.map(\.id) + set.provisions.map(\.id))))
    }

    static func coverage(_ word: String, in rows: [ProvisionCoverage]) throws(CommandError) -> [ProvisionCoverage] {
        let matching = rows.filter { within(word, $0.id) || $0.rules.contains(word) }
        if matching.isEmpty { throw .usage(.unknownRule(word, nearest: Nearest.match(word, among: rows.map(\.id)))) }
        return matching
    }

    /// Whether an item is the one named, or one of the article named. `9-3` is read as `9.3`.
    private static func within(_ word: String, _ item: String) -> Bool {
        let word = String(word.map { $0 == "-" ? "." : $0 })
        return item == word || item.hasPrefix(word + ".")
    }
}
