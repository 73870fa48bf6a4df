package import Law

/// A term (实施期限) as it is written: 至2027年12月31日, 自2026年1月1日起…三年, 有效期两年.
package struct WrittenTerm: Hashable, Sendable {
    /// The first day, where the words name one.
    package var start: CalendarDate?
    /// The last day, where the words name one.
    package var end: CalendarDate?
    /// How long it lasts, where the words say so.
    package var months: Int?

    /// nil where the words name neither a last day nor a length.
    package init?(_ text: ArraySlice<UInt16>) {
        let dates = WrittenDate.all(in: text)
        for date in dates {
            if Self.begins(date.range, in: text) {
                start = date.date
            } else {
                end = date.date
            }
        }
        if end == nil { end = Self.endOfYear(in: text) }
        if end == nil { months = Self.length(in: text, outside: dates.map(\.range)) }
        if end == nil, months == nil { return nil }
    }

    /// The last day.
    /// - Parameter start: The first day where the words name none; nil where it is not known.
    package func end(from start: CalendarDate?) -> CalendarDate? {
        if let end { return end }
        guard let months, let start = self.start ?? start else { return nil }
        return start.adding(months: months)?.dayBefore
    }

    private static let (year, month, half): (UInt16, UInt16, UInt16) = (0x5E74, 0x6708, 0x534A)

    /// Whether a date is a first day: 自…起, 从…起, …至.
    private static func begins(_ date: Range<Int>, in text: ArraySlice<UInt16>) -> Bool {
        let next = date.upperBound < text.endIndex ? text[date.upperBound] : 0
        // 起 至 到
        if next == 0x8D77 || next == 0x81F3 || next == 0x5230 { return true }
        let previous = date.lowerBound > text.startIndex ? text[date.lowerBound - 1] : 0
        // 自 从
        return previous == 0x81EA || previous == 0x4ECE
    }

    /// 2027年底, 2027年末.
    private static func endOfYear(in text: ArraySlice<UInt16>) -> CalendarDate? {
        for index in text.indices.dropFirst(4) where text[index] == year && index + 1 < text.endIndex {
            guard text[index + 1] == 0x5E95 || text[index + 1] == 0x672B, let year = ChineseNumeral.value(text[index - 4..<index]), (1900...2200).contains(year)
            else { continue }
            return CalendarDate(year: year, month: 12, day: 31)
        }
        return nil
    }

    /// The first length outside of dates, in months: 三年, 一年半, 半年, 18个月.
    private static func length(in text: ArraySlice<UInt16>, outside dates: [Range<Int>]) -> Int? {
        for index in text.indices where (text[index] == year || text[index] == month) && !dates.contains(where: { $0.contains(index) }) {
            let isMonths = text[index] == month
            // 个月
            if isMonths, index == text.startIndex || text[index - 1] != 0x4E2A { continue }
            let end = isMonths ? index - 1 : index
            if end > text.startIndex, text[end - 1] == half { return isMonths ? nil : 6 }
            var start = end
            while start > text.startIndex, ChineseNumeral.value(of: text[start - 1]) != nil { start -= 1 }
            // 第三年 and 2027年 are no lengths.
            let isOrdinal = start > text.startIndex && text[start - 1] == 0x7B2C
            guard start < end, !isOrdinal, let number = ChineseNumeral.value(text[start..<end]), (1...1200).contains(number) else { continue }
            if isMonths { return number }
            if number > 99 { continue }
            return number * 12 + (index + 1 < text.endIndex && text[index + 1] == half ? 6 : 0)
        }
        return nil
    }
}
