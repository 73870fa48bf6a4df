import PolicyDocument
import RuleBase

/// Folds a document's units into symbols: one pass that drops what does not count and keeps the way back.
struct Folding {
    private let fold: TableArray<UInt16>

    init(_ lexicon: Lexicon) { fold = lexicon.fold }

    /// The folded text of all blocks. The inner loop runs on raw buffers: it sees every character of every document.
    func fold(_ document: Document) -> TaggedText {
        let capacity = document.units.count + 2 * document.blocks.count + 2
        var starts: [Int32] = []
        starts.reserveCapacity(document.blocks.count + 1)
        var positions: [Int32] = []
        let symbols = [UInt16](unsafeUninitializedCapacity: capacity) { symbols, symbolCount in
            var count = 0
            positions = [Int32](unsafeUninitializedCapacity: capacity + 1) { positions, positionCount in
                fold.withUnsafeBufferPointer { fold in
                    document.units.withUnsafeBufferPointer { units in
                        for block in document.blocks {
                            starts.append(Int32(truncatingIfNeeded: count))
                            Self.fold(units, block.range, fold, symbols, positions, &count)
                        }
                    }
                }
                starts.append(Int32(truncatingIfNeeded: count))
                positions[count] = Int32(truncatingIfNeeded: document.units.count)
                positionCount = count + 1
            }
            symbolCount = count
        }
        return TaggedText(symbols: symbols, positions: positions, blockStarts: starts)
    }

    /// Folds one block and ends it with a sentence end. The buffers have room for every unit of the block and two more.
    @inline(__always)
    private static func fold(
        _ units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, _ fold: UnsafeBufferPointer<UInt16>,
        _ symbols: UnsafeMutableBufferPointer<UInt16>, _ positions: UnsafeMutableBufferPointer<Int32>, _ count: inout Int
    ) {
        // Constants of another module are read through calls; once is enough.
        let (number, comma, skipped) = (Lexicon.Symbol.number, Lexicon.Symbol.comma, Lexicon.Symbol.skipped)
        let sentenceEnd = Lexicon.Symbol.sentenceEnd
        var output = count
        var previous = sentenceEnd
        var index = range.lowerBound
        let end = range.upperBound
        while index < end {
            let symbol = fold[Int(units[index])]
            if symbol <= comma {
                if symbol == skipped
                    || symbol == number && previous == number
                    || symbol == comma && previous == number && continuesNumber(units, index, end, fold, number)
                {
                    index &+= 1
                    continue
                }
            } else if previous == number, continuesNumber(units, index, end, fold, number) {
                index &+= 1
                continue
            }
            symbols[output] = symbol
            positions[output] = Int32(truncatingIfNeeded: index)
            output &+= 1
            previous = symbol
            index &+= 1
        }
        symbols[output] = sentenceEnd
        positions[output] = Int32(truncatingIfNeeded: end)
        count = output &+ 1
    }

    /// Whether a point or comma behind a digit lies inside a number: 1,000 and 0.5 are one number each.
    @inline(__always)
    private static func continuesNumber(
        _ units: UnsafeBufferPointer<UInt16>, _ index: Int, _ end: Int, _ fold: UnsafeBufferPointer<UInt16>, _ number: UInt16
    ) -> Bool {
        (units[index] == 0x2E || units[index] == 0x2C) && index &+ 1 < end
            && fold[Int(units[index &+ 1])] == number
    }
}
