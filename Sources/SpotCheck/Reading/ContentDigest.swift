/// 128 bits of a file's bytes, by which content that was read before is known again.
///
/// Not a cryptographic digest: SHA-256 costs as much as the whole review, this a hundredth of it. What it decides is only whether a file
/// that was edited must be judged again, and only against older contents of the same path; two honest versions meet in 128 bits with a
/// chance of 2⁻¹²⁸. Who could make a collision on purpose can edit the draft itself. Review records, which bind a text to a signature,
/// keep SHA-256.
package struct ContentDigest: Hashable, Sendable {
    package var low: UInt64
    package var high: UInt64

    package init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// Two lanes of eight bytes a step, each stirred by a full 64 × 64 multiplication.
    package init(_ bytes: [UInt8]) {
        var low: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
        var high: UInt64 = 0xC2B2_AE3D_27D4_EB4F
        bytes.withUnsafeBytes { buffer in
            var at = 0
            while at + 16 <= buffer.count {
                let first = buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                let second = buffer.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self)
                low = Self.stir(low ^ first, 0xA076_1D64_78BD_642F ^ second)
                high = Self.stir(high ^ second, 0xE703_7ED1_A0B4_28DB ^ first) &+ low
                at += 16
            }
            var tail: (UInt64, UInt64) = (0, 0)
            for (place, byte) in buffer[at...].enumerated() {
                if place < 8 { tail.0 |= UInt64(byte) << (8 * place) } else { tail.1 |= UInt64(byte) << (8 * (place - 8)) }
            }
            low = Self.stir(low ^ tail.0, 0xA076_1D64_78BD_642F ^ tail.1)
            high = Self.stir(high ^ tail.1, 0xE703_7ED1_A0B4_28DB ^ tail.0) &+ low
        }
        self.low = Self.stir(low ^ high, 0x8EBC_6AF0_9C88_C6E3)
        self.high = Self.stir(high ^ self.low, 0x5895_65CA_45E9_C2A1)
    }

    /// Both halves of the product, folded. The operand is kept too, so that no factor of zero forgets what came before.
    private static func stir(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low ^ (left &+ right.byteSwapped)
    }

    /// As the ledger keeps it.
    package var bytes: [UInt8] {
        [low, high].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (8 * $0)) } }
    }
}
