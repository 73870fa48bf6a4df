/// Looks for a unit, eight at a time. Works on raw memory: reads only within the range, which it checks once.
enum UnitScan {
    /// The first place in a range where a unit stands; the range's end where it stands nowhere.
    static func first(_ wanted: UInt16, in units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= units.count)
        guard let base = units.baseAddress else { return range.upperBound }
        let pattern = SIMD8<UInt16>(repeating: wanted)
        let one = SIMD8<UInt16>(repeating: 1)
        let top = SIMD8<UInt16>(repeating: 0x8000)
        let end = range.upperBound
        var at = range.lowerBound
        while end &- at >= 8 {
            // Zero in the lanes that hold the unit; taking one from them, and only from them, sets a clear top bit.
            let rest = UnsafeRawPointer(base + at).loadUnaligned(as: SIMD8<UInt16>.self) ^ pattern
            let hits = unsafeBitCast((rest &- one) & ~rest & top, to: SIMD2<UInt64>.self)
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
}
