/// The width of text, as a loop over raw units that the compiler can turn into vector instructions. Reads only within `range`, which it
/// checks once.
enum WidthKernel {
    /// The columns that units take up in a fixed-width font: two for Han and full-width characters, one for others and for the second half
    /// of a surrogate pair.
    static func width(_ units: [UInt16], _ range: Range<Int>) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= units.count)
        return units.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            var wide: UInt32 = 0
            for at in range {
                let unit = base[at]
                wide &+= unit >= 0x1100 && unit & 0xFC00 != 0xDC00 ? 1 : 0
            }
            return range.count + Int(wide)
        }
    }
}
