package import Law

/// Dates as documents write them: 2024年8月1日, 二〇二四年八月一日, 2024-8-1.
package struct WrittenDate: Sendable {
    package var date: CalendarDate
    /// In units of the text it was found in.
    package var range: Range<Int>

    /// The date that ends with the last 日 of a short text without blanks; nil where that 日 ends none.
    package static func last(in text: [UInt16]) -> WrittenDate? {
        text.lastIndex(of: day).flatMap { chinese(endingAt: $0, in: text[...]) }
    }

    /// Every date of a text, in order.
    package static func all(in text: ArraySlice<UInt16>) -> [WrittenDate] {
        var dates: [WrittenDate] = []
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == day, let date = chinese(endingAt: index, in: text) {
                dates.append(date)
            } else if let date = separated(startingAt: index, in: text) {
                dates.append(date)
                index = date.range.upperBound
                continue
            }
            index += 1
        }
        return dates
    }

    private static let (year, month, day): (UInt16, UInt16, UInt16) = (0x5E74, 0x6708, 0x65E5)

    private static func chinese(endingAt day: Int, in text: ArraySlice<UInt16>) -> WrittenDate? {
        guard let month = text[..<day].lastIndex(of: month), day - month <= 4, let year = text[..<month].lastIndex(of: year), month - year <= 4,
            year - text.startIndex >= 4
        else { return nil }
        var start = year
        while start > text.startIndex, year - start < 4, isYearDigit(text[start - 1]) { start -= 1 }
        guard year - start == 4, let number = yearNumber(text[start..<year]), let m = ChineseNumeral.value(text[year + 1..<month]),
            let d = ChineseNumeral.value(text[month + 1..<day]), let date = CalendarDate(year: number, month: m, day: d)
        else { return nil }
        return WrittenDate(date: date, range: start..<day + 1)
    }

    /// 2024-8-1, 2024.08.01, 2024/8/1.
    private static func separated(startingAt start: Int, in text: ArraySlice<UInt16>) -> WrittenDate? {
        guard isDigit(text[start]), start == text.startIndex || !isDigit(text[start - 1]) else { return nil }
        var fields: [Int] = []
        var at = start
        var separator: UInt16?
        while fields.count < 3 {
            let first = at
            while at < text.endIndex, isDigit(text[at]), at - first < 4 { at += 1 }
            guard at > first, let number = ChineseNumeral.value(text[first..<at]), fields.isEmpty ? at - first == 4 : at - first <= 2 else { return nil }
            fields.append(number)
            if fields.count == 3 { break }
            guard at < text.endIndex, [0x2D, 0x2E, 0x2F, 0xFF0D, 0xFF0E, 0xFF0F].contains(text[at]), separator == nil || separator == text[at] else { return nil }
            separator = text[at]
            at += 1
        }
        guard at == text.endIndex || !isDigit(text[at]), let date = CalendarDate(year: fields[0], month: fields[1], day: fields[2]) else { return nil }
        return WrittenDate(date: date, range: start..<at)
    }

    private static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) || (0xFF10...0xFF19).contains(unit) }

    private static func isYearDigit(_ unit: UInt16) -> Bool { isZero(unit) || ChineseNumeral.value(of: unit) != nil }

    /// 〇 is often typed as a letter O, a circle or a zero.
    private static func isZero(_ unit: UInt16) -> Bool { unit == 0x4F || unit == 0x25CB || unit == 0x25EF || unit == 0x3007 || unit == 0x96F6 || unit == 0x6F }

    /// A year written digit by digit: 2024, 二〇二四.
    private static func yearNumber(_ text: ArraySlice<UInt16>) -> Int? {
        var value = 0
        for unit in text {
            guard let digit = isZero(unit) ? 0 : ChineseNumeral.value(of: unit), digit < 10 else { return nil }
            value = value * 10 + digit
        }
        return (1900...2100).contains(value) ? value : nil
    }
}
