import RuleBase

/// What somebody who mistyped a name most likely meant.
enum Nearest {
    /// The nearest candidate, if it is near enough to be worth saying; of two as near the longer, for a letter is sooner forgotten than added.
    static func match(_ word: String, among candidates: [String]) -> String? {
        let measured = candidates.map { (name: $0, distance: Suggestion.distance(word.lowercased(), $0.lowercased())) }
        guard let best = measured.min(by: { ($0.distance, -$0.name.count, $0.name) < ($1.distance, -$1.name.count, $1.name) }) else { return nil }
        return best.distance <= max(1, word.count / 3) ? best.name : nil
    }
}
