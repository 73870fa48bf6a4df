/// A value of a JSON text, read without Foundation: it is twice the size and start-up time of the rest of the tool.
package indirect enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    package subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    package var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    package var array: [JSONValue]? {
        guard case .array(let items) = self else { return nil }
        return items
    }
}

/// Why a text is no JSON.
package struct JSONFault: Error, Hashable, Sendable {
    package var what: String
    /// In bytes from 0.
    package var offset: Int
}

extension JSONValue {
    /// Reads one value (RFC 8259) that takes up all of the bytes.
    package init(_ bytes: some Collection<UInt8>) throws(JSONFault) {
        var parser = JSONParser(bytes: Array(bytes))
        self = try parser.whole()
    }
}

/// Reads a JSON text (RFC 8259).
struct JSONParser {
    private let bytes: [UInt8]
    private var index = 0
    /// Values that may still come.
    private var room: Int
    /// Values that may lie in one another.
    private static let depthLimit = 512

    /// - Parameter limit: Values there may be.
    init(bytes: [UInt8], limit: Int = .max) {
        self.bytes = bytes
        room = limit
    }

    mutating func whole() throws(JSONFault) -> JSONValue {
        let value = try value(depth: 0)
        try end()
        return value
    }

    /// - Throws: where something follows.
    mutating func end() throws(JSONFault) {
        skipSpace()
        guard index == bytes.count else { throw fault("something follows the value") }
    }

    private func fault(_ what: String) -> JSONFault { JSONFault(what: what, offset: index) }

    var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        index += 1
        return true
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        guard depth < Self.depthLimit else { throw fault("nested too deeply") }
        room -= 1
        guard room >= 0 else { throw fault("too many values") }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"):
            var members: [String: JSONValue] = [:]
            try object(depth: depth) { name, value, _ in members[name] = value }
            return .object(members)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case nil: throw fault("the text ends where a value should stand")
        default: return try number()
        }
    }

    /// Reads an object that starts here, handing on each member with the place of its value.
    mutating func object(depth: Int, _ member: (String, JSONValue, Range<Int>) -> Void) throws(JSONFault) {
        index += 1
        var names: Set<String> = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw fault("a name in quotes should stand here") }
            let start = index
            let name = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw fault("a colon should stand here") }
            skipSpace()
            let place = index
            let value = try value(depth: depth + 1)
            guard names.insert(name).inserted else { throw JSONFault(what: "the name “\(name)” is there twice", offset: start) }
            member(name, value, place..<index)
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw fault("a comma or } should stand here") }
    }

    private mutating func array(depth: Int) throws(JSONFault) -> JSONValue {
        index += 1
        var items: [JSONValue] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array(items) }
        repeat {
            items.append(try value(depth: depth + 1))
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw fault("a comma or ] should stand here") }
        return .array(items)
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        let isThere = word.withUTF8Buffer { bytes[index...].starts(with: $0) }
        guard isThere else { throw fault("no JSON value") }
        index += word.utf8CodeUnitCount
        return value
    }

    private mutating func number() throws(JSONFault) -> JSONValue {
        let start = index
        while let byte = next, (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        let digits = text.drop { $0 == "-" }
        let hasLeadingZero = digits.utf8.count > 1 && digits.first == "0" && digits.dropFirst().first?.isNumber == true
        guard digits.first?.isNumber == true, text.last?.isNumber == true, !hasLeadingZero, !text.contains(".e"), let number = Double(text) else {
            throw JSONFault(what: "no JSON value", offset: start)
        }
        return .number(number)
    }

    private mutating func string() throws(JSONFault) -> String {
        index += 1
        var text: [UInt8] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                guard let string = String(validating: text, as: UTF8.self) else { throw fault("the string is not UTF-8") }
                return string
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<0x20: throw fault("a control character in a string")
            default:
                text.append(byte)
                index += 1
            }
        }
        throw fault("the string does not end")
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
        index += 1
        let letter = next
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[index - 1])
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "u"):
            var units = [try hexadecimal()]
            if UTF16.isLeadSurrogate(units[0]), bytes[index...].starts(with: Array("\\u".utf8)) {
                index += 2
                units.append(try hexadecimal())
            }
            // Half a pair becomes U+FFFD.
            text += Array(String(decoding: units, as: UTF16.self).utf8)
        default: throw fault("no such escape")
        }
    }

    private mutating func hexadecimal() throws(JSONFault) -> UInt16 {
        let end = index + 4
        guard end <= bytes.count, let unit = UInt16(String(decoding: bytes[index..<end], as: UTF8.self), radix: 16), bytes[index] != 0x2B else {
            throw fault("four hexadecimal digits should stand here")
        }
        index = end
        return unit
    }
}
