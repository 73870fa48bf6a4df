import RuleBase

/// The inner loop of the folding, on raw memory: it sees every character of every document. The fold has an entry for each unit there is;
/// the three buffers it fills have room for every unit of the blocks and one more for each block.
struct FoldKernel {
    let fold: UnsafeBufferPointer<UInt16>
    let units: UnsafeBufferPointer<UInt16>
    let symbols: UnsafeMutableBufferPointer<UInt16>
    let positions: UnsafeMutableBufferPointer<Int32>
    let bounds: UnsafeMutableBufferPointer<Int32>
    /// The symbols and the bounds so far.
    private(set) var count = 0
    private(set) var boundCount = 0

    /// Folds one block and ends it with a sentence end.
    mutating func fold(_ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= units.count)
        // Constants of another module are read through calls; once is enough.
        let (sentenceEnd, skipped, number) = (Lexicon.Symbol.sentenceEnd, Lexicon.Symbol.skipped, Lexicon.Symbol.number)
        let (comma, colon) = (Lexicon.Symbol.comma, Lexicon.Symbol.colon)
        let end = range.upperBound
        var index = range.lowerBound
        var output = count
        while index < end {
            let symbol = fold[Int(units[index])]
            if symbol == skipped {
                index &+= 1
                continue
            }
            symbols[output] = symbol
            positions[output] = Int32(truncatingIfNeeded: index)
            index &+= 1
            if symbol <= colon, symbol != comma {
                if symbol == number {
                    index = endOfNumber(from: index, to: end, skipped: skipped, number: number)
                } else if symbol == sentenceEnd || symbol == colon {
                    bounds[boundCount] = Int32(truncatingIfNeeded: output)
                    boundCount &+= 1
                }
            }
            output &+= 1
        }
        symbols[output] = sentenceEnd
        positions[output] = Int32(truncatingIfNeeded: end)
        bounds[boundCount] = Int32(truncatingIfNeeded: output)
        boundCount &+= 1
        count = output &+ 1
    }

    /// The end of a number whose first digit is behind: digits, what is skipped, and the points and commas within it (1,000 and 0.5 are one
    /// number each).
    @inline(__always)
    private func endOfNumber(from start: Int, to end: Int, skipped: UInt16, number: UInt16) -> Int {
        var index = start
        while index < end {
            let unit = units[index]
            let symbol = fold[Int(unit)]
            let isWithin =
                symbol == number || symbol == skipped
                || ((unit == 0x2E || unit == 0x2C) && index &+ 1 < end && fold[Int(units[index &+ 1])] == number)
            if !isWithin { return index }
            index &+= 1
        }
        return end
    }
}
