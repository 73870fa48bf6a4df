/// Escaping for XML and HTML, one way for all the formats that need it.
extension ByteWriter {
    /// Text or the value of a quoted attribute. Characters that XML 1.0 forbids become U+FFFD; white space that a reader of attributes
    /// would turn into blanks is written as a reference.
    package mutating func writeMarkup(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: write("&amp;")
            case 0x3C: write("&lt;")
            case 0x3E: write("&gt;")
            case 0x22: write("&quot;")
            case 0x27: write("&#39;")
            case 0x09: write("&#9;")
            case 0x0A: write("&#10;")
            case 0x0D: write("&#13;")
            case 0..<0x20, 0xFFFE, 0xFFFF: write("\u{FFFD}")
            default: write(String(scalar))
            }
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
