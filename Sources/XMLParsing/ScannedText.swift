/// Looks at character data as strictly as libxml2 does, or more so: characters that XML allows in sound UTF-8, the five references every document
/// has and those by number. Offsets are bytes from the start of the part; -1 stands for what is left to libxml2 to judge.
struct ScannedText {
    let bytes: UnsafePointer<UInt8>
    let count: Int
    /// See `ScannedVocabulary`.
    let kinds: UnsafePointer<UInt8>

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    @inline(__always)
    func byte(_ at: Int) -> UInt8 { at < count ? bytes[at] : 0 }

    @inline(__always)
    private func word(_ at: Int) -> UInt64 { UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self).littleEndian }

    /// Marks the top bit of the first byte that is `byte`, and perhaps of some behind it.
    @inline(__always)
    private static func find(_ byte: UInt8, _ word: UInt64) -> UInt64 {
        let zeros = word ^ (ones &* UInt64(byte))
        return (zeros &- ones) & ~zeros & tops
    }

    /// Marks the top bit of the first byte below a blank, and perhaps of some behind it.
    @inline(__always)
    private static func findControl(_ word: UInt64) -> UInt64 { (word &- ones &* 0x20) & ~word & tops }

    /// Where the text that starts at `from` ends: at the next `<`.
    @inline(__always)
    func endOfText(_ from: Int) -> Int {
        var at = from
        while true {
            while at &+ 8 <= count {
                let word = word(at)
                // Two three-byte characters; those with a lead of E0, ED or EF need a closer look.
                if word & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0,
                    (0x5FFE &>> (word & 15)) & (0x5FFE &>> (word &>> 24 & 15)) & 1 == 1
                {
                    at &+= 6
                    continue
                }
                let stops =
                    word & Self.tops | Self.find(0x3C, word) | Self.find(0x26, word) | Self.find(0x5D, word) | Self.findControl(word)
                guard stops == 0 else {
                    at &+= stops.trailingZeroBitCount &>> 3
                    break
                }
                at &+= 8
            }
            guard at < count else { return -1 }
            switch bytes[at] {
            case 0x3C: return at
            case 0x26: at = reference(at).end
            case 0x5D:
                guard byte(at &+ 1) != 0x5D || byte(at &+ 2) != 0x3E else { return -1 }
                at &+= 1
            default: at = character(at)
            }
            guard at >= 0 else { return -1 }
        }
    }

    /// Where the value that starts at `from` ends: at its quote. Whether it is to be had as it stands is said too.
    @inline(__always)
    func endOfValue(_ from: Int, _ quote: UInt8, _ isAsIs: inout Bool) -> Int {
        var at = from
        while true {
            while at &+ 8 <= count {
                let word = word(at)
                let stops =
                    word & Self.tops | Self.find(quote, word) | Self.find(0x3C, word) | Self.find(0x26, word) | Self.findControl(word)
                guard stops == 0 else {
                    at &+= stops.trailingZeroBitCount &>> 3
                    break
                }
                at &+= 8
            }
            guard at < count else { return -1 }
            switch bytes[at] {
            case quote: return at
            case 0x3C: return -1
            case 0x26:
                isAsIs = false
                at = reference(at).end
            case let byte:
                if byte < 0x20 { isAsIs = false }
                at = character(at)
            }
            guard at >= 0 else { return -1 }
        }
    }

    /// The end of a comment, an instruction or a CDATA section whose content starts at `from`: behind its closing mark.
    func endOfMarkup(_ from: Int, _ mark: StaticString) -> Int {
        var at = from
        while at < count {
            if matches(mark, at) { return at + mark.utf8CodeUnitCount }
            at = character(at)
            guard at >= 0 else { return -1 }
        }
        return -1
    }

    func matches(_ mark: StaticString, _ at: Int) -> Bool {
        let length = mark.utf8CodeUnitCount
        guard at + length <= count else { return false }
        for index in 0..<length where bytes[at + index] != mark.utf8Start[index] { return false }
        return true
    }

    /// Where the character at `at` ends.
    func character(_ at: Int) -> Int {
        let lead = bytes[at]
        if lead < 0x80 { return lead >= 0x20 || lead == 0x0A || lead == 0x0D || lead == 0x09 ? at &+ 1 : -1 }
        let (second, third, fourth) = (byte(at &+ 1), byte(at &+ 2), byte(at &+ 3))
        switch lead {
        case 0xC2...0xDF: return second & 0xC0 == 0x80 ? at &+ 2 : -1
        case 0xE0...0xEF:
            guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return -1 }
            if lead == 0xE0, second < 0xA0 { return -1 }
            if lead == 0xED, second >= 0xA0 { return -1 }
            if lead == 0xEF, second == 0xBF, third >= 0xBE { return -1 }
            return at &+ 3
        case 0xF0...0xF4:
            guard second & 0xC0 == 0x80, third & 0xC0 == 0x80, fourth & 0xC0 == 0x80 else { return -1 }
            if lead == 0xF0, second < 0x90 { return -1 }
            if lead == 0xF4, second >= 0x90 { return -1 }
            return at &+ 4
        default: return -1
        }
    }

    private static let named: [(name: StaticString, scalar: Unicode.Scalar)] = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
    ]

    /// The character that a reference stands for, and where the reference ends.
    func reference(_ at: Int) -> (scalar: Unicode.Scalar, end: Int) {
        for (name, scalar) in Self.named where matches(name, at) { return (scalar, at + name.utf8CodeUnitCount) }
        let none = (scalar: Unicode.Scalar(0x20 as UInt8), end: -1)
        guard byte(at + 1) == UInt8(ascii: "#") else { return none }
        let isHexadecimal = byte(at + 2) == UInt8(ascii: "x")
        let first = at + (isHexadecimal ? 3 : 2)
        var end = first
        var value: UInt32 = 0
        // Seven digits hold every character.
        while end - first < 8, let digit = Self.digit(byte(end)), isHexadecimal || digit < 10 {
            value = value * (isHexadecimal ? 16 : 10) + digit
            end += 1
        }
        guard end > first, end - first < 8, byte(end) == UInt8(ascii: ";"), let scalar = Unicode.Scalar(value) else { return none }
        let isAllowed = value >= 0x20 && value != 0xFFFE && value != 0xFFFF || value == 0x0A || value == 0x0D || value == 0x09
        return isAllowed ? (scalar, end + 1) : none
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte) - 0x30
        case 0x41...0x46: UInt32(byte) - 0x37
        case 0x61...0x66: UInt32(byte) - 0x57
        default: nil
        }
    }
}
