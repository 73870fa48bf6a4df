import PolicyDocument

/// The size of a draft as people count it: Unicode scalars without white space.
enum CharacterCount {
    static func of(_ document: Document) -> Int {
        document.units.withUnsafeBufferPointer { units in
            var left = 0
            for unit in units { left &+= Int(leftOut(unit)) }
            return units.count - left
        }
    }

    /// 1 for white space, a gap or the second half of a pair, else 0. No branches, so that the loop takes several units at once.
    @inline(__always)
    private static func leftOut(_ unit: UInt16) -> UInt16 {
        flag(unit &- 0x09 < 5) | flag(unit == 0x20) | flag(unit == 0x85) | flag(unit == 0xA0) | flag(unit == 0x1680)
            | flag(unit &- 0x2000 < 0x0B) | flag(unit &- 0x2028 < 2) | flag(unit == 0x202F) | flag(unit == 0x205F) | flag(unit == 0x3000)
            | flag(unit &- 0xDC00 < 0x400) | flag(unit == 0xFFFF)
    }

    @inline(__always)
    private static func flag(_ condition: Bool) -> UInt16 { condition ? 1 : 0 }
}
