/// A cell of the trie, all that a step down asks for in eight bytes: so a step touches one line of the cache.
///
/// A node's children lie at its base plus their symbols. No two nodes have one base, so a cell at `base + symbol` that holds that symbol is a child of that
/// node: no parent need be kept.
package struct TrieCell: BitwiseCopyable, Sendable {
    /// The symbol in the lowest 16 bits, the number of the term above it, the base above both.
    package let bits: UInt64

    package init(bits: UInt64) { self.bits = bits }

    package init(symbol: UInt16, number: UInt16, base: Int) { bits = UInt64(base) << 32 | UInt64(number) << 16 | UInt64(symbol) }

    /// The symbol that leads here; in a free cell one that no text holds.
    package var symbol: UInt16 { UInt16(truncatingIfNeeded: bits) }
    /// The number of the term that ends here, see `TermClasses`; 0 where none does.
    package var number: UInt16 { UInt16(truncatingIfNeeded: bits &>> 16) }
    /// Where the children begin; `childless` where there are none.
    package var base: Int { Int(truncatingIfNeeded: bits &>> 32) }

    /// The base of the root: a symbol is its own cell at the first step.
    static let root = 0
    /// A base that no node has: nothing is found there.
    static let childless = 1
    /// Not the number of a term.
    package static let none: UInt16 = 0
    /// No symbol of a text.
    static let noSymbol = UInt16.max
    static let free = TrieCell(symbol: noSymbol, number: none, base: childless)
}
