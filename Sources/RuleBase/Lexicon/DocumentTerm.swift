/// Terms that no text holds, numbered behind all others: what a word comes to in one document.
package enum DocumentTerm: Int, CaseIterable, Sendable {
    /// A place in the document's own chain of divisions.
    case ownPlace
    /// A place elsewhere.
    case otherPlace
    /// A place name that says nothing here.
    case noPlace
    /// A word the document defines as a share of tax.
    case definedTaxShare

    /// The class it has; nil where it has none.
    private var className: String? {
        switch self {
        case .ownPlace: "place-own"
        case .otherPlace: "place-other"
        case .noPlace: nil
        case .definedTaxShare: "defined-tax-share"
        }
    }

    /// Its class alone; empty where the lexicon has no such class.
    func classes(in table: ClassTable) -> ClassSet { ClassSet([className.flatMap(table.index)].compactMap { $0 }) }
}
