/// UTF-16 in either byte order to units with lines.
enum UTF16Decoder {
    /// Decodes; a lone surrogate becomes U+FFFD and is counted, an odd last byte too.
    static func decode(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) -> DecodedText {
        let bigEndian = encoding == .utf16BigEndian
        var text = DecodedText(encoding: encoding, units: [], lineStarts: [0])
        text.units.reserveCapacity(bytes.count / 2 + 1)
        var i = bytes.startIndex
        while i + 1 < bytes.endIndex {
            var unit = bigEndian ? UInt16(bytes[i]) << 8 | UInt16(bytes[i + 1]) : UInt16(bytes[i + 1]) << 8 | UInt16(bytes[i])
            if unit & 0xFC00 == 0xDC00, text.units.last.map({ $0 & 0xFC00 == 0xD800 }) != true {
                text.damage.add(byte: i - bytes.startIndex, unit: text.units.count)
                unit = 0xFFFD
            } else if unit & 0xFC00 != 0xDC00, let last = text.units.last, last & 0xFC00 == 0xD800 {
                text.damage.add(byte: i - 2 - bytes.startIndex, unit: text.units.count - 1)
                text.units[text.units.count - 1] = 0xFFFD
            }
            text.append(unit, next: i + 3 < bytes.endIndex ? (bigEndian ? (bytes[i + 2], bytes[i + 3]) : (bytes[i + 3], bytes[i + 2])) : (0, 0))
            i += 2
        }
        if let last = text.units.last, last & 0xFC00 == 0xD800 {
            text.damage.add(byte: i - 2 - bytes.startIndex, unit: text.units.count - 1)
            text.units[text.units.count - 1] = 0xFFFD
        }
        if i < bytes.endIndex {
            text.damage.add(byte: i - bytes.startIndex, unit: text.units.count)
            text.units.append(0xFFFD)
        }
        return text
    }
}

extension DecodedText {
    /// Appends a unit and notes what it means for lines and traits. `next` is the following unit, high byte first.
    fileprivate mutating func append(_ unit: UInt16, next: (UInt8, UInt8)) {
        if unit == 0 { damage.add(byte: 2 * units.count, unit: units.count) }
        append(unit, isLineFeedNext: next == (0, 0x0A))
    }

    /// Appends a unit and notes what it means for lines and traits.
    mutating func append(_ unit: UInt16, isLineFeedNext: Bool) {
        units.append(unit == 0xFFFF || unit == 0 ? 0xFFFD : unit)
        guard unit <= 0x26 else { return }
        switch unit {
        case 0x0A: lineStarts.append(units.count)
        case 0x0D: if !isLineFeedNext { lineStarts.append(units.count) }
        case 0x26: traits.insert(.ampersand)
        case 0x0C: traits.insert(.formFeed)
        case 0x09, 0x20...0x25: break
        default: traits.insert(.control)
        }
    }
}
