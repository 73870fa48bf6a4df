import PolicyDocument
import RuleBase

/// The way back from symbols to units. Only findings and definitions ask for it, so it is not kept for every symbol: a sentence is folded once
/// more, from the bound before the symbol on.
struct SymbolPositions {
    private let fold: TableArray<UInt16>
    private let units: [UInt16]
    private let blocks: [Block]
    private let blockStarts: [Int32]
    private let bounds: [Int32]
    private let unitsBehindBounds: [Int32]

    /// - Parameters:
    ///   - bounds: The symbols at which sentences can end.
    ///   - unitsBehindBounds: The unit behind each of them.
    init(
        _ fold: TableArray<UInt16>, _ document: Document, blockStarts: [Int32], bounds: [Int32], unitsBehindBounds: [Int32]
    ) {
        self.fold = fold
        (units, blocks) = (document.units, document.blocks)
        (self.blockStarts, self.bounds, self.unitsBehindBounds) = (blockStarts, bounds, unitsBehindBounds)
    }

    /// The unit that a symbol begins at; behind the last symbol the end of the units.
    subscript(symbol: Int) -> Int32 {
        let block = Self.count(in: blockStarts, upTo: Int32(symbol)) - 1
        guard blocks.indices.contains(block) else { return Int32(units.count) }
        var start = Int(blockStarts[block])
        var unit = blocks[block].range.lowerBound
        let bound = Self.count(in: bounds, upTo: Int32(symbol) - 1) - 1
        if bound >= 0, Int(bounds[bound]) >= start { (start, unit) = (Int(bounds[bound]) + 1, Int(unitsBehindBounds[bound])) }
        return units.withUnsafeBufferPointer { units in
            Int32(FoldKernel.unit(ofSymbol: symbol - start, from: unit, to: blocks[block].range.upperBound, units, fold.unsafeElements))
        }
    }

    /// How many of ascending numbers are at most `limit`.
    private static func count(in numbers: [Int32], upTo limit: Int32) -> Int {
        Bisection.count(in: numbers.count) { numbers[$0] <= limit }
    }
}
