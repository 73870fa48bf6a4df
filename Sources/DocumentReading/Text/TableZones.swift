internal import PolicyDocument

/// Flattened tables in a wrapped file: runs of short fragments that end no sentence. Their lines are kept as they are.
enum TableZones {
    /// So many fragments in a row make a zone.
    private static let shortestRun = 5

    /// Marks the zones' blocks as verbatim; `width` is that of a full line.
    static func mark(_ blocks: inout [Block], _ units: [UInt16], width: Int) {
        var start: Int?
        for index in 0...blocks.count {
            if index < blocks.count, isFragment(units, blocks[index].range, width) {
                if start == nil { start = index }
            } else if let first = start {
                if index - first >= shortestRun { for block in first..<index { blocks[block].kind = .verbatim } }
                start = nil
            }
        }
    }

    /// Short, not the end of a sentence, and no number of a clause; a bare number is a row's.
    private static func isFragment(_ units: [UInt16], _ range: Range<Int>, _ width: Int) -> Bool {
        guard range.count * 2 <= width, WidthKernel.width(units, range) * 2 < width, !units[range.upperBound - 1].endsSentence else { return false }
        return LineStart(units, range) == .text && !units[range].contains(0x3002)
    }
}
