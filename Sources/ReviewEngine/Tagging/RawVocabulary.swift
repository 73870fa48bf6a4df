import RuleBase

// Columns of the vocabulary on raw memory, asked for terms of it only. `@unchecked` since pointers are not Sendable by themselves: what they point to
// never changes and lies in the `Vocabulary` that hands them out.

/// What the tagger does with a term.
struct TermKind: OptionSet {
    var rawValue: UInt8
    static let plain: TermKind = []
    /// It hides the tags inside it (资本市场 hides 本市).
    static let hides = TermKind(rawValue: 1)
    /// It is a place of the gazetteer.
    static let place = TermKind(rawValue: 2)
}

/// The kind of each term.
struct TermKinds: @unchecked Sendable {
    private let setOfTerm: UnsafeBufferPointer<UInt16>
    private let kinds: UnsafeBufferPointer<TermKind>

    init(_ classes: TermClasses, kinds: TableArray<TermKind>) {
        setOfTerm = classes.setOfTerm.unsafeElements
        self.kinds = kinds.unsafeElements
    }

    @inline(__always)
    subscript(term: Int32) -> TermKind { kinds[Int(setOfTerm[Int(term)])] }
}

/// The classes of each term.
struct RawClasses: @unchecked Sendable {
    private let setOfTerm: UnsafeBufferPointer<UInt16>
    private let sets: UnsafeBufferPointer<ClassSet>
    private let signatures: UnsafeBufferPointer<UInt64>

    /// - Parameter signatures: of each set of `classes`.
    init(_ classes: TermClasses, signatures: TableArray<UInt64>) {
        setOfTerm = classes.setOfTerm.unsafeElements
        sets = classes.sets.unsafeElements
        self.signatures = signatures.unsafeElements
    }

    @inline(__always)
    subscript(term: Int32) -> ClassSet { sets[Int(setOfTerm[Int(term)])] }

    /// The signature of a term's classes.
    @inline(__always)
    func signature(of term: Int32) -> UInt64 { signatures[Int(setOfTerm[Int(term)])] }
}

/// The division codes each place may name.
struct RawPlaces: @unchecked Sendable {
    private let starts: UnsafeBufferPointer<Int32>
    private let codes: UnsafeBufferPointer<Int32>

    init(_ lexicon: Lexicon) {
        starts = lexicon.placeStarts.unsafeElements
        codes = lexicon.codes.unsafeElements
    }

    @inline(__always)
    subscript(place: Int32) -> UnsafeBufferPointer<Int32> {
        UnsafeBufferPointer(rebasing: codes[Int(starts[Int(place)])..<Int(starts[Int(place) + 1])])
    }
}
