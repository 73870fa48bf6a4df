/// The likeliest word a writer meant.
package enum Suggestion {
    /// `; did you mean "…"?` for the nearest candidate within two edits (one of a word under five letters); empty where none is near.
    static func hint(for word: String, among candidates: some Sequence<String>) -> String {
        nearest(to: word, among: candidates).map { "; did you mean \"\($0)\"?" } ?? ""
    }

    /// The nearest candidate within two edits (one of a word under five letters); nil where none is near.
    package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let limit = word.count < 5 ? 1 : 2
        return candidates.map { (word: $0, distance: distance(word, $0)) }
            .filter { $0.distance <= limit }
            .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?.word
    }

    /// The number of insertions, deletions, substitutions and swaps of neighbours between two words.
    package static func distance(_ left: String, _ right: String) -> Int {
        let a = Array(left.unicodeScalars)
        let b = Array(right.unicodeScalars)
        var before: [Int] = []
        var previous = Array(0...b.count)
        for i in a.indices {
            var current = [i + 1]
            for j in b.indices {
                var best = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
                current.append(best)
            }
            (before, previous) = (previous, current)
        }
        return previous[b.count]
    }
}
