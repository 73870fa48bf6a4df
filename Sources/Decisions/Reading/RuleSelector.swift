package import Findings
import Law
package import RuleBase

/// A word that stands for findings: a rule's id, an item (`9.3`, `m15.3`) or an article (`9`, `m15`).
package struct RuleSelector: Hashable, Sendable, Comparable {
    package let word: String
    /// An article is less special than an item, an item than a rule.
    private let rank: Int

    /// The words there are.
    package struct Vocabulary: Sendable {
        fileprivate let rules: Set<String>
        fileprivate let provisions: Set<String>

        package init(_ rules: RuleSet) {
            self.rules = Set(rules.rules.map(\.id))
            let items = rules.provisions.map(\.id)
            let articles = (items + rules.rules.flatMap { [$0.provision.description] + ($0.measures.map { [$0.description] } ?? []) })
            provisions = Set(articles + articles.compactMap { $0.split(separator: ".").first.map(String.init) })
        }
    }

    init(_ entry: DecisionEntry, word: String, _ vocabulary: Vocabulary) throws(DecisionError) {
        self.word = word
        if vocabulary.rules.contains(word) {
            rank = 2
        } else if vocabulary.provisions.contains(word) {
            rank = word.contains(".") ? 1 : 0
        } else {
            let all = vocabulary.rules.union(vocabulary.provisions)
            throw .unknownRule(entry.place, word: word, nearest: Suggestion.nearest(to: word, among: all))
        }
    }

    package func matches(_ finding: Finding) -> Bool {
        switch rank {
        case 2: finding.rule == word
        case 1: finding.provision.description == word || finding.measures?.description == word
        default: "\(finding.provision.article)" == word || finding.measures.map { "m\($0.article)" == word } == true
        }
    }

    /// The less special first.
    package static func < (left: RuleSelector, right: RuleSelector) -> Bool { (left.rank, left.word) < (right.rank, right.word) }
}
