/// Character data as it stands between two tags, turned into UTF-16 units: references, CDATA sections, comments, instructions and
/// line ends as XML defines them. A line end or tab in running text is one blank, as word processors show it.
package enum SAXText {
    /// Appends the units of a slice of character data. The slice must come from well-formed XML in UTF-8; anything else gives U+FFFD.
    package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to units: inout [UInt16]) {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
        // No byte gives more than one unit, so a scratch of as many units as bytes always holds the result.
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: bytes.count) { scratch in
            guard let base = scratch.baseAddress else { return }
            let count = decode(start, bytes.count, upTo: .max, into: base).units
            units.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
        }
    }

    /// The units of a slice of character data that a piece of a document names.
    package static func units(of bytes: ArraySlice<UInt8>) -> [UInt16] {
        var units: [UInt16] = []
        bytes.withUnsafeBufferPointer { append($0, to: &units) }
        return units
    }

    /// The offset in a slice of character data, from its start, of the byte where its unit `index` begins: the way back from a place in a
    /// piece of a document to a place in its part. In the middle of a surrogate pair it is that of the pair's end.
    package static func offset(ofUnit index: Int, in bytes: ArraySlice<UInt8>) -> Int {
        guard index > 0 else { return 0 }
        return bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return 0 }
            return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: bytes.count) { scratch in
                scratch.baseAddress.map { decode(start, bytes.count, upTo: index, into: $0).bytes } ?? 0
            }
        }
    }

    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    /// Decodes until the bytes or the wanted units are used up.
    private static func decode(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, upTo limit: Int, into out: UnsafeMutablePointer<UInt16>
    ) -> (units: Int, bytes: Int) {
        var from = 0
        var to = 0
        while from < count, to < limit {
            // Two three-byte characters at a time, nearly all of Chinese text: one load of eight bytes, one test of the six prefixes.
            while from &+ 8 <= count, limit &- to >= 2 {
                let word = UnsafeRawPointer(bytes + from).loadUnaligned(as: UInt64.self).littleEndian
                guard word & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0 else { break }
                let pair = (word & 0x00_000F_0000_0F) << 12 | (word >> 2) & 0x0F_C000_0FC0 | (word >> 16) & 0x00_3F00_003F
                UnsafeMutableRawPointer(out + to).storeBytes(
                    of: UInt32(truncatingIfNeeded: pair & 0xFFFF | (pair >> 8) & 0xFFFF_0000).littleEndian, as: UInt32.self)
                from &+= 6
                to &+= 2
            }
            guard from < count, to < limit else { break }
            let byte = bytes[from]
            if byte & 0xF0 == 0xE0, from &+ 2 < count {
                out[to] = UInt16(byte & 0x0F) &<< 12 | UInt16(bytes[from &+ 1] & 0x3F) &<< 6 | UInt16(bytes[from &+ 2] & 0x3F)
                to &+= 1
                from &+= 3
            } else if byte < 0x80 {
                switch byte {
                case UInt8(ascii: "&"):
                    from = reference(bytes, from, count, out, &to)
                case UInt8(ascii: "<"):
                    from = markup(bytes, from, count, upTo: limit, out, &to)
                case 0x0D:
                    out[to] = 0x20
                    to += 1
                    from += from + 1 < count && bytes[from + 1] == 0x0A ? 2 : 1
                default:
                    out[to] = byte < 0x20 ? 0x20 : UInt16(byte)
                    to += 1
                    from += 1
                }
            } else {
                from = multibyte(bytes, from, count, out, &to)
            }
        }
        return (to, from)
    }

    @inline(__always)
    private static func multibyte(
        _ bytes: UnsafePointer<UInt8>, _ from: Int, _ count: Int, _ out: UnsafeMutablePointer<UInt16>, _ to: inout Int
    ) -> Int {
        let lead = bytes[from]
        if lead >= 0xE0, lead < 0xF0, from + 2 < count {
            out[to] = UInt16(lead & 0x0F) << 12 | UInt16(bytes[from + 1] & 0x3F) << 6 | UInt16(bytes[from + 2] & 0x3F)
            to += 1
            return from + 3
        }
        if lead >= 0xC0, lead < 0xE0, from + 1 < count {
            out[to] = UInt16(lead & 0x1F) << 6 | UInt16(bytes[from + 1] & 0x3F)
            to += 1
            return from + 2
        }
        if lead >= 0xF0, from + 3 < count {
            let scalar =
                UInt32(lead & 0x07) << 18 | UInt32(bytes[from + 1] & 0x3F) << 12 | UInt32(bytes[from + 2] & 0x3F) << 6
                | UInt32(bytes[from + 3] & 0x3F)
            put(scalar, out, &to)
            return from + 4
        }
        put(0xFFFD, out, &to)
        return from + 1
    }

    private static func put(_ scalar: UInt32, _ out: UnsafeMutablePointer<UInt16>, _ to: inout Int) {
        switch scalar {
        case 0x10000...0x10FFFF:
            out[to] = UInt16(0xD800 + ((scalar - 0x10000) >> 10))
            out[to + 1] = UInt16(0xDC00 + ((scalar - 0x10000) & 0x3FF))
            to += 2
        case 0xD800...0xDFFF, 0xFFFF, 0x110000...:
            out[to] = 0xFFFD
            to += 1
        default:
            out[to] = scalar < 0x20 ? 0x20 : UInt16(scalar)
            to += 1
        }
    }

    /// A reference from `&` on: the predefined five and numbers; anything else is kept as it is written.
    private static func reference(
        _ bytes: UnsafePointer<UInt8>, _ from: Int, _ count: Int, _ out: UnsafeMutablePointer<UInt16>, _ to: inout Int
    ) -> Int {
        var end = from + 1
        while end < count, bytes[end] != UInt8(ascii: ";"), end - from < 12 { end += 1 }
        if end < count, bytes[end] == UInt8(ascii: ";"),
            let scalar = scalar(UnsafeBufferPointer(start: bytes + from + 1, count: end - from - 1))
        {
            put(scalar, out, &to)
            return end + 1
        }
        put(0x26, out, &to)
        return from + 1
    }

    private static func scalar(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
        if name.first == UInt8(ascii: "#") {
            let isHexadecimal = name.count > 1 && name[1] == UInt8(ascii: "x")
            let digits = name.dropFirst(isHexadecimal ? 2 : 1)
            return UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
        }
        return switch String(decoding: name, as: UTF8.self) {
        case "lt": 0x3C
        case "gt": 0x3E
        case "amp": 0x26
        case "quot": 0x22
        case "apos": 0x27
        default: nil
        }
    }

    /// Markup inside character data: a CDATA section gives its characters, comments and instructions nothing.
    private static func markup(
        _ bytes: UnsafePointer<UInt8>, _ from: Int, _ count: Int, upTo limit: Int, _ out: UnsafeMutablePointer<UInt16>, _ to: inout Int
    ) -> Int {
        if starts(bytes, from, count, with: "<![CDATA[") {
            var at = from + 9
            while at < count, !starts(bytes, at, count, with: "]]>") {
                guard to < limit else { return at }
                if bytes[at] < 0x80 {
                    put(UInt32(bytes[at]), out, &to)
                    at += 1
                } else {
                    at = multibyte(bytes, at, count, out, &to)
                }
            }
            return min(count, at + 3)
        }
        let close: StaticString = starts(bytes, from, count, with: "<!--") ? "-->" : starts(bytes, from, count, with: "<?") ? "?>" : ">"
        var at = from + 1
        while at < count, !starts(bytes, at, count, with: close) { at += 1 }
        return min(count, at + close.utf8CodeUnitCount)
    }

    private static func starts(_ bytes: UnsafePointer<UInt8>, _ at: Int, _ count: Int, with text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard at + length <= count else { return false }
        for index in 0..<length where bytes[at + index] != text.utf8Start[index] { return false }
        return true
    }
}
