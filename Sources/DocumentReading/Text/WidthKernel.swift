/// The width of text, four units at a time. Works on raw memory: reads only within `range`, which it checks once.
enum WidthKernel {
    /// The columns that units take up in a fixed-width font: two for those from U+2000 on (Han, full-width forms, quotation marks), else one.
    static func width(_ units: [UInt16], _ range: Range<Int>) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= units.count)
        return units.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            var wide = 0
            var at = range.lowerBound
            while range.upperBound - at >= 4 {
                // Four lanes count to 32,768 at most before they are emptied: none runs over.
                var lanes: UInt64 = 0
                let stop = min(range.upperBound, at + 4 * 32_768)
                while stop - at >= 4 {
                    let high = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self) & 0xE000_E000_E000_E000
                    lanes &+= ((high | high << 1 | high << 2) & 0x8000_8000_8000_8000) >> 15
                    at &+= 4
                }
                while lanes != 0 {
                    wide += Int(lanes & 0xFFFF)
                    lanes >>= 16
                }
            }
            while at < range.upperBound {
                if base[at] >= 0x2000 { wide += 1 }
                at += 1
            }
            return range.count + wide
        }
    }
}
