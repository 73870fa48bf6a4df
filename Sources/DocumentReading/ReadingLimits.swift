import OfficePackages
import PolicyDocument
import XMLParsing

/// Bounds on what one draft may cost. What lies beyond a bound is left unread and named as a problem, so the draft is `incomplete`;
/// where nothing is left that could be read, it is refused.
package struct ReadingLimits: Sendable {
    /// Bytes of a text file that are read. Judging takes some nine bytes of memory for each.
    package var bytes: Int
    /// Bytes of a part of a package after inflating, or of an XML file. The largest met in honest files has 12.6 million.
    package var partBytes: Int
    /// Elements that may lie in one another (HTML tables, XML).
    package var depth: Int
    /// Logical paragraphs of a document.
    package var paragraphs: Int
    /// Entries of a package.
    package var entries: Int
    /// Inflated over compressed size of an entry of more than 8 MiB.
    package var ratio: Int
    /// Attributes of an XML element, and namespaces in force at once.
    package var attributes: Int
    /// Findings of a document that are written out; those beyond are counted. An honest document has some dozens.
    package var findings: Int

    package init(
        bytes: Int = 64 << 20, partBytes: Int = 256 << 20, depth: Int = 2_000, paragraphs: Int = 4_000_000, entries: Int = 20_000,
        ratio: Int = 300, attributes: Int = 4_000, findings: Int = 20_000
    ) {
        self.bytes = bytes
        self.partBytes = partBytes
        self.depth = depth
        self.paragraphs = paragraphs
        self.entries = entries
        self.ratio = ratio
        self.attributes = attributes
        self.findings = findings
    }

    /// What a limit is called where it is set.
    package enum Name: String, Sendable, CaseIterable {
        case bytes
        case partBytes = "part-bytes"
        case depth, paragraphs, entries, ratio, attributes, findings
    }

    package subscript(name: Name) -> Int {
        get { self[keyPath: Self.path(of: name)] }
        set { self[keyPath: Self.path(of: name)] = newValue }
    }

    private static func path(of name: Name) -> WritableKeyPath<ReadingLimits, Int> {
        switch name {
        case .bytes: \.bytes
        case .partBytes: \.partBytes
        case .depth: \.depth
        case .paragraphs: \.paragraphs
        case .entries: \.entries
        case .ratio: \.ratio
        case .attributes: \.attributes
        case .findings: \.findings
        }
    }
}

extension ReadingLimits {
    var package: PackageLimits {
        var limits = PackageLimits()
        limits.entries = entries
        limits.entryBytes = partBytes
        limits.ratio = ratio
        return limits
    }

    var xml: SAXParser.Limits { SAXParser.Limits(bytes: partBytes, depth: depth, attributes: attributes) }
}

extension Document {
    /// Leaves out the paragraphs beyond the limit, which is a problem.
    mutating func cut(to limits: ReadingLimits) {
        guard blocks.count > limits.paragraphs else { return }
        blocks.removeLast(blocks.count - limits.paragraphs)
        for index in blocks.indices {
            guard case .cell(var cell) = blocks[index].kind else { continue }
            cell.heads.removeAll { $0 >= blocks.count }
            blocks[index].kind = .cell(cell)
        }
        problems.append(UnreadPart(.tooManyParagraphs(limit: limits.paragraphs)))
    }
}
