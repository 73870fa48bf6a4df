import RuleBase

/// The lexicon as the tagger and the judge use it: the trie, the classes of each term, and a few terms that only a document can give.
struct Vocabulary: Sendable {
    let lexicon: Lexicon
    /// The classes of each term of the lexicon, then of the terms below.
    let classes: TermClasses
    /// Whether a term hides the tags inside it (资本市场 hides 本市).
    let hides: [Bool]
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
        known = KnownClasses(lexicon)
        let count = Int32(truncatingIfNeeded: lexicon.classes.count)
        (ownPlace, otherPlace, noPlace, definedTaxShare) = (count, count + 1, count + 2, count + 3)
        classes =
            lexicon.classes.appending([
                ClassSet([known.placeOwn].compactMap { $0 }), ClassSet([known.placeOther].compactMap { $0 }), ClassSet(),
                ClassSet([known.definedTaxShare].compactMap { $0 }),
            ])
        hides = classes.map { $0.intersects(lexicon.hiding) }
    }
}
