/// A surface term found in the text, in few bytes, since a document has very many. Positions count symbols of `TaggedText.symbols`.
struct Tag {
    let start: Int32
    /// No term is longer.
    private let length: UInt16
    /// The term's number, as `Vocabulary.classes` has it.
    var number: UInt16

    init(_ number: UInt16, _ start: Int32, _ end: Int32) {
        self.number = number
        self.start = start
        length = UInt16(truncatingIfNeeded: end &- start)
    }

    /// Exclusive.
    @inline(__always)
    var end: Int32 { start &+ Int32(length) }
}

/// A document folded into symbols and tagged.
struct TaggedText {
    /// The folded text: white space, gaps and zero-width characters dropped, a run of digits one symbol. A sentence end stands after
    /// each block.
    var symbols: [UInt16]
    /// The unit of `Document.units` each symbol begins at.
    let positions: SymbolPositions
    /// The first symbol of each block; one entry more than there are blocks.
    var blockStarts: [Int32]
    /// The symbols at which a sentence can end, ascending: sentence ends and colons.
    var bounds: [Int32]
    /// Ascending by start, then by end.
    var tags: [Tag] = []
}
