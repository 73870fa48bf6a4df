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
            at = units.withUnsafeBufferPointer { units in
                var next = at
                while next < range.upperBound, units[next] != 0x26 { next &+= 1 }
                return next
            }
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

    private static let byKey = Dictionary(named.map { (key($0.key.utf16), $0.value) }, uniquingKeysWith: { first, _ in first })

    private static let named: [String: UInt32] = [
        "nbsp": 0xA0, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "quot": 0x22, "apos": 0x27, "amp": 0x26, "lt": 0x3C, "gt": 0x3E,
        "ldquo": 0x201C, "rdquo": 0x201D, "lsquo": 0x2018, "rsquo": 0x2019, "laquo": 0xAB, "raquo": 0xBB, "mdash": 0x2014, "ndash": 0x2013,
        "hellip": 0x2026, "middot": 0xB7, "bull": 0x2022, "times": 0xD7, "divide": 0xF7, "deg": 0xB0, "permil": 0x2030, "yen": 0xA5,
        "euro": 0x20AC, "copy": 0xA9, "reg": 0xAE, "sect": 0xA7, "plusmn": 0xB1, "ge": 0x2265, "le": 0x2264, "ne": 0x2260, "rarr": 0x2192,
        "larr": 0x2190, "darr": 0x2193, "uarr": 0x2191, "sup2": 0xB2, "sup3": 0xB3, "zwj": 0x200D, "zwnj": 0x200C, "shy": 0xAD,
        "alpha": 0x3B1, "beta": 0x3B2, "gamma": 0x3B3, "mu": 0x3BC, "micro": 0xB5, "Omega": 0x3A9, "radic": 0x221A, "infin": 0x221E,
    ]
}
