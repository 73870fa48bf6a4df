import Testing

@testable import DocumentReading

/// Eight characters are decoded at once; what is none of three bytes may stand at any place among them.
@Suite("UTF-8 by blocks")
struct ThreeByteBlockTests {
    private static let others: [[UInt8]] = [
        [0x0A], [0x41], [0xC3, 0xA9], [0xF0, 0xA0, 0x80, 0x8B], [0xEF, 0xBC, 0x8C], [0xEF, 0xBF, 0xBD],
        // Ill-formed: overlong, a surrogate, cut off, a byte that leads nothing.
        [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0xB8], [0x80], [0xFF],
    ]

    @Test("What stands between characters of three bytes comes out as the standard library has it", arguments: others)
    func between(other: [UInt8]) throws {
        for before in 0...26 {
            for after in [0, 1, 5, 11, 12, 30] {
                let bytes = Array(String(repeating: "政策措施", count: 8).utf8.prefix(3 * before)) + other + Array(String(repeating: "范围，", count: 10).utf8.prefix(3 * after))
                // Few characters are outweighed by up to three places that are no text.
                guard let text = bytes.withUnsafeBytes(UTF8Kernel.decode) else { #expect(before + after < 27); continue }
                #expect(text.units == Array(String(decoding: bytes, as: UTF8.self).utf16), "\(before) before, \(after) behind")
            }
        }
    }

    @Test("Every character of three bytes at every place of a block")
    func every() {
        for value in UInt32(0x800)...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let place = Int(value % 8)
            let text = String(repeating: "办", count: place) + String(Character(scalar)) + String(repeating: "法", count: 20)
            let decoded = Array(text.utf8).withUnsafeBytes(UTF8Kernel.decode)
            // U+FFFF stands for a gap in a document.
            #expect(decoded?.units == Array(text.utf16).map { $0 == 0xFFFF ? 0xFFFD : $0 })
        }
    }
}
