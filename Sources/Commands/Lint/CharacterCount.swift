import PolicyDocument

/// The size of a draft as people count it: Unicode scalars without white space.
enum CharacterCount {
    static func of(_ document: Document) -> Int {
        document.units.withUnsafeBufferPointer { units in
            guard let base = units.baseAddress else { return 0 }
            var count = 0
            var index = 0
            // Eight at a time: mostly all of them are Han or full-width forms.
            while index &+ 8 <= units.count {
                let lanes = UnsafeRawPointer(base + index).loadUnaligned(as: SIMD8<UInt16>.self)
                let isHan = (lanes &- 0x3001) .< (0xDC00 - 0x3001)
                if all(isHan) {
                    count &+= 8
                } else {
                    for unit in units[index..<index &+ 8] where counts(unit) { count &+= 1 }
                }
                index &+= 8
            }
            for unit in units[index...] where counts(unit) { count &+= 1 }
            return count
        }
    }

    /// Whether a unit begins a character that is no white space. The second half of a pair begins none.
    @inline(__always)
    private static func counts(_ unit: UInt16) -> Bool {
        // Han and full-width forms first: they are nearly everything.
        if unit &- 0x3001 < 0xDC00 - 0x3001 { return true }
        return switch unit {
        case 0x21..<0x7F: true
        case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84: true
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: false
        case 0xDC00...0xDFFF, Document.gap: false
        default: true
        }
    }
}
