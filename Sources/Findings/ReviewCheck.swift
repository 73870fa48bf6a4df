/// Whether a draft has the review that Article 18 asks for before issuance.
package struct ReviewCheck: Hashable, Sendable {
    package enum Status: String, Sendable, CaseIterable {
        /// The record belongs to this very text and lets it pass.
        case reviewed
        /// There is no record beside the draft.
        case missing
        /// The record is of another text.
        case otherText = "other-text"
        /// The review asks for changes, and the text is the one it asks to change.
        case notModified = "not-modified"
        /// The reviewing body found a breach.
        case refused
        /// Not the body that Articles 13 and 14 name, or not yet dated.
        case invalid
    }

    package var status: Status
    /// What is so and what to do, in the language of the report.
    package var message: String

    package var passes: Bool { status == .reviewed }

    package init(_ status: Status, _ message: String) {
        self.status = status
        self.message = message
    }
}
