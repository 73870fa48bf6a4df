/// Document numbers (发文字号): 德政办发〔2024〕12号, 国函[2020]1号, 2024年第3号.
enum DocumentNumber {
    /// 号
    private static let sign: UInt16 = 0x53F7

    /// The first document number in a short text without blanks.
    static func find(in text: [UInt16]) -> Range<Int>? {
        guard text.contains(sign) else { return nil }
        for at in text.indices where isOpening(text[at]) {
            var end = at + 1
            while end < text.count, text[end].isDigit { end += 1 }
            guard end - at == 5, end < text.count, isClosing(text[end]) else { continue }
            var close = end + 1
            if close < text.count, text[close] == 0x7B2C { close += 1 }  // 第
            let digits = close
            while close < text.count, text[close].isDigit { close += 1 }
            guard close > digits, close < text.count, text[close] == sign else { continue }
            var start = at
            while start > 0, text[start - 1].isHan || text[start - 1].isLatin { start -= 1 }
            if start < at { return start..<close + 1 }
        }
        return nil
    }

    /// 〔 [ ( 【 ﹝ 〖
    private static func isOpening(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x3014, 0x5B, 0x28, 0x3010, 0xFE5D, 0x3016, 0xFF3B: true
        default: false
        }
    }

    private static func isClosing(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x3015, 0x5D, 0x29, 0x3011, 0xFE5E, 0x3017, 0xFF3D: true
        default: false
        }
    }
}
