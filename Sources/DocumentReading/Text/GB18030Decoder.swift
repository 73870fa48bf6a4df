import GB18030Table

/// GB 18030 (with GBK and GB 2312 in it) to UTF-16 units with lines.
enum GB18030Decoder {
    private static let trails = 190
    private static let twoByteCount = 126 * 190

    /// Decodes; a byte that begins no character becomes U+FFFD and is counted.
    static func decode(_ bytes: ArraySlice<UInt8>) -> DecodedText {
        var text = DecodedText(encoding: .gb18030, units: [], lineStarts: [0])
        text.units.reserveCapacity(bytes.count / 2 + 16)
        var i = bytes.startIndex
        let end = bytes.endIndex
        while i < end {
            let first = bytes[i]
            if first < 0x80 {
                if first == 0 { text.damage.add(byte: i - bytes.startIndex, unit: text.units.count) }
                text.append(UInt16(first), isLineFeedNext: i + 1 < end && bytes[i + 1] == 0x0A)
                i += 1
                continue
            }
            if first == 0x80 {  // The euro sign of code page 936.
                text.units.append(0x20AC)
                i += 1
                continue
            }
            if first != 0xFF, i + 1 < end {
                let second = bytes[i + 1]
                if second >= 0x40, second != 0x7F, second != 0xFF {
                    let unit = fcrlint_gb18030_word(Int(first - 0x81) * trails + Int(second) - (second > 0x7F ? 0x41 : 0x40))
                    if unit != 0xFFFF {
                        text.append(scalar: unit & 0xF800 == 0xD800 ? planeTwoScalar(Int(unit & 0x7FF)) : UInt32(unit))
                        i += 2
                        continue
                    }
                } else if let scalar = fourByteScalar(bytes, i) {
                    text.append(scalar: scalar)
                    i += 4
                    continue
                }
            }
            text.damage.add(byte: i - bytes.startIndex, unit: text.units.count)
            text.units.append(0xFFFD)
            i += 1
        }
        return text
    }

    /// The k-th of the two-byte characters that lie in plane 2.
    private static func planeTwoScalar(_ k: Int) -> UInt32 {
        0x20000 + UInt32(fcrlint_gb18030_word(twoByteCount + 1 + 2 * Int(fcrlint_gb18030_word(twoByteCount)) + k))
    }

    private static func fourByteScalar(_ bytes: ArraySlice<UInt8>, _ i: Int) -> UInt32? {
        guard i + 3 < bytes.endIndex else { return nil }
        let (b, c, d) = (bytes[i + 1], bytes[i + 2], bytes[i + 3])
        guard (0x30...0x39).contains(b), (0x81...0xFE).contains(c), (0x30...0x39).contains(d) else { return nil }
        let index = ((Int(bytes[i]) - 0x81) * 10 + Int(b) - 0x30) * 1260 + (Int(c) - 0x81) * 10 + Int(d) - 0x30
        if index >= 189_000 {  // 0x90308130: the supplementary planes, in one run.
            return index - 189_000 < 0x100000 ? UInt32(0x10000 + index - 189_000) : nil
        }
        var low = 0
        var high = Int(fcrlint_gb18030_word(twoByteCount))
        while low < high {
            let middle = (low + high) / 2
            if Int(fcrlint_gb18030_word(twoByteCount + 1 + 2 * middle)) <= index { low = middle + 1 } else { high = middle }
        }
        guard low > 0, index < 39_420 else { return nil }
        let first = Int(fcrlint_gb18030_word(twoByteCount + 2 * low - 1))
        let scalar = Int(fcrlint_gb18030_word(twoByteCount + 2 * low))
        return scalar == 0xFFFF ? nil : UInt32(scalar + index - first)
    }
}

extension DecodedText {
    fileprivate mutating func append(scalar: UInt32) {
        if scalar >= 0x10000 {
            units.append(UInt16(0xD7C0 + (scalar >> 10)))
            units.append(UInt16(0xDC00 | (scalar & 0x3FF)))
        } else {
            units.append(scalar == 0xFFFF ? 0xFFFD : UInt16(scalar))
        }
    }
}
