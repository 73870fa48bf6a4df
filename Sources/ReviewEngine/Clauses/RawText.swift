import RuleBase

/// The tags and symbols of an analysed text on raw memory, with the classes of the tags: what the judge's loops read. Valid within
/// `Analysis.withRaw` alone.
struct RawText {
    let tags: UnsafeBufferPointer<Tag>
    let symbols: UnsafeBufferPointer<UInt16>
    private let classes: RawClasses
    private let comma: UInt16

    init(tags: UnsafeBufferPointer<Tag>, symbols: UnsafeBufferPointer<UInt16>, classes: RawClasses, comma: UInt16) {
        (self.tags, self.symbols) = (tags, symbols)
        (self.classes, self.comma) = (classes, comma)
    }

    @inline(__always)
    func classes(of tag: Int) -> ClassSet { classes[tags[tag].number] }

    @inline(__always)
    func signature(of tag: Int) -> UInt64 { classes.signature(of: tags[tag].number) }

    /// The first symbol of a tag, and the one behind its last.
    @inline(__always)
    func start(of tag: Int) -> Int { Int(tags[tag].start) }
    @inline(__always)
    func end(of tag: Int) -> Int { Int(tags[tag].end) }

    @inline(__always)
    func isComma(_ symbol: Int) -> Bool { symbols[symbol] == comma }
}
