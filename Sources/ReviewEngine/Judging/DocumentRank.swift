import Law
import PolicyDocument
import RuleBase

/// What a document itself is in the order of sources. A law or an administrative regulation may be the very basis that an item asks
/// for, and a national body's document has no 本地 to protect: there a person should look, and no finding is firm.
struct DocumentRank {
    private let chain: OwnChain
    private let source: LegalSource?

    init(_ metadata: Metadata, _ chain: OwnChain) {
        self.chain = chain
        source = Self.source(metadata.title ?? "", chain)
    }

    /// Whether findings of an item with these accepted bases cannot be firm in this document.
    func softens(_ bases: [LegalSource]) -> Bool {
        if case .national = chain.kind { return true }
        return source.map { bases.contains($0) } ?? false
    }

    private static func source(_ title: String, _ chain: OwnChain) -> LegalSource? {
        let bare = title.hasSuffix("（草案）") ? String(title.dropLast(4)) : title
        let isRegulation = bare.hasSuffix("条例")
        switch chain.kind {
        case .local: return isRegulation ? .localRegulation : nil
        case .national, .unknown:
            if isRegulation { return .administrativeRegulation }
            return bare.hasSuffix("法") && !bare.hasSuffix("办法") ? .law : nil
        }
    }
}
