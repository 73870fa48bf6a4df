internal import PolicyDocument

/// HTML character references that exports leave in plain text (`&nbsp;`, `&quot;`, `&#x4e2d;`): decoded in place. The character takes the
/// place of the `&`; the rest of the reference becomes gaps, so that lines and columns stay those of the file.
enum CharacterReferences {
    /// The longest reference looked at.
    private static let longest = 12

    static func decode(_ units: inout [UInt16]) { decode(&units, in: units.indices) }

    /// Decodes those of a range; only the one at its start where `first` is set.
    static func decode(_ units: inout [UInt16], in range: Range<Int>, first: Bool = false) {
        var at = range.lowerBound
        while at < range.upperBound {
            at = units.withUnsafeBufferPointer { UnitScan.first(0x26, in: $0, at..<range.upperBound) }
            guard at < range.upperBound, let (scalar, end) = reference(units, at, range.upperBound) else {
                if first { return }
                at += 1
                continue
            }
            for k in at..<end { units[k] = Document.gap }
            if scalar >= 0x10000 {
                units[at] = UInt16(0xD7C0 + (scalar >> 10))
                units[at + 1] = UInt16(0xDC00 | (scalar & 0x3FF))
            } else {
                units[at] = scalar == 0x0A || scalar == 0x0D ? 0x20 : UInt16(scalar)
            }
            if first { return }
            at = end
        }
    }

    /// The reference at an `&`: its scalar and the unit behind its semicolon.
    private static func reference(_ units: [UInt16], _ at: Int, _ limit: Int) -> (UInt32, Int)? {
        var end = at + 1
        while end < limit, end - at <= longest, units[end] != 0x3B {
            guard units[end].isLatin || units[end] == 0x23 else { return nil }
            end += 1
        }
        guard end < limit, end - at <= longest, units[end] == 0x3B, end > at + 1 else { return nil }
        let name = units[at + 1..<end]
        if name.first == 0x23 { return number(name.dropFirst()).map { ($0, end + 1) } }
        return name.count <= 8 ? byKey[key(name)].map { ($0, end + 1) } : nil
    }

    private static func number(_ digits: ArraySlice<UInt16>) -> UInt32? {
        let isHexadecimal = digits.first == 0x78 || digits.first == 0x58
        let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF16.self)
        guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10), value > 0, value != 0xFFFF, Unicode.Scalar(value) != nil else { return nil }
        return value
    }

    /// A name of at most eight ASCII characters as one number.
    private static func key(_ name: some Sequence<UInt16>) -> UInt64 { name.reduce(0) { $0 << 8 | UInt64($1 & 0xFF) } }

    private static let byKey = Dictionary(
        CharacterReferenceNames.all.map { (key($0.name.utf16), $0.scalar) }, uniquingKeysWith: { first, _ in first })
}
