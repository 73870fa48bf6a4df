import RuleBase

/// The inner loop of the folding, on raw memory: it sees every character of every document. The fold has an entry for each unit there is;
/// the buffers it fills have room for every unit of the blocks and one more for each block.
struct FoldKernel {
    let fold: UnsafeBufferPointer<UInt16>
    let units: UnsafeBufferPointer<UInt16>
    let symbols: UnsafeMutableBufferPointer<UInt16>
    /// The symbols at which a sentence can end, and the unit behind each.
    let bounds: UnsafeMutableBufferPointer<Int32>
    let unitsBehindBounds: UnsafeMutableBufferPointer<Int32>
    /// The symbols and the bounds so far.
    private(set) var count = 0
    private(set) var boundCount = 0
    // Constants of another module are read through calls; once is enough.
    private let sentenceEnd = Lexicon.Symbol.sentenceEnd
    private let skipped = Lexicon.Symbol.skipped
    private let number = Lexicon.Symbol.number
    private let colon = Lexicon.Symbol.colon
    private let comma = Lexicon.Symbol.comma
    private let other = Lexicon.Symbol.other

    init(
        fold: UnsafeBufferPointer<UInt16>, units: UnsafeBufferPointer<UInt16>, symbols: UnsafeMutableBufferPointer<UInt16>,
        bounds: UnsafeMutableBufferPointer<Int32>, unitsBehindBounds: UnsafeMutableBufferPointer<Int32>
    ) {
        (self.fold, self.units, self.symbols) = (fold, units, symbols)
        (self.bounds, self.unitsBehindBounds) = (bounds, unitsBehindBounds)
    }

    /// Folds one block and ends it with a sentence end.
    mutating func fold(_ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= units.count)
        let (fold, units, symbols, colon) = (fold, units, symbols, colon)
        let end = range.upperBound
        var index = range.lowerBound
        var output = count
        while index < end {
            // Nearly all symbols are plain: this loop holds nothing but what they need, two of them at a time.
            var symbol = UInt16.max
            let shift = output &- index
            while index &+ 1 < end {
                symbol = fold[Int(units[index])]
                symbols[index &+ shift] = symbol
                index &+= 1
                if symbol <= colon { break }
                symbol = fold[Int(units[index])]
                symbols[index &+ shift] = symbol
                index &+= 1
                if symbol <= colon { break }
            }
            if symbol > colon, index < end {
                symbol = fold[Int(units[index])]
                symbols[index &+ shift] = symbol
                index &+= 1
            }
            output = index &+ shift
            if symbol > colon { break }
            if symbol == comma || symbol == other { continue }
            if symbol == skipped { output &-= 1 }
            if symbol == number { index = Self.endOfNumber(from: index, to: end, units, fold, number: number, skipped: skipped) }
            if symbol == sentenceEnd || symbol == colon { addBound(output &- 1, behind: index) }
        }
        symbols[output] = sentenceEnd
        addBound(output, behind: end)
        count = output &+ 1
    }

    @inline(__always)
    private mutating func addBound(_ symbol: Int, behind unit: Int) {
        bounds[boundCount] = Int32(truncatingIfNeeded: symbol)
        unitsBehindBounds[boundCount] = Int32(truncatingIfNeeded: unit)
        boundCount &+= 1
    }

    /// The end of a number whose first digit is behind: digits, what is skipped, and the points and commas within it (1,000 and 0.5 are one
    /// number each).
    private static func endOfNumber(
        from start: Int, to end: Int, _ units: UnsafeBufferPointer<UInt16>, _ fold: UnsafeBufferPointer<UInt16>, number: UInt16,
        skipped: UInt16
    ) -> Int {
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

    /// The unit that the n-th symbol of a stretch of a block begins at, from 0; the stretch's end where there are no more.
    static func unit(
        ofSymbol n: Int, from start: Int, to end: Int, _ units: UnsafeBufferPointer<UInt16>, _ fold: UnsafeBufferPointer<UInt16>
    ) -> Int {
        precondition(start >= 0 && end <= units.count)
        let (number, skipped) = (Lexicon.Symbol.number, Lexicon.Symbol.skipped)
        var index = start
        var rest = n
        while index < end {
            let symbol = fold[Int(units[index])]
            if symbol != skipped {
                if rest == 0 { return index }
                rest -= 1
            }
            index += 1
            if symbol == number { index = endOfNumber(from: index, to: end, units, fold, number: number, skipped: skipped) }
        }
        return end
    }
}
