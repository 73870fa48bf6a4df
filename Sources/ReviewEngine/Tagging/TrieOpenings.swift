import RuleBase

/// The first step down the trie, by symbol: three columns, so that the candidate pass reads each with one instruction.
struct TrieOpenings: Sendable {
    /// The base of the node a symbol leads to from the root; 0 where no term begins with the symbol.
    private var base: [UInt32] = []
    /// That node; one that is no node's parent where no term begins with the symbol.
    private var node: [Int32] = []
    /// All ones; zero where the symbol is a term by itself, whatever follows.
    private var mask: [Int32] = []

    init(_ lexicon: Lexicon) {
        let root = Int(lexicon.base[0] >> 1)
        base.reserveCapacity(lexicon.symbolCharacters.count)
        node.reserveCapacity(lexicon.symbolCharacters.count)
        mask.reserveCapacity(lexicon.symbolCharacters.count)
        for symbol in 0..<lexicon.symbolCharacters.count {
            let first = root + symbol
            let opens = lexicon.check[first] == 0 && first != 0
            let cell = opens ? lexicon.base[first] : 0
            base.append(UInt32(cell >> 1))
            node.append(opens ? Int32(first) : -2)
            mask.append(cell & 1 != 0 ? 0 : -1)
        }
    }

    /// Calls `body` with the columns as they lie in memory.
    @inline(__always)
    func withRaw<Result>(_ body: (RawOpenings) -> Result) -> Result {
        base.withUnsafeBufferPointer { base in
            node.withUnsafeBufferPointer { node in
                mask.withUnsafeBufferPointer { mask in body(RawOpenings(base: base, node: node, mask: mask)) }
            }
        }
    }
}

/// The columns of `TrieOpenings` on raw memory; asked only for symbols of the lexicon.
struct RawOpenings {
    let base: UnsafeBufferPointer<UInt32>
    let node: UnsafeBufferPointer<Int32>
    let mask: UnsafeBufferPointer<Int32>
}
