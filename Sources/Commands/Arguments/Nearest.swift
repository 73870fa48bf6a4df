/// What somebody who mistyped a name most likely meant.
enum Nearest {
    /// The nearest candidate, if it is near enough to be worth saying; of two as near the longer, for a letter is sooner forgotten than added.
    static func match(_ word: String, among candidates: [String]) -> String? {
        let measured = candidates.map { (name: $0, distance: distance(word, $0)) }
        guard let best = measured.min(by: { ($0.distance, -$0.name.count, $0.name) < ($1.distance, -$1.name.count, $1.name) }) else { return nil }
        return best.distance <= max(1, word.count / 3) ? best.name : nil
    }

    /// The number of letters to insert, delete, replace or swap with a neighbour.
    static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left.lowercased())
        let right = Array(right.lowercased())
        var before: [Int] = []
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other { cost = min(cost, before[column - 1] + 1) }
                current.append(cost)
            }
            (before, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
