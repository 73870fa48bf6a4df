import RuleBase

// Columns of the vocabulary on raw memory, asked for numbers of terms in it only. `@unchecked` since pointers are not Sendable by themselves: what they point
// to never changes and lies in the `Vocabulary` that hands them out.

/// The classes of each term, by its number.
struct RawClasses: @unchecked Sendable {
    private let sets: UnsafeBufferPointer<ClassSet>
    private let signatures: UnsafeBufferPointer<UInt64>
    private let others: UnsafeBufferPointer<UInt16>

    /// - Parameter signatures: of each set of `classes`.
    init(_ classes: TermClasses, signatures: TableArray<UInt64>) {
        sets = classes.sets.unsafeElements
        others = classes.others.unsafeElements
        self.signatures = signatures.unsafeElements
    }

    @inline(__always)
    subscript(number: UInt16) -> ClassSet { sets[set(of: number)] }

    /// The signature of a term's classes.
    @inline(__always)
    func signature(of number: UInt16) -> UInt64 { signatures[set(of: number)] }

    /// Only a title has places that are not told apart.
    @inline(__always)
    private func set(of number: UInt16) -> Int {
        let number = Int(number)
        return number < sets.count ? number : Int(others[number &- sets.count])
    }
}

/// The division codes each place may name, by its number.
struct RawPlaces: @unchecked Sendable {
    private let starts: UnsafeBufferPointer<Int32>
    private let codes: UnsafeBufferPointer<Int32>
    /// The number of the first.
    private let first: Int

    init(_ lexicon: Lexicon) {
        starts = lexicon.placeStarts.unsafeElements
        codes = lexicon.codes.unsafeElements
        first = lexicon.classes.sets.count
    }

    @inline(__always)
    subscript(number: UInt16) -> UnsafeBufferPointer<Int32> {
        let place = Int(number) &- first
        return UnsafeBufferPointer(rebasing: codes[Int(starts[place])..<Int(starts[place &+ 1])])
    }
}
