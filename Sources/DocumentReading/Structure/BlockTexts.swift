internal import PolicyDocument

/// Questions about the text of a block.
struct BlockTexts {
    let units: [UInt16]

    private static let announcements = words("下列", "以下")
    /// 现将有关事项通知如下：, 特制定如下措施。: what follows is the document, not a list under a condition.
    private static let openings = words("通知如下", "公告如下", "通告如下", "函告如下", "批复如下", "答复如下", "报告如下", "公布如下", "决定如下", "意见如下", "措施如下", "如下意见", "如下措施", "如下通知", "如下政策", "以下意见", "以下措施", "以下政策", "以下通知", "如下方案", "如下决定", "如下规定", "如下实施")

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

    /// Whether a list follows that stands under this text: a colon at the end, or 下列 / 以下 in the last sentence; not where the text only
    /// opens the document.
    func announcesList(_ range: Range<Int>) -> Bool {
        let end = units[max(range.lowerBound, range.upperBound - 40)..<range.upperBound]
        guard endsInColon(range) || end.contains(anyOf: Self.announcements) else { return false }
        return !units[max(range.lowerBound, range.upperBound - 14)..<range.upperBound].contains(anyOf: Self.openings)
    }
}
