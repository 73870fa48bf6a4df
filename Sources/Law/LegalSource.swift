/// The kind of a legal source, from the highest rank down. Article 10 of the Regulation lets only the first three bear a preference.
package enum LegalSource: String, Sendable, CaseIterable {
    /// 法律
    case law
    /// 行政法规
    case administrativeRegulation
    /// 经国务院批准 (国函, 经国务院同意)
    case stateCouncilApproval
    /// Another State Council document (国发, 国办发): explains, never clears.
    case stateCouncilDocument
    /// 部门规章
    case departmentalRule
    /// A ministry's normative document.
    case departmentalDocument
    /// 地方性法规
    case localRegulation
    /// 地方政府规章
    case localRule
    /// A local normative document.
    case localDocument
    /// Named, but not known to the catalogue.
    case unknown

    /// Whether Article 10 accepts it as a basis: a law, an administrative regulation or an approval of the State Council.
    package var canBearPreference: Bool {
        switch self {
        case .law, .administrativeRegulation, .stateCouncilApproval: true
        default: false
        }
    }
}

/// A legal source a draft names: 《行政许可法》第十五条, 国函〔2020〕1号.
package struct Citation: Hashable, Sendable {
    /// The name as the draft writes it, without 《》.
    package var name: String
    package var kind: LegalSource
    /// The article it points to, as written (第十五条); nil where none is named.
    package var article: String?

    package init(name: String, kind: LegalSource, article: String? = nil) {
        self.name = name
        self.kind = kind
        self.article = article
    }
}
