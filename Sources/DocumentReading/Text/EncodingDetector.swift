/// Bytes of a text file → units, in the encoding that was asked for or the one they show: a byte order mark, strict UTF-8, the NUL pattern
/// of UTF-16, else GB 18030.
enum EncodingDetector {
    /// - Parameter name: the file, for the error.
    static func decode(_ bytes: [UInt8], encoding: TextEncoding?, name: String) throws(DocumentReadingError) -> DecodedText {
        if let encoding { return try checked(forced(bytes, encoding), bytes, name) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try checked(utf8(bytes[3...]) ?? GB18030Decoder.decode(bytes[3...]), bytes, name) }
        if bytes.starts(with: [0xFF, 0xFE]) { return try checked(UTF16Decoder.decode(bytes[2...], .utf16LittleEndian), bytes, name) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try checked(UTF16Decoder.decode(bytes[2...], .utf16BigEndian), bytes, name) }
        if let encoding = unmarkedUTF16(bytes) { return try checked(UTF16Decoder.decode(bytes[...], encoding), bytes, name) }
        if let text = utf8(bytes[...]) { return try checked(text, bytes, name) }
        return try checked(GB18030Decoder.decode(bytes[...]), bytes, name)
    }

    private static func utf8(_ bytes: ArraySlice<UInt8>) -> DecodedText? {
        bytes.withUnsafeBytes { UTF8Kernel.decode($0) }
    }

    /// In the encoding asked for; nil where it cannot be that at all.
    private static func forced(_ bytes: [UInt8], _ encoding: TextEncoding) -> DecodedText? {
        switch encoding {
        case .utf8: utf8(bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
        case .utf16LittleEndian: UTF16Decoder.decode(bytes.dropFirst(bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0), encoding)
        case .utf16BigEndian: UTF16Decoder.decode(bytes.dropFirst(bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0), encoding)
        case .gb18030: GB18030Decoder.decode(bytes[...])
        }
    }

    /// A text with more than one broken place in fifty characters is none in that encoding.
    private static func checked(_ text: DecodedText?, _ bytes: [UInt8], _ name: String) throws(DocumentReadingError) -> DecodedText {
        if let text, text.damage.count * 50 <= text.units.count { return text }
        let first = text?.damage.firstByte ?? 0
        throw .undecodable(
            file: name, encoding: text?.encoding.rawValue ?? TextEncoding.utf8.rawValue, offset: first,
            line: bytes.prefix(first).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }, likely: nil)
    }

    /// UTF-16 without a mark: by the side on which NULs and the high bytes of common characters stand. Looks at the first 4 KiB.
    private static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
        guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
        let sample = bytes.prefix(4096)
        // Line feeds, spaces and digits have a NUL on one side; ideographic punctuation (。、) has 0x30 there, and text of one byte a
        // character or of GB 18030 has no NUL at all.
        var (even, odd, wideEven, wideOdd) = (0, 0, 0, 0)
        for (index, byte) in sample.enumerated() where byte == 0 || byte == 0x30 || (0x4E...0x9F).contains(byte) || byte == 0xFF {
            if byte == 0 { if index & 1 == 0 { even += 1 } else { odd += 1 } }
            if index & 1 == 0 { wideEven += 1 } else { wideOdd += 1 }
        }
        let half = sample.count / 2
        if odd > 0, even * 8 <= odd, wideOdd * 10 >= half * 9 { return .utf16LittleEndian }
        if even > 0, odd * 8 <= even, wideEven * 10 >= half * 9 { return .utf16BigEndian }
        return nil
    }
}
