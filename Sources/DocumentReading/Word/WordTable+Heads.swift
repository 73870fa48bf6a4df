import PolicyDocument

/// The heads of a table's cells.
extension WordTable {
    /// Bounds that no honest table reaches: rows that count as headers, and heads of one cell.
    private static let mostHeaderRows = 8
    private static let mostHeads = 32

    /// Gives each cell its heads: the cells of the header rows above it, and the first cell of its row. The header rows are the marked
    /// ones at the top, else the first row. A cell merged downwards heads every row it covers; behind a first cell that is merged or only
    /// a serial number the next one counts as first too.
    func assignHeads(to blocks: inout [Block]) {
        let marked = (0...max(0, row)).prefix { $0 < Self.mostHeaderRows && headerRows.contains($0) }.count
        let headers = entries.filter { $0.row < max(1, marked) && !$0.blocks.isEmpty }
        let columns = headersByColumn(headers)
        let continued = Set(entries.lazy.filter(\.continuesAbove).map { Place(row: $0.row, column: $0.columns.lowerBound) })
        var above: [Int: Entry] = [:]
        var leading = Leading()
        for entry in entries {
            if entry.row != leading.row { leading = Leading(row: entry.row) }
            let source = entry.continuesAbove ? above[entry.columns.lowerBound] ?? entry : entry
            let columnHeads = heads(of: entry, headers, columns)
            for block in entry.blocks {
                guard case .cell(var cell) = blocks[block].kind else { continue }
                cell.heads = Array((columnHeads + leading.heads).filter { $0 != block }.prefix(Self.mostHeads))
                blocks[block].kind = .cell(cell)
            }
            if leading.isOpen {
                leading.heads += source.blocks.filter { !columnHeads.contains($0) }.prefix(Self.mostHeads)
                let goesOn = entry.continuesAbove || continued.contains(Place(row: entry.row + 1, column: entry.columns.lowerBound))
                // 序号 columns hold a few characters at most.
                let isSerialNumber = entry.columns.lowerBound == 0 && source.blocks.allSatisfy { blocks[$0].range.count <= 3 }
                leading.isOpen = goesOn || isSerialNumber
            }
            if !entry.continuesAbove { above[entry.columns.lowerBound] = entry }
        }
    }

    private struct Place: Hashable {
        var row: Int
        var column: Int
    }

    /// The first cells of the current row.
    private struct Leading {
        var row = -1
        var heads: [Int] = []
        var isOpen = true
    }

    /// The header cells over each column, as indices into `headers`; columns that no honest table has are left out.
    private func headersByColumn(_ headers: [Entry]) -> [Int: [Int]] {
        var columns: [Int: [Int]] = [:]
        for (index, header) in headers.enumerated() {
            for column in header.columns.clamped(to: 0..<1_000) { columns[column, default: []].append(index) }
        }
        return columns
    }

    private func heads(of entry: Entry, _ headers: [Entry], _ columns: [Int: [Int]]) -> [Int] {
        var found: [Int] = []
        for column in entry.columns.clamped(to: 0..<1_000) {
            for index in columns[column] ?? [] where headers[index].row < entry.row && !found.contains(index) { found.append(index) }
            if found.count > Self.mostHeads { break }
        }
        return found.sorted().flatMap { headers[$0].blocks.prefix(Self.mostHeads) }
    }
}
