/// The classes of each term, by its number. Terms are many and their sets of classes few, so each set is kept once.
package struct TermClasses: RandomAccessCollection, ExpressibleByArrayLiteral, Sendable {
    /// The different sets, in the order of the first term of each.
    package private(set) var sets: [ClassSet]
    /// The set of each term, as an index into `sets`.
    package let setOfTerm: TableArray<UInt16>

    package init(_ classes: some Sequence<ClassSet>) {
        sets = []
        var setOfTerm: [UInt16] = []
        var known: [ClassSet: UInt16] = [:]
        for set in classes {
            if known[set] == nil {
                known[set] = UInt16(sets.count)
                sets.append(set)
            }
            setOfTerm.append(known[set] ?? 0)
        }
        self.setOfTerm = TableArray(setOfTerm)
    }

    package init(arrayLiteral elements: ClassSet...) { self.init(elements) }

    /// The classes of arrays read from a file; nil where an index has no set.
    init?(sets: [ClassSet], indices: TableArray<UInt16>) {
        guard indices.allSatisfy({ Int($0) < sets.count }) else { return nil }
        self.sets = sets
        setOfTerm = indices
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { setOfTerm.count }
    package subscript(term: Int) -> ClassSet { sets[Int(setOfTerm[term])] }

    /// How many terms each class has, by class.
    package var sizes: [Int] {
        var terms = [Int](repeating: 0, count: sets.count)
        for index in setOfTerm { terms[Int(index)] += 1 }
        var sizes = [Int](repeating: 0, count: ClassSet.capacity)
        for (set, count) in zip(sets, terms) { for member in set.members { sizes[member] += count } }
        return sizes
    }
}
