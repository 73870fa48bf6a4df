import PolicyDocument

/// The size of a draft as people count it: Unicode scalars without white space.
enum CharacterCount {
    static func of(_ document: Document) -> Int {
        document.units.withUnsafeBufferPointer { units in
            var count = 0
            for unit in units {
                // Han and full-width forms first: they are nearly everything.
                if unit &- 0x3001 < 0xDC00 - 0x3001 || counts(unit) { count &+= 1 }
            }
            return count
        }
    }

    /// Whether a unit begins a character that is no white space. The second half of a pair begins none.
    @inline(never)
    private static func counts(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: false
        case 0xDC00...0xDFFF, Document.gap: false
        default: true
        }
    }
}
