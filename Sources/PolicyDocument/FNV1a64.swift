/// The 64-bit Fowler–Noll–Vo hash (FNV-1a): stable over platforms and versions, for identities; not for security.
package struct FNV1a64: Sendable {
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    package mutating func add(byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// Adds the text's UTF-8 bytes.
    package mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte: byte) }
    }
}
