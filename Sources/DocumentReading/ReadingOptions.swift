/// How a draft is read.
package struct ReadingOptions: Sendable {
    /// The encoding to take a text for; nil to find it out.
    package var encoding: TextEncoding?
    /// Which side of tracked changes (修订) is read.
    package var revisions: Revisions
    package var limits: ReadingLimits
    /// XML vocabularies that can be read.
    package var mappings: [XMLMapping]

    package init(
        encoding: TextEncoding? = nil, revisions: Revisions = .final, limits: ReadingLimits = ReadingLimits(), mappings: [XMLMapping] = []
    ) {
        self.encoding = encoding
        self.revisions = revisions
        self.limits = limits
        self.mappings = mappings
    }
}

/// The side of tracked changes that is read.
package enum Revisions: String, Sendable, CaseIterable {
    /// As if every change were accepted.
    case final
    /// As if every change were rejected.
    case original
}
