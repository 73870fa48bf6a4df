/// A draft as a reader sees it: its characters, their structure, and the way back to the source.
package struct Document: Sendable {
    /// What the bytes were.
    package var format: Format
    /// The encoding the text was stored in (`UTF-8`, `GB18030`, …); nil where the format fixes it.
    package var encoding: String?
    /// Every character in reading order as UTF-16 units. `Document.gap` stands where the source has something that is no character
    /// of the text (a joined line break, page furniture, the tail of an entity).
    package var units: [UInt16]
    /// The logical paragraphs in reading order; their ranges ascend and do not overlap.
    package var blocks: [Block]
    package var origin: Origin
    package var metadata: Metadata
    /// Comments and replies: beside the text, never in it.
    package var annotations: [Annotation]
    /// What kept the document from being read whole. Any makes it `incomplete`.
    package var problems: [UnreadPart]
    /// What was read and is not judged, with the line it starts on.
    package var notChecked: [UnjudgedPart]

    /// The unit that stands for no character (a Unicode noncharacter, replaced by U+FFFD where a source holds it).
    @inlinable package static var gap: UInt16 { 0xFFFF }

    package init(
        format: Format, encoding: String? = nil, units: [UInt16] = [], blocks: [Block] = [], origin: Origin,
        metadata: Metadata = Metadata(), annotations: [Annotation] = [], problems: [UnreadPart] = [], notChecked: [UnjudgedPart] = []
    ) {
        self.format = format
        self.encoding = encoding
        self.units = units
        self.blocks = blocks
        self.origin = origin
        self.metadata = metadata
        self.annotations = annotations
        self.problems = problems
        self.notChecked = notChecked
    }

    /// The text of a range of units, gaps left out.
    package func text(_ range: Range<Int>) -> String {
        units[range].withUnsafeBufferPointer { String(units: $0) }
    }

    /// The text of a block.
    package func text(of block: Block) -> String { text(block.range) }

    /// The offset within its block of a unit, in UTF-16 units of the logical paragraph (gaps do not count).
    package func offset(of unit: Int, in block: Block) -> Int {
        units[block.range.lowerBound..<unit].reduce(into: 0) { count, value in count += value == Document.gap ? 0 : 1 }
    }
}

/// The formats a document can be read from.
package enum Format: String, Sendable, CaseIterable {
    case text, markdown, html, docx, flatOPC = "flat-opc", word2003 = "word-2003-xml", xml, ofd, odt
}
