import RuleBase

/// The lexicon's trie on raw memory: its loops see every character of every document. No index is checked, since `Lexicon` holds every base
/// plus any symbol, every parent and every term inside the arrays, and symbols come from the lexicon's own fold.
struct TrieKernel {
    fileprivate let base: UnsafeBufferPointer<Int32>
    fileprivate let check: UnsafeBufferPointer<Int32>
    fileprivate let term: UnsafeBufferPointer<Int32>

    /// The symbols at which a term can begin: the next symbol leads on from it, or it is a term by itself. Some begin none.
    func candidates(in symbols: UnsafeBufferPointer<UInt16>) -> [Int32] {
        guard symbols.count > 1 else { return [] }
        let root = Int(base[0] &>> 1)
        return [Int32](unsafeUninitializedCapacity: symbols.count) { output, count in
            var kept = 0
            for index in 0..<(symbols.count &- 1) {
                let node = root &+ Int(symbols[index])
                let cell = base[node]
                let next = Int(cell &>> 1) &+ Int(symbols[index &+ 1])
                output[kept] = Int32(truncatingIfNeeded: index)
                kept &+= (check[next] == Int32(truncatingIfNeeded: node) ? 1 : 0) | Int(cell & 1)
            }
            count = kept
        }
    }

    /// Calls `body` with each term that begins at a candidate and its end, the shortest first.
    @inline(__always)
    func walk(_ symbols: UnsafeBufferPointer<UInt16>, from candidate: Int32, _ body: (_ term: Int32, _ end: Int32) -> Void) {
        var index = Int(candidate)
        var node: Int32 = 0
        var cell = base[0]
        while index < symbols.count {
            let next = Int(cell &>> 1) &+ Int(symbols[index])
            if check[next] != node { return }
            node = Int32(truncatingIfNeeded: next)
            cell = base[next]
            index &+= 1
            if cell & 1 != 0 { body(term[next], Int32(truncatingIfNeeded: index)) }
        }
    }
}

extension Lexicon {
    /// Calls `body` with the trie as it lies in memory.
    @inline(__always)
    func withTrie<Result>(_ body: (TrieKernel) -> Result) -> Result {
        base.withUnsafeBufferPointer { base in
            check.withUnsafeBufferPointer { check in
                term.withUnsafeBufferPointer { term in body(TrieKernel(base: base, check: check, term: term)) }
            }
        }
    }
}
