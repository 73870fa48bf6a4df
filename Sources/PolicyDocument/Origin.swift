/// The way back from a document's units to its source.
package enum Origin: Sendable {
    /// A text file: `lineStarts` holds the index of the first unit of each line of the file (all lines, in order). Line n of the file is
    /// `lineStarts[n - 1]`, its columns count units from there.
    case text(lineStarts: [Int])
    /// A package: the parts that text was read from, and the pieces that say where in them. Pieces ascend by `units`.
    case package(parts: [String], pieces: [Piece])
}

/// A run of units that were read from one place of a part.
package struct Piece: Sendable {
    package enum Kind: UInt8, Sendable {
        /// Characters of the part's bytes, entities possibly encoded.
        case characters
        /// Made by the reader: an automatic number, a tab, a symbol. `bytes` is the element it stands for.
        case generated
    }

    /// The units in `Document.units`.
    package var units: Range<Int>
    /// The part, as an index into `Origin.package(parts:)`.
    package var part: Int
    /// The byte range in the inflated part, in UTF-8 (a UTF-16 part is recoded first).
    package var bytes: Range<Int>
    package var kind: Kind
    /// Inserted text of a revision (修订).
    package var isInserted: Bool
    /// Hidden text.
    package var isHidden: Bool

    package init(units: Range<Int>, part: Int, bytes: Range<Int>, kind: Kind = .characters, isInserted: Bool = false, isHidden: Bool = false) {
        self.units = units
        self.part = part
        self.bytes = bytes
        self.kind = kind
        self.isInserted = isInserted
        self.isHidden = isHidden
    }
}
