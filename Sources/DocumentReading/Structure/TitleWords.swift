internal import PolicyDocument

/// What short lines at the head and the end of documents are. All take units without blanks, full-width ASCII at half width.
enum TitleWords {
    private static let furniture = words("北大法宝", "原文链接", "http", "【", "索引号", "发文机关", "发布机构", "来源", "签发人", "目录", "—", "字体", "(此件", "附件")
    private static let addressees = WordSet("各", "政府", "单位", "部门", "公司", "委员会", "局", "厅", "办", "企业", "学会", "协会", "有关", "中心")
    private static let announcements = WordSet("下列", "以下", "如下", "条件", "要求", "包括", "标准", "范围", "应当", "应", "是指")

    private static let file = Array("文件".utf16)
    private static let bodies = WordSet("政府", "委", "局", "厅", "办公室", "院")
    private static let note = Array("(此件".utf16)
    private static let spans = WordSet("自", "至", "截止", "止", "前")

    /// Whether a line can be a title or part of one.
    static func mayBeTitle(_ text: [UInt16]) -> Bool {
        guard (2...140).contains(text.count), let last = text.last else { return false }
        if last == 0x3002 || last == 0x3B || last == 0x3A || last == 0x2C || last == 0x3001 { return false }
        if text.contains(0x3002) || isSignatureOrDate(text) || isNumberLine(text) || isRedHead(text) { return false }
        return !text.starts(withAnyOf: furniture)
    }

    /// What only sentences say of somebody.
    private static let duties = WordSet("应当", "不得", "必须", "严禁", "须在", "须为", "须经", "须具", "须由")
    /// What titles name too, behind 关于.
    private static let dealings = WordSet("给予", "予以", "可以", "一律", "将对", "将给", "将按", "将由", "可享受", "应在", "应为", "应由", "应具", "应符合", "应达到", "应按")
    private static let claims = WordSet(duties, dealings)
    private static let subjects = WordSet("关于", "印发", "转发", "发布", "公布")

    /// Whether a line says that somebody must, may not, gets or does something: a sentence, though no full stop ends it. What stands behind
    /// 关于 is what a title is about.
    static func isSentence(_ text: [UInt16]) -> Bool {
        text[..<(subjects.firstPlace(in: text) ?? text.count)].contains(anyOf: claims)
    }

    /// Whether a line states a duty, which no later line of a title does.
    static func statesDuty(_ text: [UInt16]) -> Bool { text.contains(anyOf: duties) }

    /// 某某市人民政府文件: the red head (发文机关标志).
    static func isRedHead(_ text: [UInt16]) -> Bool {
        text.count < 40 && text.ends(with: file) && text.contains(anyOf: bodies)
    }

    /// Whether a line is a date, alone or behind a name, or a note such as （此件公开发布）.
    static func isSignatureOrDate(_ text: [UInt16]) -> Bool {
        guard text.count <= 45 else { return false }
        if text.has(note, at: 0) { return true }
        return WrittenDate.last(in: text).map { date in
            date.range.upperBound >= text.count - 3 && !text.contains(anyOf: spans)
        } ?? false
    }

    /// In units without blanks.
    static let longestNumberLine = 60

    /// Whether a line is a document number, bare or in brackets.
    static func isNumberLine(_ text: [UInt16]) -> Bool {
        guard text.count <= longestNumberLine, let number = DocumentNumber.find(in: text), number.lowerBound <= 2 else { return false }
        // Behind it a date at most.
        return text.count - number.upperBound <= 13 && text[number.upperBound...].allSatisfy { !$0.isHan || $0 == 0x5E74 || $0 == 0x6708 || $0 == 0x65E5 }
    }

    /// Whether a line that ends in a colon addresses the recipients.
    static func isSalutation(_ text: [UInt16]) -> Bool {
        text.contains(anyOf: addressees) && !text.contains(anyOf: announcements)
    }
}
