package import Law
import PolicyDocument

/// The day a term ends, from the draft's own words.
package enum TermEnd {
    /// 至2026年12月31日 gives that day, the last where there are several. 有效期三年 gives the day as many years after the document's date,
    /// where it bears one; nil where neither can be had.
    package static func day(of term: String, issued: CalendarDate?) -> CalendarDate? {
        let units = Array(term.utf16).filter { $0 != 0x20 && $0 != 0x3000 }
        if let day = days(in: units).last { return day }
        guard let issued, let years = years(in: units) else { return nil }
        return issued.adding(years: years)
    }

    private static func days(in units: [UInt16]) -> [CalendarDate] {
        units.indices.compactMap { at in
            guard units[at] == 0x65E5, let month = units[..<at].lastIndex(of: 0x6708), let year = units[..<month].lastIndex(of: 0x5E74), year >= 4,
                at - month <= 4, month - year <= 4, let y = number(units[(year - 4)..<year]), let m = ChineseNumeral.value(units[(year + 1)..<month]),
                let d = ChineseNumeral.value(units[(month + 1)..<at])
            else { return nil }
            return CalendarDate(year: y, month: m, day: d)
        }
    }

    private static func number(_ digits: ArraySlice<UInt16>) -> Int? { Int(String(decoding: digits, as: UTF16.self)) }

    /// The number before 年, up to 30.
    private static func years(in units: [UInt16]) -> Int? {
        for at in units.indices where units[at] == 0x5E74 {
            for length in stride(from: min(3, at), through: 1, by: -1) {
                if let value = ChineseNumeral.value(units[(at - length)..<at]), (1...30).contains(value) { return value }
            }
        }
        return nil
    }
}
