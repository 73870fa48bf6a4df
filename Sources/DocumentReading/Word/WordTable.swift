import PolicyDocument

/// A table while its rows are read, and then the heads of its cells.
struct WordTable {
    struct Entry {
        var row: Int
        var columns: Range<Int>
        var continuesAbove: Bool
        var blocks: [Int] = []
    }

    let id: Int
    var row = -1
    var column = 0
    /// The depth of the current row's element, and of the current cell's.
    var rowDepth = 0
    var entries: [Entry] = []
    var headerRows: Set<Int> = []
    /// The span and merge of the current cell.
    var span = 1
    var continuesAbove = false

    init(id: Int) { self.id = id }

    mutating func startRow(depth: Int) {
        row += 1
        column = 0
        rowDepth = depth
    }

    mutating func startCell() {
        span = 1
        continuesAbove = false
        entries.append(Entry(row: row, columns: column..<(column + 1), continuesAbove: false))
    }

    mutating func endCell() {
        guard let last = entries.indices.last else { return }
        entries[last].columns = column..<(column + max(1, min(span, 1_000)))
        entries[last].continuesAbove = continuesAbove
        column = entries[last].columns.upperBound
    }

    /// Forgets the current row: it was deleted.
    mutating func dropRow() {
        entries.removeAll { $0.row == row }
        headerRows.remove(row)
        row -= 1
    }

    mutating func add(block: Int) {
        guard let last = entries.indices.last else { return }
        entries[last].blocks.append(block)
    }

    /// Gives each cell its heads: the first cell of its row, and the cells of the header rows above it. The header rows are the marked
    /// ones at the top, else the first row. A cell merged downwards heads every row it covers; behind a first cell that is merged or only
    /// a serial number the next one counts as first too.
    func assignHeads(to blocks: inout [Block]) {
        let marked = (0...max(0, row)).prefix { headerRows.contains($0) }.count
        let headers = entries.filter { $0.row < max(1, marked) && !$0.blocks.isEmpty }
        var above: [Int: Entry] = [:]
        var rowHeads: [Int] = []
        var isLeading = true
        var current = -1
        for entry in entries {
            if entry.row != current {
                (current, rowHeads, isLeading) = (entry.row, [], true)
            }
            let source = entry.continuesAbove ? above[entry.columns.lowerBound] ?? entry : entry
            let columnHeads = headers.filter { $0.row < entry.row && $0.columns.overlaps(entry.columns) }.flatMap(\.blocks)
            for block in entry.blocks {
                guard case .cell(var cell) = blocks[block].kind else { continue }
                cell.heads = (columnHeads + rowHeads).filter { $0 != block }
                blocks[block].kind = .cell(cell)
            }
            if isLeading {
                rowHeads += source.blocks.filter { !columnHeads.contains($0) }
                let isMerged = entry.continuesAbove || isMergedDown(entry)
                isLeading = isMerged || source.blocks.allSatisfy { isSerialNumber(blocks[$0].range.count) } && entry.columns.lowerBound == 0
            }
            if !entry.continuesAbove { above[entry.columns.lowerBound] = entry }
        }
    }

    private func isMergedDown(_ entry: Entry) -> Bool {
        entries.contains { $0.row == entry.row + 1 && $0.continuesAbove && $0.columns.lowerBound == entry.columns.lowerBound }
    }

    /// 序号 columns hold a few characters at most.
    private func isSerialNumber(_ length: Int) -> Bool { length <= 3 }
}
