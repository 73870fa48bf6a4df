package import Law

/// A rule base: everything a review needs to know of the law.
package struct RuleSet: Sendable {
    /// The version the rule base gives itself, e.g. `2026.11`.
    package var version: String
    /// SHA-256 of the compiled table, in hexadecimal.
    package var digest: String
    /// The provisions of Articles 8–12 with their exact text, and the Measures' items as a compiled text.
    package var provisions: [ProvisionText]
    package var lexicon: Lexicon
    package var rules: [Rule]
    package var gazetteer: Gazetteer
    package var catalogue: LawCatalogue

    package init(
        version: String, digest: String, provisions: [ProvisionText], lexicon: Lexicon, rules: [Rule], gazetteer: Gazetteer,
        catalogue: LawCatalogue
    ) {
        self.version = version
        self.digest = digest
        self.provisions = provisions
        self.lexicon = lexicon
        self.rules = rules
        self.gazetteer = gazetteer
        self.catalogue = catalogue
    }
}

/// The text of one provision.
package struct ProvisionText: Sendable {
    /// `9`, `9.3`, `12`, `12.1`, `m15`, `m15.3`.
    package var id: String
    /// The wording: the Regulation exactly, the Measures as compiled (整理文本，以官方公布文本为准).
    package var text: String
    /// A short name for lists, e.g. 排斥限制外地经营者参加本地招标投标.
    package var title: Phrase
    /// Which kinds of source can be a basis; empty where none can (Article 9).
    package var bases: [LegalSource]
    /// Why no rule covers it; nil where one does.
    package var uncovered: Phrase?
    package var from: CalendarDate?
    package var until: CalendarDate?

    package init(
        id: String, text: String, title: Phrase, bases: [LegalSource], uncovered: Phrase?, from: CalendarDate?, until: CalendarDate?
    ) {
        self.id = id
        self.text = text
        self.title = title
        self.bases = bases
        self.uncovered = uncovered
        self.from = from
        self.until = until
    }
}
