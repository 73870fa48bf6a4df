import RuleBase

/// The lexicon as the tagger and the judge use it: the trie, the classes of each term, and the numbers of a few terms that only a document can give.
/// A class, since it is large and every part of the judge holds it; nothing in it changes. What it hands out on raw memory lies in it or in its
/// lexicon: the reviewer holds it as long as it reviews.
final class Vocabulary: Sendable {
    let lexicon: Lexicon
    /// Where words are in a text.
    let trie: TrieKernel
    /// The classes of the terms.
    let classes: RawClasses
    /// The numbers from this one on are not plain words: they hide others, or are places.
    let plainEnd: UInt16
    /// The number of the first place; all behind it are places.
    private let firstPlace: Int
    /// The division codes of the places.
    let places: RawPlaces
    /// A place in the document's own chain of divisions.
    let ownPlace: UInt16
    /// A place elsewhere.
    let otherPlace: UInt16
    /// A place name that says nothing here.
    let noPlace: UInt16
    /// A word the document defines as a share of tax.
    let definedTaxShare: UInt16
    let known: KnownClasses
    /// The symbol of 的: a condition that ends in it before a comma is a clause of its own.
    let particle: UInt16
    /// The symbols of 未 and 除, which open what is lacking or left out, and of 外, which ends it.
    let lacking, leftOut, leftOutEnd: UInt16
    /// Holds what `classes` points to beside the lexicon.
    private let signatures: TableArray<UInt64>

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        let known = KnownClasses(lexicon)
        self.known = known
        particle = lexicon.fold[0x7684]
        (lacking, leftOut, leftOutEnd) = (lexicon.fold[0x672A], lexicon.fold[0x9664], lexicon.fold[0x5916])
        let terms = lexicon.classes
        (ownPlace, otherPlace) = (terms.number(of: .ownPlace), terms.number(of: .otherPlace))
        (noPlace, definedTaxShare) = (terms.number(of: .noPlace), terms.number(of: .definedTaxShare))
        plainEnd = UInt16(terms.plainCount(hiding: lexicon.hiding))
        firstPlace = terms.sets.count
        let sets = terms.sets.unsafeElements
        signatures = TableArray(count: sets.count) { signatures in
            for index in sets.indices { signatures[index] = sets[index].signature }
        }
        trie = TrieKernel(lexicon)
        classes = RawClasses(terms, signatures: signatures)
        places = RawPlaces(lexicon)
    }

    /// Whether a term is a place of the gazetteer.
    func isPlace(_ number: UInt16) -> Bool { Int(number) >= firstPlace }

    /// Whether a term hides the terms inside it (资本市场 hides 本市).
    @inline(never)
    func hides(_ number: UInt16) -> Bool { classes[number].meets(lexicon.hiding) }

    /// The divisions a place may name: their codes, negative where the term is a short form.
    func codes(of place: UInt16) -> UnsafeBufferPointer<Int32> { places[place] }
}
