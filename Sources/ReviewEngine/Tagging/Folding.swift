import PolicyDocument
import RuleBase

/// Folds a document's units into symbols: one pass that drops what does not count and notes where sentences can end.
struct Folding {
    private let fold: TableArray<UInt16>

    init(_ lexicon: Lexicon) { fold = lexicon.fold }

    /// The folded text of all blocks.
    func fold(_ document: Document) -> TaggedText {
        // Each block gives a symbol a unit at most and a sentence end.
        let capacity = document.units.count + document.blocks.count
        var (symbols, bounds, behind): ([UInt16], [Int32], [Int32]) = ([], [], [])
        let starts = [Int32](unsafeUninitializedCapacity: document.blocks.count + 1) { starts, startCount in
            symbols = [UInt16](unsafeUninitializedCapacity: capacity) { symbols, symbolCount in
                bounds = [Int32](unsafeUninitializedCapacity: capacity) { bounds, boundCount in
                    behind = [Int32](unsafeUninitializedCapacity: capacity) { behind, behindCount in
                        fold.withUnsafeBufferPointer { fold in
                            document.units.withUnsafeBufferPointer { units in
                                var kernel = FoldKernel(fold: fold, units: units, symbols: symbols, bounds: bounds, unitsBehindBounds: behind)
                                for index in document.blocks.indices {
                                    starts[index] = Int32(truncatingIfNeeded: kernel.count)
                                    kernel.fold(document.blocks[index].range)
                                }
                                (symbolCount, boundCount, behindCount) = (kernel.count, kernel.boundCount, kernel.boundCount)
                            }
                        }
                    }
                }
                starts[document.blocks.count] = Int32(truncatingIfNeeded: symbolCount)
                startCount = document.blocks.count + 1
            }
        }
        let positions = SymbolPositions(fold, document, blockStarts: starts, bounds: bounds, unitsBehindBounds: behind)
        return TaggedText(symbols: symbols, positions: positions, blockStarts: starts, bounds: bounds)
    }
}
