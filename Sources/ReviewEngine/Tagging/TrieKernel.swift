import RuleBase

/// The lexicon's trie on raw memory: its loops see every character of every document. No index is checked, since `Lexicon` holds every base
/// plus any symbol, every parent and every term inside the arrays, and symbols come from the lexicon's own fold.
struct TrieKernel {
    fileprivate let base: UnsafeBufferPointer<Int32>
    fileprivate let check: UnsafeBufferPointer<Int32>
    fileprivate let term: UnsafeBufferPointer<Int32>
    fileprivate let openings: RawOpenings

    /// The symbols of a stretch at which a term begins or goes on over two symbols at least. Behind the stretch stands one symbol more.
    /// - Parameter output: Gets them; has room for as many as there are symbols in the stretch.
    /// - Returns: How many there are.
    func candidates(in symbols: UnsafeBufferPointer<UInt16>, _ stretch: Range<Int>, into output: UnsafeMutableBufferPointer<Int32>) -> Int {
        precondition(stretch.lowerBound >= 0 && stretch.upperBound < symbols.count && stretch.count <= output.count)
        let (check, openings) = (check, openings)
        var kept = 0
        var index = stretch.lowerBound
        var first = Int(symbols[index])
        while index < stretch.upperBound {
            let second = Int(symbols[index &+ 1])
            output[kept] = Int32(truncatingIfNeeded: index)
            let difference = (check[Int(openings.base[first]) &+ second] ^ openings.node[first]) & openings.mask[first]
            // No branch: whether a symbol begins a term, no processor can foresee.
            kept &+= Int(unsafeBitCast(difference == 0, to: UInt8.self))
            first = second
            index &+= 1
        }
        return kept
    }

    /// Calls `body` with each term that begins at a candidate and its end, the shortest first.
    @inline(__always)
    func walk(_ symbols: UnsafeBufferPointer<UInt16>, from candidate: Int32, _ body: (_ term: Int32, _ end: Int32) -> Void) {
        var index = Int(candidate) &+ 1
        let first = Int(symbols[index &- 1])
        var node = openings.node[first]
        var base = Int(openings.base[first])
        if openings.mask[first] == 0 { body(term[Int(node)], Int32(truncatingIfNeeded: index)) }
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

extension Vocabulary {
    /// Calls `body` with the trie as it lies in memory.
    @inline(__always)
    func withTrie<Result>(_ body: (TrieKernel) -> Result) -> Result {
        lexicon.base.withUnsafeBufferPointer { base in
            lexicon.check.withUnsafeBufferPointer { check in
                lexicon.term.withUnsafeBufferPointer { term in
                    openings.withRaw { openings in body(TrieKernel(base: base, check: check, term: term, openings: openings)) }
                }
            }
        }
    }
}
