/// Looks for a unit, thirty-two at a time. Works on raw memory: reads only within the range, which it checks once.
enum UnitScan {
    /// The first place in a range where a unit stands; the range's end where it stands nowhere.
    static func first(_ wanted: UInt16, in units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= units.count)
        guard let base = units.baseAddress else { return range.upperBound }
        let pattern = SIMD8<UInt16>(repeating: wanted)
        let end = range.upperBound
        var at = range.lowerBound
        while end &- at >= 32 {
            let hits = marks(base + at, pattern) | marks(base + at + 8, pattern) | marks(base + at + 16, pattern) | marks(base + at + 24, pattern)
            if hits[0] | hits[1] != 0 { break }
            at &+= 32
        }
        while end &- at >= 8 {
            let hits = marks(base + at, pattern)
            if hits[0] | hits[1] != 0 {
                return at &+ (hits[0] != 0 ? hits[0].trailingZeroBitCount >> 4 : 4 &+ hits[1].trailingZeroBitCount >> 4)
            }
            at &+= 8
        }
        while at < end {
            if base[at] == wanted { return at }
            at &+= 1
        }
        return end
    }

    /// Ones in the lanes of eight units that are the one looked for.
    @inline(__always)
    private static func marks(_ units: UnsafePointer<UInt16>, _ pattern: SIMD8<UInt16>) -> SIMD2<UInt64> {
        let isWanted: SIMDMask<SIMD8<Int16>> = UnsafeRawPointer(units).loadUnaligned(as: SIMD8<UInt16>.self) .== pattern
        return unsafeBitCast(isWanted, to: SIMD2<UInt64>.self)
    }
}
