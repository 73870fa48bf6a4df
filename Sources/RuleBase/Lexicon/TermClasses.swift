/// The classes of each term, by its number. Terms are many and their sets of classes few, so each set is kept once.
package struct TermClasses: RandomAccessCollection, ExpressibleByArrayLiteral, Sendable {
    /// The different sets, in the order of the first term of each.
    package let sets: TableArray<ClassSet>
    /// The set of each term, as an index into `sets`.
    package let setOfTerm: TableArray<UInt16>

    package init(_ classes: some Sequence<ClassSet>) {
        var sets: [ClassSet] = []
        var setOfTerm: [UInt16] = []
        var known: [ClassSet: UInt16] = [:]
        for set in classes {
            let number = known[set] ?? UInt16(sets.count)
            if known.updateValue(number, forKey: set) == nil { sets.append(set) }
            setOfTerm.append(number)
        }
        self.sets = TableArray(sets)
        self.setOfTerm = TableArray(setOfTerm)
    }

    package init(arrayLiteral elements: ClassSet...) { self.init(elements) }

    /// The classes of arrays read from a file.
    init(sets: TableArray<ClassSet>, indices: TableArray<UInt16>) {
        self.sets = sets
        setOfTerm = indices
    }

    /// Whether every term has a set.
    var isSound: Bool { setOfTerm.allSatisfy { Int($0) < sets.count } }

    package var startIndex: Int { 0 }
    package var endIndex: Int { setOfTerm.count }
    package subscript(term: Int) -> ClassSet { sets[Int(setOfTerm[term])] }
}
