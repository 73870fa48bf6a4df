/// Bytes of a text file → units, in the encoding that was asked for or the one they show: a byte order mark, the NULs of UTF-16, well-formed
/// UTF-8, the high bytes of UTF-16, else GB 18030.
enum EncodingDetector {
    private static let marks: [(mark: [UInt8], encoding: TextEncoding)] = [
        ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian), ([0x84, 0x31, 0x95, 0x33], .gb18030),
    ]

    /// - Parameter name: the file, for the error.
    static func decode(_ bytes: [UInt8], encoding: TextEncoding?, name: String) throws(DocumentReadingError) -> DecodedText {
        let marked = marks.first { bytes.starts(with: $0.mark) && (encoding == nil || encoding == $0.encoding) }
        let skipped = marked?.mark.count ?? 0
        let body = bytes[skipped...]
        guard var text = encoding.map({ decode(body, $0) }) ?? decodeMarked(body, marked?.encoding) else {
            throw .undecodable(file: name, encoding: TextEncoding.utf8.rawValue, offset: 0, line: 1, likely: nil)
        }
        text.damage.firstByte += skipped
        // A few broken places are named and passed over; more than one in fifty characters, or noise that happens to be well-formed, are no text.
        let isHopeless = text.damage.count * 50 > text.units.count && (text.damage.count > 4 || text.units.count < 10 * text.damage.count)
            || encoding == nil && text.encoding == .gb18030 && isNoise(text.units)
        if encoding == nil, text.encoding == .gb18030, isBig5(body) { try fail(text, bytes, name, likely: "Big5") }
        if isHopeless { try fail(text, bytes, name, likely: nil) }
        return text
    }

    private static func fail(_ text: DecodedText, _ bytes: [UInt8], _ name: String, likely: String?) throws(DocumentReadingError) {
        let first = text.damage.firstByte
        throw .undecodable(
            file: name, encoding: text.encoding.rawValue, offset: first, line: bytes.prefix(first).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 },
            likely: likely)
    }

    private static func decodeMarked(_ bytes: ArraySlice<UInt8>, _ mark: TextEncoding?) -> DecodedText? {
        if let mark, let text = decode(bytes, mark) { return text }
        let text = decode(bytes, .utf8)
        // Nearly every file: UTF-8 without a NUL, or any other control character.
        if let text, !text.traits.contains(.control) { return text }
        if let encoding = unmarkedUTF16(bytes, needsNUL: true) { return UTF16Decoder.decode(bytes, encoding) }
        if let text { return text }
        if let encoding = unmarkedUTF16(bytes, needsNUL: false) { return UTF16Decoder.decode(bytes, encoding) }
        return GB18030Decoder.decode(bytes)
    }

    /// In one encoding; nil where it cannot be that at all.
    private static func decode(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) -> DecodedText? {
        switch encoding {
        case .utf8: bytes.withUnsafeBytes { UTF8Kernel.decode($0) }
        case .utf16LittleEndian, .utf16BigEndian: UTF16Decoder.decode(bytes, encoding)
        case .gb18030: GB18030Decoder.decode(bytes)
        }
    }

    /// UTF-16 without a mark, by its high bytes: they are 00 for ASCII, 30 for ideographic marks, 4E–9F for Han characters, FF for full-width
    /// forms, and stand on one side only. Looks at the first 4 KiB.
    private static func unmarkedUTF16(_ bytes: ArraySlice<UInt8>, needsNUL: Bool) -> TextEncoding? {
        guard bytes.count >= 4 else { return nil }
        let sample = bytes.prefix(4096)
        var high = (even: 0, odd: 0)
        var hasNUL = false
        for (place, byte) in zip(0..., sample) {
            switch byte {
            case 0x00, 0x20...0x25, 0x30, 0x4E...0x9F, 0xFF:
                if byte == 0 { hasNUL = true }
                if place & 1 == 0 { high.even += 1 } else { high.odd += 1 }
            default: break
            }
        }
        if needsNUL, !hasNUL { return nil }
        let half = sample.count / 2
        if high.odd * 10 >= half * 9, high.even * 3 <= half * 2 { return .utf16LittleEndian }
        if high.even * 10 >= half * 9, high.odd * 3 <= half * 2 { return .utf16BigEndian }
        return nil
    }

    /// Whether what was decoded is mostly characters no text has: private use and marks of other scripts.
    private static func isNoise(_ units: [UInt16]) -> Bool {
        let sample = units.prefix(4096)
        return sample.count { (0xE000...0xF8FF).contains($0) } * 10 > sample.count
    }

    /// Whether bytes that pass for GB 18030 are rather Big5: validity cannot tell them apart, the commonest characters can. In Big5 ，。、的
    /// are A141 A143 A142 AABA, in GB 18030 A3AC A1A3 A1A2 B5C4.
    private static func isBig5(_ bytes: ArraySlice<UInt8>) -> Bool {
        var (big5, gb) = (0, 0)
        var at = bytes.startIndex
        let end = min(bytes.endIndex, at + 65536)
        while at + 1 < end {
            guard bytes[at] >= 0x81 else { at += 1; continue }
            switch (bytes[at], bytes[at + 1]) {
            case (0xA1, 0x41), (0xA1, 0x43), (0xA1, 0x42), (0xAA, 0xBA): big5 += 1
            case (0xA3, 0xAC), (0xA1, 0xA3), (0xA1, 0xA2), (0xB5, 0xC4): gb += 1
            default: break
            }
            at += 2
        }
        return big5 >= 3 && big5 > 3 * gb
    }
}
