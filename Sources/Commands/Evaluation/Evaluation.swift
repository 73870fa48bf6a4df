import Law

/// How well the rules do on labelled clauses. A case counts as found where a firm finding names an item of its labels, or of those
/// that would be as right.
struct Evaluation: Sendable {
    struct Item: Equatable, Sendable {
        /// Cases with this label, and those of them for which the item itself, or one as right, was found.
        var recall = Proportion(hits: 0, total: 0)
        /// Clauses with a firm finding of this item, and those of them for which it is right.
        var precision = Proportion(hits: 0, total: 0)
    }

    private(set) var items: [Provision: Item] = [:]
    /// Clauses with labels, and those of them with a right item.
    private(set) var recall = Proportion(hits: 0, total: 0)
    /// Clauses with a firm finding, and those of them with a right item.
    private(set) var precision = Proportion(hits: 0, total: 0)
    /// Clauses without labels, and those of them with a firm finding all the same.
    private(set) var falseAlarms = Proportion(hits: 0, total: 0)

    /// - Parameter found: The items of the firm findings.
    mutating func add(_ row: LabelledCase, found: Set<Provision>) {
        let right = row.labels.union(row.also)
        let isRight = !found.isDisjoint(with: right)
        if row.labels.isEmpty {
            falseAlarms.add(!found.isEmpty)
        } else {
            recall.add(isRight)
        }
        if !found.isEmpty { precision.add(isRight) }
        for label in row.labels { items[label, default: Item()].recall.add(isRight) }
        for item in found { items[item, default: Item()].precision.add(right.contains(item)) }
    }
}

extension Proportion {
    fileprivate mutating func add(_ isHit: Bool) {
        hits += isHit ? 1 : 0
        total += 1
    }
}
