internal import PolicyDocument

/// Questions about the text of a block.
struct BlockTexts {
    let units: [UInt16]

    private static let announcements = words("下列", "以下", "如下")

    /// Whether the text behind a label is a heading: short and not a sentence.
    func isHeading(_ range: Range<Int>, after start: Int) -> Bool {
        var count = 0
        var last: UInt16 = 0
        for unit in units[max(start, range.lowerBound)..<range.upperBound] where !unit.isBlank {
            count += 1
            if count > 40 || unit == 0x3002 { return false }
            last = unit
        }
        return !last.endsSentence && last != 0xFF0C
    }

    func endsInColon(_ range: Range<Int>) -> Bool {
        guard let last = units[range].last(where: { !$0.isBlank }) else { return false }
        return last == 0xFF1A || last == 0x3A
    }

    /// Whether a list follows: a colon at the end, or 下列 / 以下 / 如下 in the last sentence.
    func announcesList(_ range: Range<Int>) -> Bool {
        if endsInColon(range) { return true }
        return units[max(range.lowerBound, range.upperBound - 40)..<range.upperBound].contains(anyOf: Self.announcements)
    }
}
