/// Base64 (RFC 4648, section 4) without Foundation.
enum Base64 {
    /// The bytes a text stands for; line breaks and blanks in it, and the = at its end, may be there or not.
    /// - Returns: nil where it is no Base64.
    static func decode(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count / 4 * 3)
        var (gathered, bits, padding) = (UInt32(0), 0, 0)
        for letter in text.utf8 {
            if letter == UInt8(ascii: "=") {
                padding += 1
                continue
            }
            if [0x20, 0x09, 0x0A, 0x0D].contains(letter) { continue }
            guard padding == 0, let digit = digit(letter) else { return nil }
            gathered = gathered << 6 | digit
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: gathered >> UInt32(bits)))
            }
        }
        // What is left of the last letter is nothing but zeros, and six bits alone are no byte.
        guard bits < 6, gathered & ((1 << UInt32(bits)) - 1) == 0, padding == 0 || padding == bits / 2 else { return nil }
        return bytes
    }

    private static func digit(_ letter: UInt8) -> UInt32? {
        switch letter {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(letter - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(letter - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(letter - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
