import RuleBase

/// The operations on class sets of the judge's inner loops, here so that they are compiled into them.
extension ClassSet {
    /// Whether the sets share a class.
    @inline(__always)
    func meets(_ other: ClassSet) -> Bool {
        let shared = words & other.words
        return shared.lowHalf | shared.highHalf != .zero
    }

    @inline(__always)
    func intersection(_ other: ClassSet) -> ClassSet {
        var result = self
        result.words &= other.words
        return result
    }

    /// The classes folded into 64 bits: sets that share a class share a bit.
    @inline(__always)
    var signature: UInt64 {
        let half = words.lowHalf | words.highHalf
        let quarter = half.lowHalf | half.highHalf
        return quarter[0] | quarter[1]
    }

    /// For `Numbering`.
    @inline(__always)
    var hash: UInt64 {
        var hash: UInt64 = 0
        for word in 0..<Self.hotWords { hash = Numbering.mix(hash, words[word]) }
        return hash
    }

    /// The lowest class; nil in the empty set.
    @inline(__always)
    var first: Int? {
        withUnsafeBytes(of: words) { bytes in
            for word in 0..<Self.hotWords {
                let bits = bytes.load(fromByteOffset: word &* 8, as: UInt64.self)
                if bits != 0 { return word << 6 | bits.trailingZeroBitCount }
            }
            return nil
        }
    }

    /// Calls `body` with each class, ascending.
    @inline(__always)
    func forEachMember(_ body: (Int) -> Void) {
        withUnsafeBytes(of: words) { bytes in
            for word in 0..<Self.hotWords {
                var bits = bytes.load(fromByteOffset: word &* 8, as: UInt64.self)
                while bits != 0 {
                    body(word << 6 | bits.trailingZeroBitCount)
                    bits &= bits &- 1
                }
            }
        }
    }

    /// `wordCount`, which as a constant of another module is read through a call.
    @inline(__always)
    private static var hotWords: Int { MemoryLayout<SIMD8<UInt64>>.size / 8 }
}
