package import Findings
import Law
package import RuleBase

/// A word that stands for findings: a rule's id, an item (`9.3`, `m15.3`) or an article (`9`, `m15`).
package struct RuleSelector: Hashable, Sendable, Comparable {
    package let word: String
    /// An article is less special than an item, an item than a rule.
    private let rank: Int

    /// The words there are. Looked up where they lie: most runs ask for none.
    package struct Vocabulary: Sendable {
        private let rules: RuleSet

        package init(_ rules: RuleSet) { self.rules = rules }

        fileprivate func hasRule(_ id: String) -> Bool { rules.rules.contains { $0.id == id } }

        /// Items and articles, of the Regulation and the Measures.
        fileprivate var provisions: Set<String> {
            let items = rules.provisions.map(\.id) + rules.rules.flatMap { [$0.provision.description, $0.measures?.description].compactMap { $0 } }
            return Set(items + items.compactMap { $0.split(separator: ".").first.map(String.init) })
        }

        fileprivate var all: Set<String> { provisions.union(rules.rules.map(\.id)) }
    }

    init(_ entry: DecisionEntry, word: String, _ vocabulary: Vocabulary) throws(DecisionError) {
        self.word = word
        if vocabulary.hasRule(word) {
            rank = 2
        } else if vocabulary.provisions.contains(word) {
            rank = word.contains(".") ? 1 : 0
        } else {
            throw .unknownRule(entry.place, word: word, nearest: Suggestion.nearest(to: word, among: vocabulary.all))
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
