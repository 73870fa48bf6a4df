internal import PolicyDocument

/// Questions about the text of a block.
struct BlockTexts {
    let units: [UInt16]

    /// 现将有关事项通知如下：, 特制定如下措施。: what follows is the document, not a list under a condition.
    private static let openings = WordSet(
        "通知如下", "公告如下", "通告如下", "函告如下", "批复如下", "答复如下", "报告如下", "公布如下", "决定如下", "意见如下", "措施如下", "如下意见", "如下措施", "如下通知", "如下政策",
        "以下意见", "以下措施", "以下政策", "以下通知", "如下方案", "如下决定", "如下规定", "如下实施")
    /// 下列, 以下: a list is announced.
    private static let (below, following, from) = (UInt16(0x4E0B), UInt16(0x5217), UInt16(0x4EE5))

    /// Whether the text behind a label is a heading: short and not a sentence.
    func isHeading(_ range: Range<Int>, after start: Int) -> Bool {
        let text = min(max(start, range.lowerBound), range.upperBound)..<range.upperBound
        guard text.count <= 80 else { return false }
        // Most are settled by their last unit.
        if let last = lastUnit(of: text), last.endsSentence || last == 0xFF0C { return false }
        var count = 0
        for at in text where !units[at].isBlank {
            count += 1
            if count > 40 || units[at] == 0x3002 { return false }
        }
        return true
    }

    func endsInColon(_ range: Range<Int>) -> Bool {
        lastUnit(of: range).map { $0 == 0xFF1A || $0 == 0x3A } ?? false
    }

    /// The last unit that is not blank.
    private func lastUnit(of range: Range<Int>) -> UInt16? {
        var at = range.upperBound
        while at > range.lowerBound {
            at -= 1
            if !units[at].isBlank { return units[at] }
        }
        return nil
    }

    /// Whether a list follows that stands under this text: a colon at the end, or 下列 / 以下 in the last sentence; not where the text only
    /// opens the document.
    func announcesList(_ range: Range<Int>) -> Bool {
        guard endsInColon(range) || namesList(max(range.lowerBound, range.upperBound - 40)..<range.upperBound) else { return false }
        return !units[max(range.lowerBound, range.upperBound - 14)..<range.upperBound].contains(anyOf: Self.openings)
    }

    private func namesList(_ range: Range<Int>) -> Bool {
        var at = range.lowerBound + 1
        while at < range.upperBound {
            if units[at] == Self.below, units[at - 1] == Self.from || (at + 1 < range.upperBound && units[at + 1] == Self.following) { return true }
            at += 1
        }
        return false
    }
}
