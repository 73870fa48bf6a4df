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

    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The sketch of a document; nil where it has no character.
    package init?(_ document: Document) {
        var slots = [UInt16](repeating: .max, count: Self.slots)
        let (digest, count) = slots.withUnsafeMutableBufferPointer { slots in document.units.withUnsafeBufferPointer { Self.run($0, into: slots) } }
        guard count > 0 else { return nil }
        self.init(digest: digest, sample: count >= Self.leastRuns ? slots : nil)
    }

    /// One pass over the characters: this is asked of every document of a sweep.
    /// - Parameter slots: 64 of them; a slot is the upper six bits of a hash, so no other is written.
    private static func run(_ units: UnsafeBufferPointer<UInt16>, into slots: UnsafeMutableBufferPointer<UInt16>) -> (digest: UInt64, count: Int) {
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        // The last four characters.
        var run: UInt64 = 0
        var count = 0
        var index = 0
        while index < units.count {
            // Four Han letters, kana or marks among them where the digest takes up four: nearly everything.
            if count & 3 == 0, units.count &- index >= 4, arePlain(units, index) {
                for unit in units[index..<index &+ 4] {
                    run = run << 16 | UInt64(unit)
                    add(run, to: slots)
                }
                digest = stir(digest, run)
                count &+= 4
                index &+= 4
                continue
            }
            var unit = units[index]
            index &+= 1
            if !isPlain(unit) {
                if isBlank(unit) { continue }
                if unit &- 0xFF01 < 0x5E { unit &-= 0xFEE0 }
            }
            run = run << 16 | UInt64(unit)
            add(run, to: slots)
            count &+= 1
            if count & 3 == 0 { digest = stir(digest, run) }
        }
        return (stir(stir(digest, run), UInt64(count)), count)
    }

    @inline(__always)
    private static func add(_ run: UInt64, to slots: UnsafeMutableBufferPointer<UInt16>) {
        let hash = run &* multiplier
        let slot = Int(truncatingIfNeeded: hash >> 58)
        let value = UInt16(truncatingIfNeeded: hash >> 42)
        if value < slots[slot] { slots[slot] = value }
    }

    @inline(__always)
    private static func isPlain(_ unit: UInt16) -> Bool { unit &- 0x3001 < 0xFE00 - 0x3001 }

    @inline(__always)
    private static func arePlain(_ units: UnsafeBufferPointer<UInt16>, _ at: Int) -> Bool {
        isPlain(units[at]) && isPlain(units[at &+ 1]) && isPlain(units[at &+ 2]) && isPlain(units[at &+ 3])
    }

    private static func stir(_ digest: UInt64, _ run: UInt64) -> UInt64 {
        let mixed = (digest ^ run) &* multiplier
        return mixed ^ mixed >> 29
    }

    private static func isBlank(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF, Document.gap: true
        default: false
        }
    }
}

extension TextSketch {
    /// As the ledger keeps it; nil where there is none.
    var sampleBytes: [UInt8]? {
        sample?.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }

    /// The sample a ledger keeps; empty where there is none.
    static func sample(of bytes: [UInt8]) -> [UInt16] {
        guard bytes.count == slots * 2 else { return [] }
        return stride(from: 0, to: bytes.count, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
    }
}
