import RuleBase

/// The inner loop of the folding, on raw memory: it sees every character of every document. The fold has an entry for each unit there is;
/// the buffers it fills have room for every unit of the blocks and one more for each block.
struct FoldKernel {
    let fold: UnsafeBufferPointer<UInt16>
    let units: UnsafeBufferPointer<UInt16>
    let symbols: UnsafeMutableBufferPointer<UInt16>
    let positions: UnsafeMutableBufferPointer<Int32>
    let bounds: UnsafeMutableBufferPointer<Int32>
    /// The symbols and the bounds so far.
    private(set) var count = 0
    private(set) var boundCount = 0
    // Constants of another module are read through calls; once is enough.
    private let sentenceEnd = Lexicon.Symbol.sentenceEnd
    private let skipped = Lexicon.Symbol.skipped
    private let number = Lexicon.Symbol.number
    private let colon = Lexicon.Symbol.colon

    init(
        fold: UnsafeBufferPointer<UInt16>, units: UnsafeBufferPointer<UInt16>, symbols: UnsafeMutableBufferPointer<UInt16>,
        positions: UnsafeMutableBufferPointer<Int32>, bounds: UnsafeMutableBufferPointer<Int32>
    ) {
        (self.fold, self.units, self.symbols, self.positions, self.bounds) = (fold, units, symbols, positions, bounds)
    }

    /// Folds one block and ends it with a sentence end.
    mutating func fold(_ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= units.count)
        let (fold, units, symbols, positions, colon) = (fold, units, symbols, positions, colon)
        let end = range.upperBound
        var index = range.lowerBound
        var output = count
        while true {
            // Nearly all symbols are plain: this loop holds nothing but what they need.
            while index < end {
                let symbol = fold[Int(units[index])]
                symbols[output] = symbol
                positions[output] = Int32(truncatingIfNeeded: index)
                if symbol <= colon { break }
                index &+= 1
                output &+= 1
            }
            guard index < end else { break }
            let symbol = symbols[output]
            index &+= 1
            if symbol == skipped { continue }
            if symbol == number { index = endOfNumber(from: index, to: end) }
            if symbol == sentenceEnd || symbol == colon { addBound(output) }
            output &+= 1
        }
        symbols[output] = sentenceEnd
        positions[output] = Int32(truncatingIfNeeded: end)
        addBound(output)
        count = output &+ 1
    }

    @inline(__always)
    private mutating func addBound(_ symbol: Int) {
        bounds[boundCount] = Int32(truncatingIfNeeded: symbol)
        boundCount &+= 1
    }

    /// The end of a number whose first digit is behind: digits, what is skipped, and the points and commas within it (1,000 and 0.5 are one
    /// number each).
    private func endOfNumber(from start: Int, to end: Int) -> Int {
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
