/// Escaping for XML and HTML, one way for all the formats that need it.
extension ByteWriter {
    /// Text or the value of a quoted attribute. Characters that XML 1.0 forbids become U+FFFD; white space that a reader of attributes
    /// would turn into blanks is written as a reference.
    package mutating func writeMarkup(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var copied = 0
            for (index, byte) in bytes.enumerated() where byte < 0x40 || byte == 0xEF {
                guard let escape = Self.reference(at: index, in: bytes) else { continue }
                write(bytes[copied..<index])
                write(escape.text)
                copied = index + escape.length
            }
            write(bytes[copied...])
        }
    }

    /// What stands for the character that starts at a byte, and its length in bytes; nil where it stands for itself.
    private static func reference(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (text: StaticString, length: Int)? {
        switch bytes[index] {
        case 0x26: return ("&amp;", 1)
        case 0x3C: return ("&lt;", 1)
        case 0x3E: return ("&gt;", 1)
        case 0x22: return ("&quot;", 1)
        case 0x27: return ("&#39;", 1)
        case 0x09: return ("&#9;", 1)
        case 0x0A: return ("&#10;", 1)
        case 0x0D: return ("&#13;", 1)
        case 0..<0x20: return ("\u{FFFD}", 1)
        case 0xEF:
            // U+FFFE and U+FFFF, which XML forbids.
            let isForbidden = index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
            return isForbidden ? ("\u{FFFD}", 3) : nil
        default: return nil
        }
    }

    /// ` name="value"`.
    package mutating func writeAttribute(_ name: StaticString, _ value: String) {
        write(byte: UInt8(ascii: " "))
        write(name)
        write("=\"")
        writeMarkup(value)
        write("\"")
    }
}
