import PolicyDocument

/// The one pass over a text that a sketch takes. Works on raw memory: reads only within `units`, writes to the 64 slots and to a row of its own
/// that has room for eight units more than are ever asked for at once.
enum SketchKernel {
    /// Characters that are looked at together.
    private static let row = 1024
    private static var multiplier: UInt64 { 0x9E37_79B9_7F4A_7C15 }

    /// - Parameter slots: 64 of them; a slot is the upper six bits of a hash, so no other is written.
    static func run(_ units: UnsafeBufferPointer<UInt16>, into slots: UnsafeMutableBufferPointer<UInt16>) -> (digest: UInt64, count: Int) {
        precondition(slots.count == TextSketch.slots)
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        // The last four characters.
        var run: UInt64 = 0
        var count = 0
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: row + 8) { buffer in
            guard let base = units.baseAddress, let row = buffer.baseAddress, let slots = slots.baseAddress else { return }
            var index = 0
            var filled = 0
            while index < units.count {
                filled = gather(base, &index, units.count, row, filled)
                count &+= filled
                var at = 0
                // The digest takes up four at a time.
                while filled &- at >= 4 {
                    for place in at..<at &+ 4 {
                        run = run << 16 | UInt64(row[place])
                        add(run, to: slots)
                    }
                    digest = stir(digest, run)
                    at &+= 4
                }
                for place in at..<filled { row[place &- at] = row[place] }
                filled &-= at
                count &-= filled
            }
            count &+= filled
            for place in 0..<filled {
                run = run << 16 | UInt64(row[place])
                add(run, to: slots)
            }
        }
        return (stir(stir(digest, run), UInt64(count)), count)
    }

    /// Brings characters without the white space between them into a row, full-width ASCII as plain, from `filled` on.
    /// - Returns: How many the row holds.
    @inline(__always)
    private static func gather(
        _ units: UnsafePointer<UInt16>, _ index: inout Int, _ end: Int, _ row: UnsafeMutablePointer<UInt16>, _ filled: Int
    ) -> Int {
        var filled = filled
        while index < end, filled <= Self.row {
            var stop = end
            if end &- index >= 8 {
                let block = UnsafeRawPointer(units + index).loadUnaligned(as: SIMD8<UInt16>.self)
                if !mayHoldBlank(block) {
                    UnsafeMutableRawPointer(row + filled).storeBytes(of: plain(block), as: SIMD8<UInt16>.self)
                    filled &+= 8
                    index &+= 8
                    continue
                }
                stop = index &+ 8
            }
            while index < stop {
                let unit = units[index]
                index &+= 1
                if isBlank(unit) { continue }
                row[filled] = unit &- 0xFF01 < 0x5E ? unit &- 0xFEE0 : unit
                filled &+= 1
            }
        }
        return filled
    }

    /// Whether one of eight units is U+FEFF, or one up to U+3000 that is no printed character of ASCII.
    @inline(__always)
    private static func mayHoldBlank(_ block: SIMD8<UInt16>) -> Bool {
        let lanes = block.blankOrRare | block.lanes(from: 0xFEFF, 1)
        return lanes[0] | lanes[1] != 0
    }

    @inline(__always)
    private static func plain(_ block: SIMD8<UInt16>) -> SIMD8<UInt16> {
        block &- unsafeBitCast(block.lanes(from: 0xFF01, 0x5E), to: SIMD8<UInt16>.self) & SIMD8<UInt16>(repeating: 0xFEE0)
    }

    @inline(__always)
    private static func add(_ run: UInt64, to slots: UnsafeMutablePointer<UInt16>) {
        let hash = run &* multiplier
        let slot = Int(truncatingIfNeeded: hash >> 58)
        let value = UInt16(truncatingIfNeeded: hash >> 42)
        if value < slots[slot] { slots[slot] = value }
    }

    @inline(__always)
    private static func stir(_ digest: UInt64, _ run: UInt64) -> UInt64 {
        let mixed = (digest ^ run) &* multiplier
        return mixed ^ mixed >> 29
    }

    @inline(__always)
    private static func isBlank(_ unit: UInt16) -> Bool {
        if unit &- 0x3001 < 0xFE00 - 0x3001 { return false }
        return switch unit {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF, 0xFFFF: true
        default: false
        }
    }
}
