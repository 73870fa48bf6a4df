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

/// Bounds on what one draft may cost. What lies beyond a bound is left unread and named as a problem, so the draft is `incomplete`.
package struct ReadingLimits: Sendable {
    /// Bytes of a text file, or of a part of a package after inflating, that are read.
    package var bytes: Int
    /// Elements that may lie in one another (HTML, XML).
    package var depth: Int
    /// Logical paragraphs of a document.
    package var paragraphs: Int

    package init(bytes: Int = 512 << 20, depth: Int = 512, paragraphs: Int = 4_000_000) {
        self.bytes = bytes
        self.depth = depth
        self.paragraphs = paragraphs
    }
}
