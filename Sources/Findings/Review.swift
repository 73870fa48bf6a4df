/// What the engine says of one document.
package struct Review: Sendable {
    package var jurisdiction: Jurisdiction?
    /// Why the document is out of scope (Article 2, m2); nil where it was judged.
    package var scopeReason: String?
    /// Ordered by place in the document, then by rule.
    package var findings: [Finding]
    /// How many findings there are beside these, beyond the limit.
    package var leftOut: Int

    package init(jurisdiction: Jurisdiction? = nil, scopeReason: String? = nil, findings: [Finding] = [], leftOut: Int = 0) {
        self.jurisdiction = jurisdiction
        self.scopeReason = scopeReason
        self.findings = findings
        self.leftOut = leftOut
    }
}
