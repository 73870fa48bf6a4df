/// The words of a clause as decisions compare them: without white space, full-width forms as plain ones.
package enum ClauseText {
    static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace && !(0x200B...0x200F).contains(scalar.value) {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            folded.append(isWide ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar)
        }
        return String(folded)
    }

    /// How alike two clauses are, 0–1: the share of their pairs of neighbouring characters that they have in common (Dice).
    package static func likeness(_ left: String, _ right: String) -> Double {
        let (left, right) = (pairs(left), pairs(right))
        let total = left.values.reduce(0, +) + right.values.reduce(0, +)
        guard total > 0 else { return 0 }
        let common = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
        return 2 * Double(common) / Double(total)
    }

    /// The finding most likely to have taken the place of one that is gone; nil where none is like it.
    /// - Parameters:
    ///   - rule: Of the finding that is gone; nil where it is not known.
    ///   - text: Its clause.
    static func successor(rule: String?, text: String, among findings: some Sequence<(id: String, rule: String, text: String)>) -> String? {
        let candidates = findings.filter { rule == nil || $0.rule == rule }.map { (id: $0.id, likeness: likeness(text, $0.text)) }
        return candidates.filter { $0.likeness >= 0.3 }.max { ($0.likeness, $1.id) < ($1.likeness, $0.id) }?.id
    }

    private static func pairs(_ text: String) -> [UInt64: Int] {
        let scalars = Array(folded(text).unicodeScalars)
        return zip(scalars, scalars.dropFirst()).reduce(into: [:]) { $0[UInt64($1.0.value) << 32 | UInt64($1.1.value), default: 0] += 1 }
    }
}
