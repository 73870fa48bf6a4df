internal import PolicyDocument

/// `Document.gap`, written out: a constant of another module is read through a call.
private var gap: UInt16 { 0xFFFF }

/// Questions about UTF-16 units that readers and passes ask all the time, as integer comparisons.
extension UInt16 {
    /// White space, characters without width, and gaps: what the eye and the matching skip.
    @inline(__always)
    var isBlank: Bool {
        if self > 0x3000 { return self == gap || self == 0xFEFF }
        if self > 0x20 && self < 0x7F { return false }
        switch self {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x3000, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0xAD: return true
        default: return false
        }
    }

    /// The end of a line in a file.
    @inline(__always)
    var isLineEnd: Bool { self == 0x0A || self == 0x0D }

    /// A Han character of the Basic Multilingual Plane or half of one beyond it.
    @inline(__always)
    var isHan: Bool { (0x4E00...0x9FFF).contains(self) || (0x3400...0x4DBF).contains(self) || self == 0x3007 || (0xD840...0xDFFF).contains(self) }

    /// An ASCII or full-width digit.
    @inline(__always)
    var isDigit: Bool { (0x30...0x39).contains(self) || (0xFF10...0xFF19).contains(self) }

    /// A Latin letter or digit of ASCII: the characters whose words a line break separates.
    @inline(__always)
    var isLatin: Bool { (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }

    /// 一 … 十, 百, 千, 零, 〇, 两: what a clause number is written with.
    @inline(__always)
    var isChineseNumeral: Bool {
        switch self {
        case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x5343, 0x96F6, 0x3007, 0x4E24: true
        default: false
        }
    }

    /// 。；：！？ and their half-width forms: a line that ends in one is complete. The full stop of Latin text is not among them.
    @inline(__always)
    var endsSentence: Bool {
        switch self {
        case 0x3002, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0x3B, 0x3A, 0x21, 0x3F, 0x2026: true
        default: false
        }
    }
}

/// Words as units, for comparing.
func words(_ texts: String...) -> [[UInt16]] { texts.map { Array($0.utf16) } }

extension Collection where Element == UInt16, Index == Int {
    /// Whether `word` stands at `place`.
    @inline(__always)
    func has(_ word: [UInt16], at place: Int) -> Bool {
        guard place >= startIndex, place + word.count <= endIndex else { return false }
        var k = 0
        while k < word.count {
            if self[place + k] != word[k] { return false }
            k += 1
        }
        return true
    }

    /// The first place of `word` from `start` on.
    func place(of word: [UInt16], from start: Int? = nil) -> Int? {
        guard let first = word.first else { return nil }
        var at = start ?? startIndex
        while at + word.count <= endIndex {
            if self[at] == first, has(word, at: at) { return at }
            at += 1
        }
        return nil
    }

    func contains(word: [UInt16]) -> Bool { place(of: word) != nil }
    func starts(withAnyOf words: [[UInt16]]) -> Bool { words.contains { has($0, at: startIndex) } }
    func ends(with word: [UInt16]) -> Bool { has(word, at: endIndex - word.count) }
    func ends(withAnyOf words: [[UInt16]]) -> Bool { words.contains { ends(with: $0) } }
}

extension Document {
    /// The units of a range without blanks and gaps, full-width ASCII brought to half width: for comparing short texts.
    func compact(_ range: Range<Int>, limit: Int = .max) -> [UInt16] {
        units[range].withUnsafeBufferPointer { units in
            let most = Swift.min(units.count, limit)
            return [UInt16](unsafeUninitializedCapacity: most) { result, count in
                for unit in units where !unit.isBlank {
                    if count == most { break }
                    result[count] = unit &- 0xFF01 <= 0xFF5E - 0xFF01 ? unit &- 0xFEE0 : unit
                    count &+= 1
                }
            }
        }
    }

    /// The last unit of a range that is not blank.
    func lastUnit(of range: Range<Int>) -> UInt16? {
        var at = range.upperBound
        while at > range.lowerBound {
            at -= 1
            if !units[at].isBlank { return units[at] }
        }
        return nil
    }

    /// Whether a block may be a date, a signature with one, a document number or a note in brackets: by its last units alone.
    func mayEndDocument(_ range: Range<Int>) -> Bool {
        guard range.count <= 90, let last = lastUnit(of: range) else { return false }
        return last == 0x65E5 || last == 0x53F7 || last == 0x29 || last == 0xFF09 || last == 0x3011 || last == 0x5D  // 日 号 ） 】 ]
    }
}
