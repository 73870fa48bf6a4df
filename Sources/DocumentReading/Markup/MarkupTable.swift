internal import PolicyDocument

/// A table of a text with markup while it is read: where its cells stand and which of them head others.
struct MarkupTable {
    /// A cell: the blocks it holds and its place.
    struct Entry {
        var blocks: Range<Int>
        var row: Int
        var column: Int
        var isHeader: Bool
    }

    let number: Int
    private(set) var entries: [Entry] = []
    private(set) var row = -1
    private var column = 0
    /// For every column how many more rows a cell above reaches down.
    private var reach: [Int] = []
    /// Wider or longer spans are cut: they are errors or attacks.
    private static let longestSpan = 200

    init(number: Int) { self.number = number }

    mutating func startRow() {
        row += 1
        column = 0
        for at in reach.indices where reach[at] > 0 { reach[at] -= 1 }
    }

    /// Adds the next cell of the row.
    mutating func add(blocks: Range<Int>, isHeader: Bool, columns: Int = 1, rows: Int = 1) {
        if row < 0 { startRow() }
        while column < reach.count, reach[column] > 0 { column += 1 }
        if !blocks.isEmpty { entries.append(Entry(blocks: blocks, row: row, column: column, isHeader: isHeader)) }
        let width = min(max(1, columns), Self.longestSpan)
        while reach.count < column + width, reach.count < 10_000 { reach.append(0) }
        // The current row counts as one: `startRow` takes it off.
        if rows > 1 { for at in column..<min(column + width, reach.count) { reach[at] = min(rows, Self.longestSpan) } }
        column += width
    }

    /// A table that only lays out a page: its cells hold whole texts.
    func isLayout(_ blocks: [Block]) -> Bool {
        entries.count < 2 || entries.contains { entry in
            entry.blocks.count > 4 || entry.blocks.reduce(0) { $0 + blocks[$1].range.count } > 800
        }
    }

    /// Makes the blocks cells, headed by the header cells above (the first row where none is marked) and the first cell of their row.
    func apply(to blocks: inout [Block]) {
        let headerRows = entries.contains(where: \.isHeader)
        var above: [Int: [Int]] = [:]
        var left: (row: Int, block: Int)?
        for entry in entries {
            let isHead = headerRows ? entry.isHeader && (entry.column > 0 || entry.row == 0) : entry.row == 0
            var heads = isHead ? [] : above[entry.column] ?? []
            if !isHead, let first = left, first.row == entry.row, !heads.contains(first.block) { heads.insert(first.block, at: 0) }
            for block in entry.blocks {
                blocks[block].kind = .cell(Cell(table: number, row: entry.row, column: entry.column, heads: heads))
            }
            if isHead { above[entry.column, default: []].append(entry.blocks.lowerBound) }
            if entry.column == 0 { left = (entry.row, entry.blocks.lowerBound) }
        }
    }
}
