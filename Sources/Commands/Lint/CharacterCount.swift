import PolicyDocument

/// The size of a draft as people count it: Unicode scalars without white space.
enum CharacterCount {
    /// Counts eight units at a time on raw memory; reads only within `units`.
    static func of(_ document: Document) -> Int {
        document.units.withUnsafeBufferPointer { units in
            guard let base = units.baseAddress else { return 0 }
            var count = 0
            var index = 0
            while units.count &- index >= 8 {
                let block = UnsafeRawPointer(base + index).loadUnaligned(as: SIMD8<UInt16>.self)
                let others = unsafeBitCast(doubtful(block), to: SIMD2<UInt64>.self)
                count &+= 8
                if others[0] | others[1] != 0 {
                    count &-= blanks(units, index, others[0]) &+ blanks(units, index &+ 4, others[1])
                }
                index &+= 8
            }
            while index < units.count {
                if counts(units[index]) { count &+= 1 }
                index &+= 1
            }
            return count
        }
    }

    /// The top bit in the lanes up to U+3000 and in those that count for nothing beyond it; there may be others behind one of those. All the
    /// rest of Chinese text counts.
    @inline(__always)
    private static func doubtful(_ block: SIMD8<UInt16>) -> SIMD8<UInt16> {
        let low = ~block & (block &- SIMD8(repeating: 0x3001))
        // Zero in the lanes of second halves; taking one from zero, and only from zero, sets a clear top bit.
        let half = (block & SIMD8(repeating: 0xFC00)) ^ SIMD8(repeating: 0xDC00)
        let isHalf = ~half & (half &- SIMD8(repeating: 1))
        let isGap = block & (~block &- SIMD8(repeating: 1))
        return (low | isHalf | isGap) & SIMD8(repeating: 0x8000)
    }

    /// How many of the marked units of four do not count.
    @inline(__always)
    private static func blanks(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ marks: UInt64) -> Int {
        var blanks = 0
        var marks = marks
        while marks != 0 {
            if !counts(units[start &+ marks.trailingZeroBitCount >> 4]) { blanks &+= 1 }
            marks &= marks &- 1
        }
        return blanks
    }

    /// Whether a unit begins a character that is no white space. The second half of a pair begins none.
    @inline(__always)
    private static func counts(_ unit: UInt16) -> Bool {
        if unit &- 0x21 < 0x7F - 0x21 { return true }
        return switch unit {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: false
        case 0xDC00...0xDFFF, gap: false
        default: true
        }
    }

    /// `Document.gap`, written out: a constant of another module is read through a call.
    private static let gap: UInt16 = 0xFFFF
}
