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
}
