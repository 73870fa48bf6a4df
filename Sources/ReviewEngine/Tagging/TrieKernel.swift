import RuleBase

/// The lexicon's trie on raw memory: its loops see every character of every document. No index is checked, since `Lexicon` holds every base
/// plus any symbol, every parent and every term inside the arrays, and symbols come from the lexicon's own fold.
///
/// `@unchecked` since pointers are not Sendable by themselves: what they point to never changes and lies in the `Vocabulary` that has this.
struct TrieKernel: @unchecked Sendable {
    private let base: UnsafeBufferPointer<Int32>
    private let check: UnsafeBufferPointer<Int32>
    private let term: UnsafeBufferPointer<Int32>
    /// The columns of `TrieOpenings`.
    private let firstBase: UnsafeBufferPointer<UInt32>
    private let firstNode: UnsafeBufferPointer<Int32>
    private let firstMask: UnsafeBufferPointer<Int32>

    init(_ lexicon: Lexicon, _ openings: TrieOpenings) {
        (base, check, term) = (lexicon.base.unsafeElements, lexicon.check.unsafeElements, lexicon.term.unsafeElements)
        (firstBase, firstNode, firstMask) = (openings.base.unsafeElements, openings.node.unsafeElements, openings.mask.unsafeElements)
    }

    /// The symbols of a stretch at which a term begins or goes on over two symbols at least. Behind the stretch stands one symbol more.
    /// - Parameter output: Gets them; has room for as many as there are symbols in the stretch.
    /// - Returns: How many there are.
    func candidates(in symbols: UnsafeBufferPointer<UInt16>, _ stretch: Range<Int>, into output: UnsafeMutableBufferPointer<Int32>) -> Int {
        precondition(stretch.lowerBound >= 0 && stretch.upperBound < symbols.count && stretch.count <= output.count)
        let (check, firstBase, firstNode, firstMask) = (check, firstBase, firstNode, firstMask)
        var kept = 0
        var index = stretch.lowerBound
        var first = Int(symbols[index])
        while index < stretch.upperBound {
            let second = Int(symbols[index &+ 1])
            output[kept] = Int32(truncatingIfNeeded: index)
            let difference = (check[Int(firstBase[first]) &+ second] ^ firstNode[first]) & firstMask[first]
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
        var node = Int(firstBase[first]) &+ Int(symbols[index])
        if firstMask[first] == 0 {
            body(term[Int(firstNode[first])], Int32(truncatingIfNeeded: index))
            if check[node] != firstNode[first] { return }
        }
        // The second symbol leads on: that made the first a candidate.
        while true {
            let cell = base[node]
            index &+= 1
            if cell & 1 != 0 { body(term[node], Int32(truncatingIfNeeded: index)) }
            if index == symbols.count { return }
            let next = Int(cell &>> 1) &+ Int(symbols[index])
            if check[next] != Int32(truncatingIfNeeded: node) { return }
            node = next
        }
    }
}
