/// Where a clue stands among those of one score and level: by the bytes of the path, then by line, then by id. Every list of ranked clues keeps this order.
struct CluePlace: Comparable {
    var path: [UInt8]
    var line: Int
    var finding: String

    static func < (left: Self, right: Self) -> Bool {
        if left.path != right.path { return left.path.lexicographicallyPrecedes(right.path) }
        return (left.line, left.finding) < (right.line, right.finding)
    }
}
