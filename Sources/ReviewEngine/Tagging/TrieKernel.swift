import RuleBase

/// The lexicon's trie on raw memory: its loops see every character of every document. No index is checked, since `Lexicon` holds every base
/// plus any symbol inside the cells, and symbols come from the lexicon's own fold.
///
/// `@unchecked` since pointers are not Sendable by themselves: what they point to never changes and lies in the lexicon of the `Vocabulary` that has this.
struct TrieKernel: @unchecked Sendable {
    private let cells: UnsafeBufferPointer<UInt64>

    /// A `TrieCell`, taken apart here: what another module does for each costs a call.
    private struct Node {
        let bits: UInt64

        @inline(__always)
        var symbol: UInt16 { UInt16(truncatingIfNeeded: bits) }
        @inline(__always)
        var number: UInt16 { UInt16(truncatingIfNeeded: bits &>> 16) }
        @inline(__always)
        var isTerm: Bool { bits & 0xFFFF_0000 != 0 }
        @inline(__always)
        var base: Int { Int(truncatingIfNeeded: bits &>> 32) }
    }

    init(_ lexicon: Lexicon) { cells = lexicon.cells.unsafeElements }

    @inline(__always)
    private func cell(_ index: Int) -> Node { Node(bits: cells[index]) }

    /// The symbols of a stretch at which a term begins or goes on over two symbols at least. Behind the stretch stands one symbol more.
    /// - Parameter output: Gets them; has room for as many as there are symbols in the stretch.
    /// - Returns: How many there are.
    @inline(never)  // Beside the walk its loop runs out of registers.
    func candidates(in symbols: UnsafeBufferPointer<UInt16>, _ stretch: Range<Int>, into output: UnsafeMutableBufferPointer<Int32>) -> Int {
        precondition(stretch.lowerBound >= 0 && stretch.upperBound < symbols.count && stretch.count <= output.count)
        var kept = 0
        var index = stretch.lowerBound
        // A symbol is its own cell at the first step down.
        var first = cell(Int(symbols[index]))
        while index < stretch.upperBound {
            let symbol = symbols[index &+ 1]
            output[kept] = Int32(truncatingIfNeeded: index)
            let goesOn = cell(first.base &+ Int(symbol)).symbol == symbol
            // No branch: whether a symbol begins a term, no processor can foresee.
            kept &+= Int(unsafeBitCast(goesOn, to: UInt8.self) | unsafeBitCast(first.isTerm, to: UInt8.self))
            first = cell(Int(symbol))
            index &+= 1
        }
        return kept
    }

    /// Calls `body` with the number of each term that begins at a candidate and its end, the shortest first.
    @inline(__always)
    func walk(_ symbols: UnsafeBufferPointer<UInt16>, from candidate: Int32, _ body: (_ number: UInt16, _ end: Int32) -> Void) {
        var index = Int(candidate)
        var node = cell(Int(symbols[index]))
        while true {
            index &+= 1
            if node.isTerm { body(node.number, Int32(truncatingIfNeeded: index)) }
            if index == symbols.count { return }
            let symbol = symbols[index]
            node = cell(node.base &+ Int(symbol))
            if node.symbol != symbol { return }
        }
    }
}
