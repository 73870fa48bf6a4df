/// Questions about eight UTF-16 units at once, for the passes that see every unit of every document: answers are ones in the lanes of which they
/// are true. Inlined where they are asked, since a call costs more than the answer.
extension SIMD8<UInt16> {
    /// The lanes of `count` units from `first` on, counted on from U+FFFF to U+0000.
    @inlinable @inline(__always)
    package func lanes(from first: UInt16, _ count: Int16) -> SIMD2<UInt64> {
        // Moved so that the range begins at the least number there is: one comparison finds it.
        let moved = unsafeBitCast(self &- Self(repeating: first ^ 0x8000), to: SIMD8<Int16>.self)
        let isWithin: SIMDMask<SIMD8<Int16>> = moved .< SIMD8<Int16>(repeating: .min + count)
        return unsafeBitCast(isWithin, to: SIMD2<UInt64>.self)
    }

    /// The lanes of `Document.gap` and of units up to U+3000 that are no printed character of ASCII: all white space but U+FEFF is among them,
    /// and hardly anything else of Chinese text.
    @inlinable @inline(__always)
    package var blankOrRare: SIMD2<UInt64> { lanes(from: 0xFFFF, 0x3002) & ~lanes(from: 0x21, 0x5E) }
}
