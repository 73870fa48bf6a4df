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
    /// A JSON string with its quotes. Beside what JSON demands, U+2028 and U+2029 are escaped, so the text may stand in a script.
    package mutating func writeJSON(_ text: String) {
        write(byte: UInt8(ascii: "\""))
        var text = text
        let needsScalars = text.withUTF8 { bytes in
            bytes.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F || $0 == 0xE2 }
        }
        if needsScalars {
            for scalar in text.unicodeScalars { writeJSON(scalar) }
        } else {
            write(text)
        }
        write(byte: UInt8(ascii: "\""))
    }

    private mutating func writeJSON(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x22: write("\\\"")
        case 0x5C: write("\\\\")
        case 0x0A: write("\\n")
        case 0x0D: write("\\r")
        case 0x09: write("\\t")
        case 0..<0x20, 0x7F, 0x2028, 0x2029:
            let digits = String(scalar.value, radix: 16)
            write("\\u")
            write(String(repeating: "0", count: 4 - digits.count) + digits)
        default: write(String(scalar))
        }
    }
}
