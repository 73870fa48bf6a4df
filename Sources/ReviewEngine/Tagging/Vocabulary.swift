import RuleBase

/// The lexicon as the tagger and the judge use it: the trie, the classes of each term, and a few terms that only a document can give.
/// A class, since it is large and every part of the judge holds it; nothing in it changes. What it hands out on raw memory lies in it or in its
/// lexicon: the reviewer holds it as long as it reviews.
final class Vocabulary: Sendable {
    let lexicon: Lexicon
    /// Where words are in a text.
    let trie: TrieKernel
    /// The classes of the terms.
    let classes: RawClasses
    /// What the tagger does with the terms.
    let kinds: TermKinds
    /// The division codes of the places.
    let places: RawPlaces
    /// A place in the document's own chain of divisions.
    let ownPlace: Int32
    /// A place elsewhere.
    let otherPlace: Int32
    /// A place name that says nothing here.
    let noPlace: Int32
    /// A word the document defines as a share of tax.
    let definedTaxShare: Int32
    let known: KnownClasses
    /// The symbol of 的: a condition that ends in it before a comma is a clause of its own.
    let particle: UInt16
    /// The symbols of 未 and 除, which open what is lacking or left out, and of 外, which ends it.
    let conditionMarks: [UInt16]
    /// Hold what `trie`, `classes` and `kinds` point to beside the lexicon.
    private let openings: TrieOpenings
    private let signatures: TableArray<UInt64>
    private let kindOfSet: TableArray<TermKind>

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        let known = KnownClasses(lexicon)
        self.known = known
        particle = lexicon.fold[0x7684]
        conditionMarks = [0x672A, 0x9664, 0x5916].map { lexicon.fold[$0] }
        (ownPlace, otherPlace) = (lexicon.number(of: .ownPlace), lexicon.number(of: .otherPlace))
        (noPlace, definedTaxShare) = (lexicon.number(of: .noPlace), lexicon.number(of: .definedTaxShare))
        let sets = lexicon.classes.sets.unsafeElements
        openings = TrieOpenings(lexicon)
        signatures = TableArray(sets.map(\.signature))
        kindOfSet = TableArray(
            sets.map { set in
                var kind = TermKind.plain
                if set.meets(lexicon.hiding) { kind.insert(.hides) }
                if let place = known.place, set.contains(place) { kind.insert(.place) }
                return kind
            })
        trie = TrieKernel(lexicon, openings)
        classes = RawClasses(lexicon.classes, signatures: signatures)
        kinds = TermKinds(lexicon.classes, kinds: kindOfSet)
        places = RawPlaces(lexicon)
    }

    /// Whether a term is a place of the gazetteer.
    func isPlace(_ term: Int32) -> Bool { kinds[term].contains(.place) }

    /// The divisions a place may name: their codes in `Lexicon.codes`, negative where the term is a short form.
    func codes(of place: Int32) -> Range<Int> {
        Int(lexicon.placeStarts[Int(place)])..<Int(lexicon.placeStarts[Int(place) + 1])
    }
}
