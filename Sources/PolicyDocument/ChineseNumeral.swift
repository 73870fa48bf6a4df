/// Chinese numerals as clause numbers use them: 一, 十二, 二十, 一百零三.
package enum ChineseNumeral {
    private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// The numeral of a number from 0 to 9,999; plain digits beyond.
    package static func text(_ number: Int) -> String {
        guard (0...9999).contains(number) else { return String(number) }
        if number < 10 { return digits[number] }
        if number < 20 { return "十" + (number == 10 ? "" : digits[number - 10]) }
        var text = ""
        var rest = number
        var pendingZero = false
        for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = rest / unit
            rest %= unit
            if digit == 0 {
                pendingZero = !text.isEmpty && rest > 0
            } else {
                text += (pendingZero ? "零" : "") + digits[digit] + name
                pendingZero = false
            }
        }
        return text
    }

    /// The number a run of UTF-16 units stands for (Chinese numerals, ASCII or full-width digits); nil for anything else.
    package static func value(_ units: some Sequence<UInt16>) -> Int? { value(Array(units)[...]) }

    /// The number a single UTF-16 unit stands for, as above.
    package static func value(of unit: UInt16) -> Int? {
        switch unit {
        case 0x30...0x39: Int(unit - 0x30)
        case 0xFF10...0xFF19: Int(unit - 0xFF10)
        case 0x5341: 10  // 十
        case 0x767E: 100  // 百
        case 0x5343: 1000  // 千
        default: digit(unit)
        }
    }

    /// The number a run of UTF-16 units stands for, as above.
    package static func value(_ units: ArraySlice<UInt16>) -> Int? { units.withUnsafeBufferPointer { value($0) } }

    /// The number a run of UTF-16 units stands for, as above.
    package static func value(_ units: UnsafeBufferPointer<UInt16>) -> Int? {
        var total = 0
        var current: Int?
        var decimal = false
        for unit in units {
            switch unit {
            case 0x30...0x39, 0xFF10...0xFF19:
                let digit = Int(unit >= 0xFF10 ? unit - 0xFF10 : unit - 0x30)
                guard (current ?? 0) < 100_000 else { return nil }
                current = (current ?? 0) * 10 + digit
                decimal = true
            case 0x5341: total += (current ?? 1) * 10; current = nil  // 十
            case 0x767E: total += (current ?? 1) * 100; current = nil  // 百
            case 0x5343: total += (current ?? 1) * 1000; current = nil  // 千
            default:
                guard let digit = digit(unit) else { return nil }
                if let value = current, decimal || value != 0 { current = value * 10 + digit } else { current = digit }
            }
        }
        if total == 0 && current == nil { return nil }
        return total + (current ?? 0)
    }

    private static func digit(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x96F6, 0x3007: 0  // 零〇
        case 0x4E00: 1
        case 0x4E8C, 0x4E24: 2  // 二两
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }
}
