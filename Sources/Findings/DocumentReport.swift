import Law
package import PolicyDocument

/// What became of one input file: exactly one for every input, refused and out-of-scope ones included.
package struct DocumentReport: Sendable {
    /// In the order of precedence.
    package enum Status: String, Sendable, CaseIterable {
        case unreadable, incomplete, outOfScope = "out-of-scope", findings, clean
    }

    /// The path as it was given or found.
    package var path: String
    /// nil where the file could not be read.
    package var format: Format?
    package var encoding: String?
    package var metadata: Metadata
    package var jurisdiction: Jurisdiction?
    /// Why the document is out of scope (Article 2, m2); nil where it is in scope.
    package var scopeReason: String?
    /// Unicode scalars without white space.
    package var characters: Int
    /// What kept it from being read (unreadable) or read whole (incomplete).
    package var problems: [Problem]
    package var isUnreadable: Bool
    package var notChecked: [NotChecked]
    package var findings: [Finding]
    package var staleDecisions: [StaleDecision]
    /// What the change under review did away with; nil where there was no older version to compare with.
    package var cured: [CuredFinding]?
    /// Whether a review record belongs to this very text (Article 18); nil where none is required.
    package var review: ReviewCheck?
    /// Whether this is no draft but a file of decisions with something to say of its entries.
    package var isDecisionFile = false

    package init(
        path: String, format: Format? = nil, encoding: String? = nil, metadata: Metadata = Metadata(), jurisdiction: Jurisdiction? = nil,
        scopeReason: String? = nil, characters: Int = 0, problems: [Problem] = [], isUnreadable: Bool = false,
        notChecked: [NotChecked] = [], findings: [Finding] = [], staleDecisions: [StaleDecision] = []
    ) {
        self.path = path
        self.format = format
        self.encoding = encoding
        self.metadata = metadata
        self.jurisdiction = jurisdiction
        self.scopeReason = scopeReason
        self.characters = characters
        self.problems = problems
        self.isUnreadable = isUnreadable
        self.notChecked = notChecked
        self.findings = findings
        self.staleDecisions = staleDecisions
    }

    /// The first that applies: unreadable, incomplete, out-of-scope, findings (notes too), clean.
    package var status: Status {
        if isUnreadable { return .unreadable }
        if !problems.isEmpty { return .incomplete }
        if scopeReason != nil { return .outOfScope }
        if isDecisionFile, !staleDecisions.isEmpty { return .findings }
        return findings.isEmpty ? .clean : .findings
    }
}

/// The division whose body issued a document: it fixes what 本市 is.
package struct Jurisdiction: Hashable, Sendable {
    /// The GB/T 2260 code; nil for the nation and for bodies the gazetteer does not know.
    package var code: Int?
    package var name: String

    package init(code: Int?, name: String) {
        self.code = code
        self.name = name
    }
}
