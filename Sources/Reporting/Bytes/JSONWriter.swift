/// Writes JSON by hand: fields in the order they are given, so the same report is the same bytes.
package struct JSONWriter: Sendable {
    private var out = ByteWriter()
    /// Whether the innermost open object or array has a member already.
    private var needsComma = false

    package init() {}

    package var bytes: [UInt8] { out.bytes }

    // MARK: Values

    package mutating func value(_ text: String) {
        separate()
        out.writeJSON(text)
        needsComma = true
    }

    package mutating func value(_ number: Int) {
        separate()
        out.write(number)
        needsComma = true
    }

    package mutating func value(_ flag: Bool) {
        separate()
        out.write(flag ? "true" : "false")
        needsComma = true
    }

    /// A number that is written already, such as `0.812`.
    package mutating func number(_ literal: String) {
        separate()
        out.write(literal)
        needsComma = true
    }

    /// A value that is written already.
    package mutating func value(written bytes: some Collection<UInt8>) {
        separate()
        out.write(Array(bytes))
        needsComma = true
    }

    package mutating func null() {
        separate()
        out.write("null")
        needsComma = true
    }

    package mutating func value(_ text: String?) {
        if let text { value(text) } else { null() }
    }

    package mutating func value(_ number: Int?) {
        if let number { value(number) } else { null() }
    }

    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"))
        members(&self)
        close(UInt8(ascii: "}"))
    }

    package mutating func array<Items: Sequence>(_ items: Items, _ item: (inout JSONWriter, Items.Element) -> Void) {
        open(UInt8(ascii: "["))
        for element in items { item(&self, element) }
        close(UInt8(ascii: "]"))
    }

    // MARK: Members

    /// Writes the name of a member; the value must follow.
    package mutating func key(_ name: StaticString) {
        separate()
        out.write(byte: UInt8(ascii: "\""))
        out.write(name)
        out.write("\":")
        needsComma = false
    }

    /// The same for a name that is known only when it is written.
    package mutating func key(named name: String) {
        separate()
        out.writeJSON(name)
        out.write(byte: UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func member(_ name: StaticString, _ text: String?) {
        key(name)
        value(text)
    }

    package mutating func member(_ name: StaticString, _ number: Int?) {
        key(name)
        value(number)
    }

    package mutating func member(_ name: StaticString, _ flag: Bool) {
        key(name)
        value(flag)
    }

    package mutating func member(_ name: StaticString, _ texts: [String]) {
        key(name)
        array(texts) { $0.value($1) }
    }

    package mutating func member(_ name: StaticString, object members: (inout JSONWriter) -> Void) {
        key(name)
        object(members)
    }

    package mutating func member<Items: Sequence>(
        _ name: StaticString, array items: Items, _ item: (inout JSONWriter, Items.Element) -> Void
    ) {
        key(name)
        array(items, item)
    }

    // MARK: Pieces

    /// Opens an object or array that another piece of the report closes.
    package mutating func open(_ bracket: UInt8) {
        separate()
        out.write(byte: bracket)
        needsComma = false
    }

    package mutating func close(_ bracket: UInt8) {
        out.write(byte: bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { out.write(byte: UInt8(ascii: ",")) }
    }
}

extension ByteWriter {
    /// A JSON string with its quotes. Beside what JSON demands, U+007F, U+2028 and U+2029 are escaped, so the text may stand in a script.
    package mutating func writeJSON(_ text: String) {
        var text = text
        write(byte: UInt8(ascii: "\""))
        text.withUTF8 { bytes in
            var copied = 0
            var index = Self.nextSpecial(in: bytes, from: 0)
            while index < bytes.count {
                if let escape = Self.escape(at: index, in: bytes) {
                    write(bytes[copied..<index])
                    write(escape.text)
                    copied = index + escape.length
                }
                index = Self.nextSpecial(in: bytes, from: index + 1)
            }
            write(bytes[copied...])
        }
        write(byte: UInt8(ascii: "\""))
    }

    /// The next byte that may have to be escaped; the end where none has. Looks at sixteen at a time, on raw memory within `bytes`.
    private static func nextSpecial(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while bytes.count - index >= 16 {
            let block = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
            // The top bit marks a lane: below 0x20, or equal to one of the others.
            let special =
                ~block & (block &- SIMD16(repeating: 0x20)) | lanes(of: block, equalTo: 0x22) | lanes(of: block, equalTo: 0x5C)
                | lanes(of: block, equalTo: 0x7F) | lanes(of: block, equalTo: 0xE2)
            let halves = unsafeBitCast(special & SIMD16(repeating: 0x80), to: SIMD2<UInt64>.self)
            if halves[0] | halves[1] != 0 { break }
            index += 16
        }
        while index < bytes.count, !isSpecial(bytes[index]) { index += 1 }
        return index
    }

    /// The lanes that hold a byte: there the top bit is set.
    @inline(__always)
    private static func lanes(of block: SIMD16<UInt8>, equalTo byte: UInt8) -> SIMD16<UInt8> {
        let rest = block ^ SIMD16(repeating: byte)
        return ~rest & (rest &- SIMD16(repeating: 1))
    }

    private static func isSpecial(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xE2 }

    /// What stands for the character that starts at a byte, and its length in bytes; nil where it stands for itself.
    private static func escape(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (text: String, length: Int)? {
        switch bytes[index] {
        case 0x22: return ("\\\"", 1)
        case 0x5C: return ("\\\\", 1)
        case 0x0A: return ("\\n", 1)
        case 0x0D: return ("\\r", 1)
        case 0x09: return ("\\t", 1)
        case 0xE2:
            guard index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 else {
                return nil
            }
            return (bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
        default:
            let digits = String(bytes[index], radix: 16)
            return ("\\u00" + (digits.utf8.count == 1 ? "0" : "") + digits, 1)
        }
    }
}
