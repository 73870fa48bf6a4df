import PolicyDocument
import RuleBase

/// Folds a document's units into symbols: one pass that drops what does not count, keeps the way back and notes where sentences can end.
struct Folding {
    private let fold: TableArray<UInt16>

    init(_ lexicon: Lexicon) { fold = lexicon.fold }

    /// The folded text of all blocks.
    func fold(_ document: Document) -> TaggedText {
        // Each block gives a symbol a unit at most and a sentence end.
        let capacity = document.units.count + document.blocks.count
        var text = TaggedText(symbols: [], positions: [], blockStarts: [], bounds: [])
        text.blockStarts = [Int32](unsafeUninitializedCapacity: document.blocks.count + 1) { starts, startCount in
            text.symbols = [UInt16](unsafeUninitializedCapacity: capacity) { symbols, symbolCount in
                text.positions = [Int32](unsafeUninitializedCapacity: capacity + 1) { positions, positionCount in
                    text.bounds = [Int32](unsafeUninitializedCapacity: capacity) { bounds, boundCount in
                        fold.withUnsafeBufferPointer { fold in
                            document.units.withUnsafeBufferPointer { units in
                                var kernel = FoldKernel(fold: fold, units: units, symbols: symbols, positions: positions, bounds: bounds)
                                for index in document.blocks.indices {
                                    starts[index] = Int32(truncatingIfNeeded: kernel.count)
                                    kernel.fold(document.blocks[index].range)
                                }
                                (symbolCount, boundCount) = (kernel.count, kernel.boundCount)
                            }
                        }
                    }
                    positions[symbolCount] = Int32(truncatingIfNeeded: document.units.count)
                    positionCount = symbolCount + 1
                }
                starts[document.blocks.count] = Int32(truncatingIfNeeded: symbolCount)
                startCount = document.blocks.count + 1
            }
        }
        return text
    }
}
