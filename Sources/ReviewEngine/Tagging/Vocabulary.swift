import RuleBase

/// The lexicon as the tagger and the judge use it: the trie, the classes of each term, and a few terms that only a document can give.
/// A class, since it is large and every part of the judge holds it; nothing in it changes.
final class Vocabulary: Sendable {
    let lexicon: Lexicon
    /// The different sets of classes; the sets of the terms below come last.
    private let sets: [ClassSet]
    /// The set of each term, as an index into `sets`, then of the terms below.
    private let setOfTerm: [UInt16]
    /// By term: whether it hides the tags inside it (资本市场 hides 本市).
    let hides: [Bool]
    /// By set: whether its terms are places of the gazetteer.
    private let isPlaceBySet: [Bool]
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
        let count = Int32(truncatingIfNeeded: lexicon.classes.count)
        (ownPlace, otherPlace, noPlace, definedTaxShare) = (count, count + 1, count + 2, count + 3)
        let own = [known.placeOwn, known.placeOther, nil, known.definedTaxShare].map { ClassSet([$0].compactMap { $0 }) }
        let given = lexicon.classes.sets
        sets = given + own
        var setOfTerm = lexicon.classes.setOfTerm.withUnsafeBufferPointer { Array($0) }
        for index in own.indices { setOfTerm.append(UInt16(given.count + index)) }
        self.setOfTerm = setOfTerm
        let hidesBySet = sets.map { $0.meets(lexicon.hiding) }
        hides = setOfTerm.map { hidesBySet[Int($0)] }
        isPlaceBySet = sets.map { set in known.place.map(set.contains) ?? false }
    }

    /// The classes of a term.
    @inline(__always)
    func classes(of term: Int32) -> ClassSet { sets[Int(setOfTerm[Int(term)])] }

    /// Whether a term is a place of the gazetteer.
    @inline(__always)
    func isPlace(_ term: Int32) -> Bool { isPlaceBySet[Int(setOfTerm[Int(term)])] }

    /// The divisions a place may name: their codes in `Lexicon.codes`, negative where the term is a short form.
    func codes(of place: Int32) -> Range<Int> {
        Int(lexicon.placeStarts[Int(place)])..<Int(lexicon.placeStarts[Int(place) + 1])
    }
}
