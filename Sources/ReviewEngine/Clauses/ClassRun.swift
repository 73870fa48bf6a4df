import RuleBase

/// Walks over the tags of a text once, stretch by stretch, and unites their classes.
struct ClassRun {
    private let tags: [Tag]
    private let vocabulary: Vocabulary
    private var next = 0

    init(_ text: TaggedText, _ vocabulary: Vocabulary) {
        tags = text.tags
        self.vocabulary = vocabulary
    }

    /// The tags that begin within some symbols, and their classes. Stretches come in ascending order. Runs on raw buffers: it sees every tag
    /// of every document.
    mutating func take(_ symbols: Range<Int>) -> (tags: Range<Int>, classes: ClassSet) {
        tags.withUnsafeBufferPointer { tags in
            vocabulary.withClasses { classes in
                var index = next
                while index < tags.count, Int(tags[index].start) < symbols.lowerBound { index &+= 1 }
                let first = index
                var union = ClassSet().words
                while index < tags.count, Int(tags[index].start) < symbols.upperBound {
                    union |= classes[tags[index].term].words
                    index &+= 1
                }
                next = index
                var set = ClassSet()
                set.words = union
                return (first..<index, set)
            }
        }
    }
}
