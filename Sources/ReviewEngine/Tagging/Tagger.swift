import RuleBase

/// Finds every term of the lexicon in folded text: a branch-free pass that keeps the places where a term can begin, then a walk down the
/// double-array trie from each of them.
struct Tagger: Sendable {
    let vocabulary: Vocabulary

    /// Fills in the tags. The inner loops run on raw buffers: they see every character of every document.
    func tag(_ text: inout TaggedText) {
        let candidates = candidates(in: text.symbols)
        text.tags = walk(text.symbols, from: candidates)
    }

    /// The symbols at which a term can begin.
    private func candidates(in symbols: [UInt16]) -> [Int32] {
        guard symbols.count > 1 else { return [] }
        return [Int32](unsafeUninitializedCapacity: symbols.count) { output, count in
            var kept = 0
            vocabulary.lexicon.pairs.withUnsafeBufferPointer { pairs in
                symbols.withUnsafeBufferPointer { symbols in
                    for index in 0..<(symbols.count &- 1) {
                        // `Lexicon.pairBit`, written out: a call for every character costs too much.
                        let bit = Int(
                            truncatingIfNeeded: ((UInt32(symbols[index]) &<< 16 | UInt32(symbols[index &+ 1])) &* 0x9E37_79B1) &>> 15)
                        output[kept] = Int32(truncatingIfNeeded: index)
                        kept &+= Int(truncatingIfNeeded: pairs[bit &>> 5] &>> UInt32(truncatingIfNeeded: bit & 31) & 1)
                    }
                }
            }
            count = kept
        }
    }

    private func walk(_ symbols: [UInt16], from candidates: [Int32]) -> [Tag] {
        var tags: [Tag] = []
        tags.reserveCapacity(candidates.count / 2)
        let lexicon = vocabulary.lexicon
        var hiddenUntil: Int32 = 0
        lexicon.base.withUnsafeBufferPointer { base in
            lexicon.check.withUnsafeBufferPointer { check in
                lexicon.term.withUnsafeBufferPointer { term in
                    symbols.withUnsafeBufferPointer { symbols in
                        let hides = vocabulary.hides
                        let root = Int(base[0] &>> 1)
                        for candidate in candidates {
                            // The bitmap lets some through that begin no term: most end at the second symbol.
                            let start = root &+ Int(symbols[Int(candidate)])
                            if check[start] != 0 { continue }
                            var node: Int32 = 0
                            var index = Int(candidate)
                            while index < symbols.count {
                                let next = Int(base[Int(node)] &>> 1) &+ Int(symbols[index])
                                if check[next] != node { break }
                                node = Int32(truncatingIfNeeded: next)
                                index &+= 1
                                guard base[next] & 1 != 0 else { continue }
                                let end = Int32(truncatingIfNeeded: index)
                                if end <= hiddenUntil { continue }
                                let found = term[next]
                                if hides[Int(found)] {
                                    while let last = tags.last, last.start >= candidate { tags.removeLast() }
                                    hiddenUntil = end
                                }
                                tags.append(Tag(term: found, start: candidate, end: end))
                            }
                        }
                    }
                }
            }
        }
        return tags
    }
}
