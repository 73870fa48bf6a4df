import PolicyDocument

/// What the terms come to, by their numbers. Terms are many and their sets of classes few, and nothing but its set is ever asked of a word: so its set's number
/// is its own. Names of places, which each document takes in its own way, have numbers behind those of the sets, one each.
package struct TermClasses: Sendable {
    /// The different sets: the empty one, which no term has, for number 0; then those of words; those that hide others last.
    package let sets: TableArray<ClassSet>
    /// The set of each place, in the order of their numbers, then of each `DocumentTerm`.
    package let others: TableArray<UInt16>

    package init(sets: TableArray<ClassSet>, others: TableArray<UInt16>) { (self.sets, self.others) = (sets, others) }

    /// So many numbers there may be.
    static let capacity = Int(UInt16.max)

    /// How many names of places there are.
    package var placeCount: Int { others.count - DocumentTerm.allCases.count }

    /// How many numbers there are.
    package var count: Int { sets.count + placeCount }

    /// The classes of a number.
    package subscript(number: Int) -> ClassSet { sets[number < sets.count ? number : Int(others[number - sets.count])] }

    /// A document term's number, which is that of its set.
    package func number(of term: DocumentTerm) -> UInt16 { others[placeCount + term.rawValue] }

    /// How many sets meet none of those that hide: they are the first.
    package func plainCount(hiding: ClassSet) -> Int {
        Bisection.count(in: sets.count) { !sets[$0].intersects(hiding) }
    }

    /// Whether every set that is named is there, and they are in their order.
    func isSound(hiding: ClassSet) -> Bool {
        let plain = plainCount(hiding: hiding)
        return sets.first == .empty && placeCount >= 0 && count <= Self.capacity && others.allSatisfy { Int($0) < sets.count }
            && sets[plain...].allSatisfy { $0.intersects(hiding) } && sets[..<plain].allSatisfy { !$0.intersects(hiding) }
    }
}
