import RuleBase

/// The lexicon as the tagger and the judge use it: the trie, the classes of each term, and a few terms that only a document can give.
/// A class, since it is large and every part of the judge holds it; nothing in it changes.
final class Vocabulary: Sendable {
    let lexicon: Lexicon
    /// The signature of each set of classes.
    private let signatures: [UInt64]
    /// Where the trie leads from its root, by symbol.
    let openings: TrieOpenings
    /// What the tagger does with the terms of each set.
    private let kinds: [TermKind]
    /// A place in the document's own chain of divisions.
    let ownPlace: Int32
    /// A place elsewhere.
    let otherPlace: Int32
    /// A place name that says nothing here.
    let noPlace: Int32
    /// A word the document defines as a share of tax.
    let definedTaxShare: Int32
    let known: KnownClasses

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        let known = KnownClasses(lexicon)
        self.known = known
        (ownPlace, otherPlace) = (lexicon.number(of: .ownPlace), lexicon.number(of: .otherPlace))
        (noPlace, definedTaxShare) = (lexicon.number(of: .noPlace), lexicon.number(of: .definedTaxShare))
        openings = TrieOpenings(lexicon)
        signatures = lexicon.classes.sets.withUnsafeBufferPointer { $0.map(\.signature) }
        kinds = lexicon.classes.sets.withUnsafeBufferPointer { sets in
            sets.map { set in
                var kind = TermKind.plain
                if set.meets(lexicon.hiding) { kind.insert(.hides) }
                if let place = known.place, set.contains(place) { kind.insert(.place) }
                return kind
            }
        }
    }

    /// The classes of a term.
    func classes(of term: Int32) -> ClassSet { withClasses { $0[term] } }

    /// Whether a term is a place of the gazetteer.
    func isPlace(_ term: Int32) -> Bool { withTermKinds { $0[term].contains(.place) } }

    /// Calls `body` with the kinds of the terms as they lie in memory, for the tagger's loop. `body` asks for terms of this vocabulary only.
    @inline(__always)
    func withTermKinds<Result>(_ body: (TermKinds) -> Result) -> Result {
        lexicon.classes.setOfTerm.withUnsafeBufferPointer { sets in
            kinds.withUnsafeBufferPointer { kinds in body(TermKinds(setOfTerm: sets, kinds: kinds)) }
        }
    }

    /// Calls `body` with the classes of the terms as they lie in memory. `body` asks for terms of this vocabulary only.
    @inline(__always)
    func withClasses<Result>(_ body: (RawClasses) -> Result) -> Result {
        lexicon.classes.setOfTerm.withUnsafeBufferPointer { indices in
            lexicon.classes.sets.withUnsafeBufferPointer { sets in
                signatures.withUnsafeBufferPointer { signatures in body(RawClasses(setOfTerm: indices, sets: sets, signatures: signatures)) }
            }
        }
    }

    /// The divisions a place may name: their codes in `Lexicon.codes`, negative where the term is a short form.
    func codes(of place: Int32) -> Range<Int> {
        Int(lexicon.placeStarts[Int(place)])..<Int(lexicon.placeStarts[Int(place) + 1])
    }

    /// Calls `body` with the codes of the places as they lie in memory. `body` asks for places of this vocabulary only.
    @inline(__always)
    func withPlaces<Result>(_ body: (RawPlaces) -> Result) -> Result {
        lexicon.placeStarts.withUnsafeBufferPointer { starts in
            lexicon.codes.withUnsafeBufferPointer { codes in body(RawPlaces(starts: starts, codes: codes)) }
        }
    }
}

/// What the tagger does with a term.
struct TermKind: OptionSet {
    var rawValue: UInt8
    static let plain: TermKind = []
    /// It hides the tags inside it (资本市场 hides 本市).
    static let hides = TermKind(rawValue: 1)
    /// It is a place of the gazetteer.
    static let place = TermKind(rawValue: 2)
}

/// The kind of each term, on raw memory.
struct TermKinds {
    fileprivate let setOfTerm: UnsafeBufferPointer<UInt16>
    fileprivate let kinds: UnsafeBufferPointer<TermKind>

    @inline(__always)
    subscript(term: Int32) -> TermKind { kinds[Int(setOfTerm[Int(term)])] }
}

/// The classes of each term, on raw memory.
struct RawClasses {
    fileprivate let setOfTerm: UnsafeBufferPointer<UInt16>
    fileprivate let sets: UnsafeBufferPointer<ClassSet>
    fileprivate let signatures: UnsafeBufferPointer<UInt64>

    @inline(__always)
    subscript(term: Int32) -> ClassSet { sets[Int(setOfTerm[Int(term)])] }

    /// Whether a term is of one of some classes, whose signature is given: most terms are told apart by theirs.
    @inline(__always)
    func meets(_ term: Int32, _ wanted: ClassSet, _ signature: UInt64) -> Bool {
        let set = Int(setOfTerm[Int(term)])
        return signatures[set] & signature != 0 && sets[set].meets(wanted)
    }
}

/// The division codes each place may name, on raw memory.
struct RawPlaces {
    fileprivate let starts: UnsafeBufferPointer<Int32>
    fileprivate let codes: UnsafeBufferPointer<Int32>

    @inline(__always)
    subscript(place: Int32) -> UnsafeBufferPointer<Int32> {
        UnsafeBufferPointer(rebasing: codes[Int(starts[Int(place)])..<Int(starts[Int(place) + 1])])
    }
}
