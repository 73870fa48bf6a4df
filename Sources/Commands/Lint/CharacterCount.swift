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
                let others = lanes(of: block, notIn: 0x3001..<0xDC00)
                if isEmpty(others) {
                    count &+= 8
                } else {
                    count &+= self.count(block, others)
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

    /// Counts a block some of whose units are neither Han nor other signs of Chinese text: `others`.
    @inline(__always)
    private static func count(_ block: SIMD8<UInt16>, _ others: SIMD8<UInt16>) -> Int {
        let isASCII = ~lanes(of: block, notIn: 0x21..<0x7F) & top
        let isMark = ~lanes(of: block, notIn: 0x2010..<0x2028) & top
        let isFullWidth = ~lanes(of: block, notIn: 0xFF00..<0xFFFF) & top
        let isBlank = lanes(of: block, equalTo: 0x0A) | lanes(of: block, equalTo: 0x20) | lanes(of: block, equalTo: 0x3000)
        let uncertain = others & ~(isASCII | isMark | isFullWidth | isBlank)
        if isEmpty(uncertain) { return 8 &- Int(truncatingIfNeeded: (isBlank &>> 15).wrappedSum()) }
        var count = 0
        for lane in 0..<8 where counts(block[lane]) { count &+= 1 }
        return count
    }

    // A lane is marked by its top bit. Comparisons of vectors are no single instructions in Swift; these take three or four.

    @inline(__always)
    private static var top: SIMD8<UInt16> { SIMD8(repeating: 0x8000) }

    /// The lanes outside a range that holds half of all units or more, or less than half.
    @inline(__always)
    private static func lanes(of block: SIMD8<UInt16>, notIn range: Range<UInt16>) -> SIMD8<UInt16> {
        let size = range.upperBound &- range.lowerBound
        if size <= 0x8000 {
            let offset = block &- SIMD8(repeating: range.lowerBound)
            return (offset | ~(offset &- SIMD8(repeating: size))) & top
        }
        // The rest is the smaller part.
        let offset = block &- SIMD8(repeating: range.upperBound)
        return ~offset & (offset &- SIMD8(repeating: 0 &- size)) & top
    }

    @inline(__always)
    private static func lanes(of block: SIMD8<UInt16>, equalTo unit: UInt16) -> SIMD8<UInt16> {
        let rest = block ^ SIMD8(repeating: unit)
        return (rest &- SIMD8(repeating: 1)) & ~rest & top
    }

    @inline(__always)
    private static func isEmpty(_ lanes: SIMD8<UInt16>) -> Bool {
        let halves = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
        return halves[0] | halves[1] == 0
    }

    /// Whether a unit begins a character that is no white space. The second half of a pair begins none.
    private static func counts(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: false
        case 0xDC00...0xDFFF, Document.gap: false
        default: true
        }
    }
}
