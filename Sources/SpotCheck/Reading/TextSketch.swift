package import PolicyDocument

/// What is kept of a text to find its likes: a digest of the characters, the same in every format, and a sample of its shingles.
///
/// The sample is a MinHash by one permutation: each run of four characters has a hash, whose upper bits choose one of 64 slots; a slot keeps
/// the least 16 bits that fell into it. The share of equal slots of two sketches estimates what share of their runs two texts have in
/// common. It depends on the text alone, so groups of near-duplicates do not depend on the order of arrival.
package struct TextSketch: Hashable, Sendable {
    package static let slots = 64

    /// Of all characters but white space, full-width ASCII as plain.
    package var digest: UInt64
    /// One value a slot; nil where the text has too few runs for the sample to mean anything.
    package var sample: [UInt16]?

    package init(digest: UInt64, sample: [UInt16]?) {
        self.digest = digest
        self.sample = sample
    }

    /// Fewer runs than this leave too many slots empty.
    private static let leastRuns = 256

    /// The sketch of a document; nil where it has no character.
    package init?(_ document: Document) {
        var slots = [UInt16](repeating: .max, count: Self.slots)
        let (digest, count) = slots.withUnsafeMutableBufferPointer { slots in document.units.withUnsafeBufferPointer { SketchKernel.run($0, into: slots) } }
        guard count > 0 else { return nil }
        self.init(digest: digest, sample: count >= Self.leastRuns ? slots : nil)
    }
}

extension TextSketch {
    /// As the ledger keeps it; nil where there is none.
    var sampleBytes: [UInt8]? {
        sample?.reduce(into: []) { bytes, slot in
            bytes.append(UInt8(truncatingIfNeeded: slot))
            bytes.append(UInt8(truncatingIfNeeded: slot >> 8))
        }
    }

    /// The sample a ledger keeps; empty where there is none.
    static func sample(of bytes: [UInt8]) -> [UInt16] {
        guard bytes.count == slots * 2 else { return [] }
        return stride(from: 0, to: bytes.count, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
    }
}
