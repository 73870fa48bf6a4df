/// A rule base: everything a review needs to know of the law.
package struct RuleSet: Sendable {
    /// The version the rule base gives itself, e.g. `2026.11`.
    package var version: String
    /// SHA-256 of the compiled table's payload, in hexadecimal: two rule bases of one digest judge alike.
    package var digest: String
    /// The provisions of Articles 8–12 with their exact text, and the Measures' items as a compiled text.
    package var provisions: [ProvisionText]
    package var lexicon: Lexicon
    package let rules: [Rule]
    /// What the patterns of `rules` require.
    package let index: PatternIndex
    package var gazetteer: Gazetteer
    package var catalogue: LawCatalogue
    /// The label of the pack these rules came in; nil for the rules of the program or of a folder, which hold for every day.
    package var pack: PackLabel?

    package init(
        version: String, digest: String, provisions: [ProvisionText], lexicon: Lexicon, rules: [Rule], gazetteer: Gazetteer,
        catalogue: LawCatalogue
    ) {
        self.init(
            version: version, digest: digest, provisions: provisions, lexicon: lexicon, rules: rules, index: PatternIndex(rules), gazetteer: gazetteer,
            catalogue: catalogue)
    }

    /// - Parameter index: that of the rules.
    init(
        version: String, digest: String, provisions: [ProvisionText], lexicon: Lexicon, rules: [Rule], index: PatternIndex, gazetteer: Gazetteer,
        catalogue: LawCatalogue
    ) {
        self.version = version
        self.digest = digest
        self.provisions = provisions
        self.lexicon = lexicon
        self.rules = rules
        self.index = index
        self.gazetteer = gazetteer
        self.catalogue = catalogue
    }
}
