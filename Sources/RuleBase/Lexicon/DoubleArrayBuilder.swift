/// Builds a double-array trie over symbols. The same terms give the same arrays.
struct DoubleArrayBuilder {
    private(set) var base: [Int32] = [0]
    private(set) var check: [Int32] = [-1]
    private(set) var term: [Int32] = [-1]
    /// The free cells as a ring through cell 0, which is the root and never free.
    private var next: [Int32] = [0]
    private var previous: [Int32] = [0]

    /// - Parameters:
    ///   - terms: the symbols of each term, none empty, ascending, all different; the index is the term's number.
    ///   - symbolCount: the arrays end so far behind the last base that `base + symbol` is always inside.
    init(_ terms: [[UInt16]], symbolCount: Int) {
        var queue: [(node: Int, range: Range<Int>, depth: Int)] = [(0, 0..<terms.count, 0)]
        var head = 0
        var children: [(symbol: Int, range: Range<Int>)] = []
        while head < queue.count {
            let (node, range, depth) = queue[head]
            head += 1
            var index = range.lowerBound
            if index < range.upperBound, terms[index].count == depth {
                term[node] = Int32(index)
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
            if children.isEmpty { continue }
            let start = place(children.map(\.symbol))
            base[node] = Int32(start)
            for child in children {
                take(start + child.symbol, parent: node)
                queue.append((start + child.symbol, child.range, depth + 1))
            }
        }
        grow(to: (0..<base.count).reduce(0) { max($0, Int(base[$1])) } + symbolCount)
        for node in base.indices { base[node] = base[node] << 1 | (term[node] >= 0 ? 1 : 0) }
    }

    /// The lowest base at which all children, ascending, fall on free cells.
    private mutating func place(_ symbols: [Int]) -> Int {
        let first = symbols[0]
        let last = symbols[symbols.count - 1]
        var cell = Int(next[0])
        while true {
            if cell == 0 {
                let end = check.count
                grow(to: end + max(1_024, last + 1))
                cell = end
            }
            if cell >= first {
                grow(to: cell - first + last + 1)
                if symbols.allSatisfy({ isFree(cell - first + $0) }) { return cell - first }
            }
            cell = Int(next[cell])
        }
    }

    private func isFree(_ cell: Int) -> Bool { cell > 0 && check[cell] < 0 }

    private mutating func take(_ cell: Int, parent: Int) {
        check[cell] = Int32(parent)
        next[Int(previous[cell])] = next[cell]
        previous[Int(next[cell])] = previous[cell]
    }

    private mutating func grow(to count: Int) {
        while check.count < count {
            let cell = Int32(check.count)
            base.append(0)
            check.append(-1)
            term.append(-1)
            next.append(0)
            previous.append(previous[0])
            next[Int(previous[0])] = cell
            previous[0] = cell
        }
    }
}
