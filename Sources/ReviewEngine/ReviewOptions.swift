package import Findings
package import Law

/// How a review is carried out.
package struct ReviewOptions: Sendable {
    /// The day of review: which provisions and rules are in force, which terms have run out. Never the document's own date.
    package var asOf: CalendarDate
    /// The language of titles, messages, elements and cures.
    package var language: Language
    /// Judges documents that are out of scope (Article 2, m2) as well.
    package var judgesOutOfScope: Bool
    /// Writes the chain of reasons into `Finding.trace`.
    package var explains: Bool
    /// The findings that are written out, the first of a document; those beyond are counted.
    package var findings: Int

    package init(asOf: CalendarDate, language: Language = .chinese, judgesOutOfScope: Bool = false, explains: Bool = false, findings: Int = .max) {
        self.asOf = asOf
        self.language = language
        self.judgesOutOfScope = judgesOutOfScope
        self.explains = explains
        self.findings = findings
    }
}
