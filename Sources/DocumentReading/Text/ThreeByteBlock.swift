import PolicyDocument

/// Eight characters of three bytes each, nearly all of Chinese text, decoded at once in vectors of 128 bits. Works on raw memory: reads the
/// `reach` bytes from where it is made, and no others. Lanes lie as on little-endian machines, which are all that this is built for.
struct ThreeByteBlock {
    /// Bytes that are read from the first character on; the last ten belong to what follows.
    static let reach = 34

    /// One unit a character; those of lanes that hold no such character mean nothing.
    let units: SIMD8<UInt16>
    /// Whether all eight are characters of three bytes.
    let isSound: Bool

    /// Two characters in the lower six bytes of each lane.
    private typealias Pairs = SIMD2<UInt64>
    private typealias Halves = SIMD4<UInt32>

    /// What the marks of the bytes of two characters are, 1110xxxx 10xxxxxx 10xxxxxx, and where they stand.
    private static var marks: UInt64 { 0x8080_E080_80E0 }
    private static var places: UInt64 { 0xC0C0_F0C0_C0F0 }

    @inline(__always)
    init(_ start: UnsafeRawPointer) {
        let (left, right) = (Self.pairs(start), Self.pairs(start + 12))
        // The first character of a pair has come to lie in the upper half of the pair's lower 32 bits, the second in the middle of its upper.
        let spread = unsafeBitCast(SIMD4<UInt64>(lowHalf: Self.spread(left), highHalf: Self.spread(right)), to: SIMD8<UInt32>.self)
        let first: Halves = spread.evenHalf &>> Halves(repeating: 16)
        let second: Halves = spread.oddHalf &<< Halves(repeating: 8)
        units = unsafeBitCast(first | second, to: SIMD8<UInt16>.self)
        let sound: Pairs = Self.marked(left) & Self.marked(right) & Self.sound(units)
        isSound = sound[0] & sound[1] == .max
    }

    /// How many characters at the start are sound; `start` is that of the block.
    @inline(__always)
    func soundCount(_ start: UnsafeRawPointer) -> Int {
        var count = 0
        while count < 8 {
            let pair = start.loadUnaligned(fromByteOffset: 3 &* count, as: UInt64.self)
            let faults = pair & Self.places ^ Self.marks
            if faults != 0 {
                if faults & 0xFF_FFFF == 0 { count &+= 1 }
                break
            }
            count &+= 2
        }
        let faults = ~Self.sound(units)
        if faults[0] != 0 { return min(count, faults[0].trailingZeroBitCount >> 4) }
        return faults[1] != 0 ? min(count, 4 &+ faults[1].trailingZeroBitCount >> 4) : count
    }

    /// The four characters from `start` on.
    @inline(__always)
    private static func pairs(_ start: UnsafeRawPointer) -> Pairs {
        let (first, second) = (start.loadUnaligned(as: SIMD16<UInt8>.self), start.loadUnaligned(fromByteOffset: 6, as: SIMD16<UInt8>.self))
        return unsafeBitCast(SIMD16<UInt8>(lowHalf: first.lowHalf, highHalf: second.lowHalf), to: Pairs.self)
    }

    /// The sixteen bits of each character side by side: at bit 16 those of the first, at bit 40 those of the second.
    @inline(__always)
    private static func spread(_ pairs: Pairs) -> Pairs {
        let upper: Pairs = (pairs & Pairs(repeating: 0x0F00_000F)) &<< Pairs(repeating: 28)
        let middle: Pairs = (pairs & Pairs(repeating: 0x3F_0000_3F00)) &<< Pairs(repeating: 14)
        let lower: Pairs = pairs & Pairs(repeating: 0x3F00_003F_0000)
        return upper | middle | lower
    }

    /// Ones where the marks are those of characters of three bytes.
    @inline(__always)
    private static func marked(_ pairs: Pairs) -> Pairs {
        let found = unsafeBitCast(pairs & Pairs(repeating: places), to: Halves.self)
        let wanted = unsafeBitCast(Pairs(repeating: marks), to: Halves.self)
        let isMarked: SIMDMask<SIMD4<Int32>> = found .== wanted
        return unsafeBitCast(isMarked, to: Pairs.self)
    }

    /// Ones in the lanes that stand for a character: neither overlong, nor a surrogate, nor the unit that stands for a gap.
    @inline(__always)
    private static func sound(_ units: SIMD8<UInt16>) -> Pairs { ~(units.lanes(from: 0xD800, 0x800) | units.lanes(from: 0xFFFF, 0x801)) }
}
