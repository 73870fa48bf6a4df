import RuleBase

/// The lexicon's trie on raw memory: its loops see every character of every document. No index is checked, since `Lexicon` holds every base
/// plus any symbol, every parent and every term inside the arrays, and symbols come from the lexicon's own fold.
struct TrieKernel {
    fileprivate let base: UnsafeBufferPointer<Int32>
    fileprivate let check: UnsafeBufferPointer<Int32>
    fileprivate let term: UnsafeBufferPointer<Int32>
    fileprivate let openings: UnsafeBufferPointer<TrieOpening>

    /// The symbols at which a term begins or goes on over two symbols at least.
    func candidates(in symbols: UnsafeBufferPointer<UInt16>) -> [Int32] {
        guard symbols.count > 1 else { return [] }
        return [Int32](unsafeUninitializedCapacity: symbols.count) { output, count in
            var kept = 0
            var opening = openings[Int(symbols[0])]
            for index in 0..<(symbols.count &- 1) {
                let symbol = Int(symbols[index &+ 1])
                output[kept] = Int32(truncatingIfNeeded: index)
                let goesOn = check[Int(opening.base &>> 1) &+ symbol] == opening.node
                kept &+= (goesOn ? 1 : 0) | Int(opening.base & 1)
                opening = openings[symbol]
            }
            count = kept
        }
    }

    /// Calls `body` with each term that begins at a candidate and its end, the shortest first.
    @inline(__always)
    func walk(_ symbols: UnsafeBufferPointer<UInt16>, from candidate: Int32, _ body: (_ term: Int32, _ end: Int32) -> Void) {
        var index = Int(candidate) &+ 1
        let opening = openings[Int(symbols[index &- 1])]
        if opening.base & 1 != 0 { body(term[Int(opening.node)], Int32(truncatingIfNeeded: index)) }
        var node = opening.node
        var base = Int(opening.base &>> 1)
        while index < symbols.count {
            let next = base &+ Int(symbols[index])
            if check[next] != node { return }
            node = Int32(truncatingIfNeeded: next)
            let cell = self.base[next]
            base = Int(cell &>> 1)
            index &+= 1
            if cell & 1 != 0 { body(term[next], Int32(truncatingIfNeeded: index)) }
        }
    }
}

/// The first step from the root by a symbol.
struct TrieOpening {
    /// As in `Lexicon.base`; 0 where no term begins with the symbol.
    var base: UInt32
    /// The node it leads to; one that is no node's parent where no term begins with the symbol.
    var node: Int32

    /// The openings of a lexicon, by symbol.
    static func all(in lexicon: Lexicon) -> [TrieOpening] {
        let root = Int(lexicon.base[0] >> 1)
        return lexicon.symbolCharacters.indices.map { symbol in
            let node = root + symbol
            return lexicon.check[node] == 0 && node != 0 ? TrieOpening(base: UInt32(lexicon.base[node]), node: Int32(node)) : TrieOpening(base: 0, node: -2)
        }
    }
}

extension Vocabulary {
    /// Calls `body` with the trie as it lies in memory.
    @inline(__always)
    func withTrie<Result>(_ body: (TrieKernel) -> Result) -> Result {
        lexicon.base.withUnsafeBufferPointer { base in
            lexicon.check.withUnsafeBufferPointer { check in
                lexicon.term.withUnsafeBufferPointer { term in
                    openings.withUnsafeBufferPointer { openings in
                        body(TrieKernel(base: base, check: check, term: term, openings: openings))
                    }
                }
            }
        }
    }
}
