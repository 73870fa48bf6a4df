import Testing

@testable import RuleBase

@Suite struct DoubleArrayBuilderTests {
    /// Follows symbols from the root; the number of the term they spell.
    private func find(_ symbols: [UInt16], in trie: DoubleArrayBuilder) -> UInt16? {
        var cell = TrieCell(symbol: TrieCell.noSymbol, number: TrieCell.none, base: TrieCell.root)
        for symbol in symbols {
            cell = trie.cells[cell.base + Int(symbol)]
            if cell.symbol != symbol { return nil }
        }
        return cell.number == TrieCell.none ? nil : cell.number
    }

    @Test(arguments: [(terms: 1, symbols: 2), (200, 4), (2_000, 12), (3_000, 400)])
    func findsItsTermsAndNoOthers(terms: Int, symbols: Int) {
        // A fixed sequence of pseudo-random terms: the same at every run.
        var state: UInt64 = 42
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var set: Set<[UInt16]> = []
        for _ in 0..<terms { set.insert((0..<1 + random(6)).map { _ in UInt16(3 + random(symbols)) }) }
        let sorted = set.sorted { $0.lexicographicallyPrecedes($1) }
        let trie = DoubleArrayBuilder(sorted, numbers: sorted.indices.map { UInt16($0 + 1) }, symbolCount: symbols + 3)
        let wrong = sorted.enumerated().filter { find($0.element, in: trie) != UInt16($0.offset + 1) }
        #expect(wrong.map(\.offset) == [])
        let invented = sorted.map { $0 + [UInt16(2 + symbols)] }.filter { !set.contains($0) && find($0, in: trie) != nil }
        #expect(invented == [])
        #expect(trie.cells.allSatisfy { $0.base + symbols + 3 <= trie.cells.count })
    }

    /// What tells the children of different nodes apart.
    @Test func noTwoNodesHaveOneBase() {
        let terms: [[UInt16]] = (3..<40).flatMap { first in (3..<40).flatMap { second in [[first, second], [first, second, 3]] } }
        let sorted = terms.sorted { $0.lexicographicallyPrecedes($1) }
        let trie = DoubleArrayBuilder(sorted, numbers: sorted.map { _ in 1 }, symbolCount: 40)
        let bases = trie.cells.map(\.base).filter { $0 > TrieCell.childless }
        #expect(bases.count == 37 + 37 * 37)
        #expect(Set(bases).count == bases.count)
    }

    @Test func emptyHasOnlyTheRoot() {
        let trie = DoubleArrayBuilder([], numbers: [], symbolCount: 5)
        #expect(find([3], in: trie) == nil)
    }
}
