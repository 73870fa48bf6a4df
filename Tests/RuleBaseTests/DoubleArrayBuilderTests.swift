import Testing

@testable import RuleBase

@Suite struct DoubleArrayBuilderTests {
    /// Follows symbols from the root; the term they spell.
    private func find(_ symbols: [UInt16], in trie: DoubleArrayBuilder) -> Int32? {
        var node = 0
        for symbol in symbols {
            let next = Int(trie.base[node] >> 1) + Int(symbol)
            if trie.check[next] != Int32(node) { return nil }
            node = next
        }
        return (trie.base[node] & 1 == 1) == (trie.term[node] >= 0) && trie.term[node] >= 0 ? trie.term[node] : nil
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
        let trie = DoubleArrayBuilder(sorted, symbolCount: symbols + 3)
        let wrong = sorted.enumerated().filter { find($0.element, in: trie) != Int32($0.offset) }
        #expect(wrong.map(\.offset) == [])
        let invented = sorted.map { $0 + [UInt16(2 + symbols)] }.filter { !set.contains($0) && find($0, in: trie) != nil }
        #expect(invented == [])
        #expect(trie.base.allSatisfy { Int($0 >> 1) + symbols + 3 <= trie.check.count })
    }

    @Test func emptyHasOnlyTheRoot() {
        let trie = DoubleArrayBuilder([], symbolCount: 5)
        #expect(find([3], in: trie) == nil)
    }
}
