import PolicyDocument

/// The size of a draft as people count it: Unicode scalars without white space.
enum CharacterCount {
    /// Counts sixteen units at a time on raw memory; reads only within `units`.
    static func of(_ document: Document) -> Int {
        document.units.withUnsafeBufferPointer { units in
            guard let base = units.baseAddress else { return 0 }
            var count = units.count
            var index = 0
            while units.count &- index >= 16 {
                let (first, second) = (marks(base + index), marks(base + index + 8))
                let all = first | second
                if all[0] | all[1] != 0 {
                    count &-= blanks(units, index, first[0]) &+ blanks(units, index &+ 4, first[1])
                    count &-= blanks(units, index &+ 8, second[0]) &+ blanks(units, index &+ 12, second[1])
                }
                index &+= 16
            }
            while index < units.count {
                if !counts(units[index]) { count &-= 1 }
                index &+= 1
            }
            return count
        }
    }

    /// Ones in the lanes of eight units that may count for nothing; all the rest of Chinese text counts.
    @inline(__always)
    private static func marks(_ units: UnsafePointer<UInt16>) -> SIMD2<UInt64> {
        let block = UnsafeRawPointer(units).loadUnaligned(as: SIMD8<UInt16>.self)
        return block.blankOrRare | block.lanes(from: 0xDC00, 0x400)
    }

    /// How many of the marked units of four do not count.
    @inline(__always)
    private static func blanks(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ marks: UInt64) -> Int {
        var blanks = 0
        // One bit a lane.
        var marks = marks & 0x8000_8000_8000_8000
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
