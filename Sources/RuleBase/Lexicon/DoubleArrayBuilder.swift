/// Builds the trie over symbols. The same terms give the same cells.
struct DoubleArrayBuilder {
    private(set) var cells: [TrieCell]
    /// The free cells behind those of the root as a ring through cell 0.
    private var next: [Int32]
    private var previous: [Int32]
    /// The bases that nodes have.
    private var isTaken = [true, true]
    private let symbolCount: Int

    /// - Parameters:
    ///   - terms: The symbols of each term, none empty, ascending, all different.
    ///   - numbers: Of the terms.
    ///   - symbolCount: The root's children have the first cells, one a symbol, for themselves; the cells end so far behind the last base that
    ///     `base + symbol` is always inside.
    init(_ terms: [[UInt16]], numbers: [UInt16], symbolCount: Int) {
        self.symbolCount = symbolCount
        cells = Array(repeating: .free, count: max(1, symbolCount))
        (next, previous) = (Array(repeating: 0, count: cells.count), Array(repeating: 0, count: cells.count))
        var queue: [(cell: Int?, range: Range<Int>, depth: Int)] = [(nil, 0..<terms.count, 0)]
        var head = 0
        var children: [(symbol: Int, range: Range<Int>)] = []
        while head < queue.count {
            let (cell, range, depth) = queue[head]
            head += 1
            var index = range.lowerBound
            var number = TrieCell.none
            if index < range.upperBound, terms[index].count == depth {
                number = numbers[index]
                index += 1
            }
            children.removeAll(keepingCapacity: true)
            while index < range.upperBound {
                let symbol = terms[index][depth]
                var end = index + 1
                while end < range.upperBound, terms[end][depth] == symbol { end += 1 }
                children.append((Int(symbol), index..<end))
                index = end
            }
            let base = cell == nil ? TrieCell.root : children.isEmpty ? TrieCell.childless : place(children.map(\.symbol))
            if let cell { cells[cell] = TrieCell(symbol: cells[cell].symbol, number: number, base: base) }
            for child in children {
                take(base + child.symbol, symbol: child.symbol)
                queue.append((base + child.symbol, child.range, depth + 1))
            }
        }
        grow(to: isTaken.count + symbolCount)
    }

    /// The lowest base of no other node at which all children, ascending, fall on free cells.
    private mutating func place(_ symbols: [Int]) -> Int {
        let first = symbols[0]
        let last = symbols[symbols.count - 1]
        var cell = Int(next[0])
        while true {
            if cell == 0 {
                let end = cells.count
                grow(to: end + max(1_024, last + 1))
                cell = end
            }
            let base = cell - first
            if base > TrieCell.childless, base >= isTaken.count || !isTaken[base] {
                grow(to: base + last + 1)
                if symbols.allSatisfy({ isFree(base + $0) }) {
                    while isTaken.count <= base { isTaken.append(false) }
                    isTaken[base] = true
                    return base
                }
            }
            cell = Int(next[cell])
        }
    }

    private func isFree(_ cell: Int) -> Bool { cell >= symbolCount && cells[cell].symbol == TrieCell.noSymbol }

    private mutating func take(_ cell: Int, symbol: Int) {
        cells[cell] = TrieCell(symbol: UInt16(symbol), number: TrieCell.none, base: TrieCell.childless)
        if cell < symbolCount { return }
        next[Int(previous[cell])] = next[cell]
        previous[Int(next[cell])] = previous[cell]
    }

    private mutating func grow(to count: Int) {
        while cells.count < count {
            let cell = Int32(cells.count)
            cells.append(.free)
            next.append(0)
            previous.append(previous[0])
            next[Int(previous[0])] = cell
            previous[0] = cell
        }
    }
}
