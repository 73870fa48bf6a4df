internal import Law
internal import PolicyDocument

/// Dates as documents write them: 2024年8月1日, 二〇二四年八月一日.
enum DateLine {
    /// The last date in a short text without blanks, with its place.
    static func find(in text: [UInt16]) -> (date: CalendarDate, range: Range<Int>)? {
        guard let day = text.lastIndex(of: 0x65E5),  // 日
            let month = text[..<day].lastIndex(of: 0x6708), day - month <= 4,  // 月
            let year = text[..<month].lastIndex(of: 0x5E74), month - year <= 4, year >= 4  // 年
        else { return nil }
        var start = year
        while start > 0, year - start < 4, text[start - 1].isDigit || text[start - 1].isChineseNumeral || isZero(text[start - 1]) { start -= 1 }
        guard year - start == 4, let y = digits(text[start..<year]), let m = ChineseNumeral.value(text[year + 1..<month]),
            let d = ChineseNumeral.value(text[month + 1..<day]), let date = CalendarDate(year: y, month: m, day: d)
        else { return nil }
        return (date, start..<day + 1)
    }

    /// 〇 is often typed as a letter O, a circle or a zero.
    private static func isZero(_ unit: UInt16) -> Bool { unit == 0x4F || unit == 0x25CB || unit == 0x25EF || unit == 0x3007 || unit == 0x96F6 || unit == 0x6F }

    /// A year written digit by digit: 2024, 二〇二四.
    private static func digits(_ text: ArraySlice<UInt16>) -> Int? {
        var value = 0
        for unit in text {
            guard let digit = isZero(unit) ? 0 : ChineseNumeral.value([unit][...]), digit < 10 else { return nil }
            value = value * 10 + digit
        }
        return (1900...2100).contains(value) ? value : nil
    }
}
