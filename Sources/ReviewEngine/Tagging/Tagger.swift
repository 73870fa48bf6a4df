import RuleBase

/// Finds every term of the lexicon in folded text: a branch-free pass that keeps the places where a term can begin, then a walk down the
/// double-array trie from each of them.
struct Tagger: Sendable {
    let vocabulary: Vocabulary

    /// Fills in the tags.
    /// - Parameter localised: The number that stands for a place in the document; places stay what they are where there is none.
    func tag(_ text: inout TaggedText, localised: ((UInt16) -> UInt16)? = nil) {
        text.tags = text.symbols.withUnsafeBufferPointer { tags(in: $0, localised: localised) }
    }

    private func tags(in symbols: UnsafeBufferPointer<UInt16>, localised: ((UInt16) -> UInt16)?) -> [Tag] {
        let (trie, plainEnd) = (vocabulary.trie, vocabulary.plainEnd)
        var tags: [Tag] = []
        // Real text has two tags in five symbols.
        tags.reserveCapacity(symbols.count / 2)
        let recent = TagList(capacity: Self.stretch)
        var (slot, limit) = (recent.start, recent.end)
        var hiddenUntil: Int32 = 0
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.stretch) { candidates in
            var next = 0
            while next < symbols.count &- 1 {
                let end = min(next &+ Self.stretch, symbols.count &- 1)
                for index in 0..<trie.candidates(in: symbols, next..<end, into: candidates) {
                    let candidate = candidates[index]
                    trie.walk(symbols, from: candidate) { number, end in
                        guard end > hiddenUntil else { return }
                        var number = number
                        if number >= plainEnd {
                            if vocabulary.hides(number) {
                                while slot > recent.start, slot[-1].start >= candidate { slot -= 1 }
                                hiddenUntil = end
                            }
                            if vocabulary.isPlace(number) { number = localised?(number) ?? number }
                        }
                        if slot == limit { (slot, limit) = (recent.grow(), recent.end) }
                        slot.initialize(to: Tag(number, candidate, end))
                        slot += 1
                    }
                }
                tags.append(contentsOf: UnsafeBufferPointer(start: recent.start, count: slot - recent.start))
                slot = recent.start
                next = end
            }
        }
        return tags
    }

    /// So many symbols are looked at before their tags are moved to where they stay: what lies between stays in the nearest cache.
    private static let stretch = 256
}
