import RuleBase

/// Walks over the tags of a text once, stretch by stretch, and unites their classes. On raw memory: it sees every tag of every document.
struct ClassRun {
    private let tags: UnsafeBufferPointer<Tag>
    private let classes: RawClasses
    private var next = 0

    init(_ tags: UnsafeBufferPointer<Tag>, _ classes: RawClasses) {
        self.tags = tags
        self.classes = classes
    }

    /// The tags that begin within some symbols, and their classes. Stretches come in ascending order.
    @inline(__always)
    mutating func take(_ symbols: Range<Int>) -> (tags: Range<Int>, classes: ClassSet) {
        var index = next
        while index < tags.count, Int(tags[index].start) < symbols.lowerBound { index &+= 1 }
        let first = index
        var union = SIMD8<UInt64>.zero
        while index < tags.count, Int(tags[index].start) < symbols.upperBound {
            union |= classes[tags[index].number].words
            index &+= 1
        }
        next = index
        var set = ClassSet.empty
        set.words = union
        return (first..<index, set)
    }
}
