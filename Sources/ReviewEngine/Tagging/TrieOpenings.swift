import RuleBase

/// The first step down the trie, by symbol: three columns, so that the candidate pass reads each with one instruction.
struct TrieOpenings: Sendable {
    /// The base of the node a symbol leads to from the root; 0 where no term begins with the symbol.
    let base: TableArray<UInt32>
    /// That node; one that is no node's parent where no term begins with the symbol.
    let node: TableArray<Int32>
    /// All ones; zero where the symbol is a term by itself, whatever follows.
    let mask: TableArray<Int32>

    init(_ lexicon: Lexicon) {
        let root = Int(lexicon.base[0] >> 1)
        let count = lexicon.symbolCharacters.count
        var (base, node, mask): ([UInt32], [Int32], [Int32]) = ([], [], [])
        base.reserveCapacity(count)
        node.reserveCapacity(count)
        mask.reserveCapacity(count)
        for symbol in 0..<count {
            let first = root + symbol
            let opens = lexicon.check[first] == 0 && first != 0
            let cell = opens ? lexicon.base[first] : 0
            base.append(UInt32(cell >> 1))
            node.append(opens ? Int32(first) : -2)
            mask.append(cell & 1 != 0 ? 0 : -1)
        }
        (self.base, self.node, self.mask) = (TableArray(base), TableArray(node), TableArray(mask))
    }
}
