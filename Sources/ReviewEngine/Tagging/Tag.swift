/// A surface term found in the text. Positions count symbols of `TaggedText.symbols`.
struct Tag {
    /// The term, as an index into `Vocabulary.classes`.
    var term: Int32
    var start: Int32
    /// Exclusive.
    var end: Int32
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
