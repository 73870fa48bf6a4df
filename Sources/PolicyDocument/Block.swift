/// A logical paragraph: what a reader takes for one, hard wraps joined.
package struct Block: Sendable {
    package enum Kind: Sendable, Equatable {
        /// The document's title (first line or lines).
        case title
        /// A heading of the outline, level from 1.
        case heading(level: Int)
        case paragraph
        /// A cell of a table.
        case cell(Cell)
        /// Text that is not re-flowed: a flattened table.
        case verbatim
        case footnote, endnote, header, footer, textBox
    }

    /// The units of the paragraph in `Document.units`.
    package var range: Range<Int>
    package var kind: Kind
    /// Where the paragraph stands: 第五条第二款第（三）项.
    package var clause: ClausePath
    /// The block whose lead-in (ending in a colon) this one continues, as an index into `Document.blocks`.
    package var leadIn: Int?
    /// The heading or article this one stands under, as an index into `Document.blocks`.
    package var parent: Int?
    /// The part the paragraph was read from, as an index into `Origin.parts`; 0 in text files.
    package var part: Int
    /// The number of the paragraph, from 1: among the paragraph elements of its part for packages, in the document for text.
    package var paragraph: Int
    /// The UTF-16 units of the paragraph that stand before this block: where a manual line break ends a sentence, one paragraph of a
    /// package gives several blocks.
    package var paragraphOffset: Int
    /// Whether the block is judged: false for explanations, Q&A, quoted attachments.
    package var isJudged: Bool

    package init(
        range: Range<Int>, kind: Kind = .paragraph, clause: ClausePath = ClausePath(), leadIn: Int? = nil, parent: Int? = nil,
        part: Int = 0, paragraph: Int, paragraphOffset: Int = 0, isJudged: Bool = true
    ) {
        self.range = range
        self.kind = kind
        self.clause = clause
        self.leadIn = leadIn
        self.parent = parent
        self.part = part
        self.paragraph = paragraph
        self.paragraphOffset = paragraphOffset
        self.isJudged = isJudged
    }
}

/// A cell's place in its table, counted from 0, and the blocks that head it.
package struct Cell: Sendable, Equatable {
    package var table: Int
    package var row: Int
    package var column: Int
    /// The blocks of the first cells of its row (left of it) and of the header cells of its column, as indices into `Document.blocks`.
    package var heads: [Int]

    package init(table: Int, row: Int, column: Int, heads: [Int] = []) {
        self.table = table
        self.row = row
        self.column = column
        self.heads = heads
    }
}
