import PolicyDocument

/// How a count is written: the number formats that real files use.
enum NumberFormat: Equatable {
    case decimal, decimalZero, upperRoman, lowerRoman, upperLetter, lowerLetter, ordinal
    /// 一、十、二十一, 一百零三
    case chinese
    /// 一〇三: digit by digit.
    case chineseDigits
    /// 壹、贰、叁
    case chineseLegal
    /// 壹、貳、參
    case traditionalLegal
    /// 甲、乙、丙
    case heavenlyStem
    /// 子、丑、寅
    case earthlyBranch
    /// 甲子、乙丑
    case sexagenary
    /// ①②③, plain digits from 51 on.
    case enclosedCircle
    /// ⑴⑵⑶
    case enclosedParentheses
    /// ⒈⒉⒊
    case enclosedFullStop
    /// ㈠㈡㈢
    case ideographEnclosed
    case fullWidth
    /// Leading zeros up to a width: 001.
    case padded(width: Int)
    /// No number, or a sign instead of one.
    case bullet, none

    init(_ name: String, pattern: String? = nil) {
        self =
            switch name {
            case "decimal": .decimal
            case "decimalZero": .decimalZero
            case "upperRoman": .upperRoman
            case "lowerRoman": .lowerRoman
            case "upperLetter": .upperLetter
            case "lowerLetter": .lowerLetter
            case "ordinal": .ordinal
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand":
                .chinese
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital": .chineseDigits
            case "chineseLegalSimplified", "japaneseLegal": .chineseLegal
            case "ideographLegalTraditional": .traditionalLegal
            case "ideographTraditional": .heavenlyStem
            case "ideographZodiac": .earthlyBranch
            case "ideographZodiacTraditional": .sexagenary
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": .enclosedCircle
            case "decimalEnclosedParen": .enclosedParentheses
            case "decimalEnclosedFullstop": .enclosedFullStop
            case "ideographEnclosedCircle": .ideographEnclosed
            case "decimalFullWidth", "decimalFullWidth2": .fullWidth
            case "bullet": .bullet
            case "none": .none
            case "custom": .padded(width: pattern.map { $0.prefix { $0 != "," }.count } ?? 1)
            default: .decimal
            }
    }

    /// The count as it is written.
    func text(_ number: Int) -> String {
        switch self {
        case .decimal: String(number)
        case .decimalZero: number < 10 && number >= 0 ? "0\(number)" : String(number)
        case .padded(let width): String(repeating: "0", count: max(0, min(width, 10) - String(number).count)) + String(number)
        case .upperRoman: Self.roman(number)
        case .lowerRoman: Self.roman(number).lowercased()
        case .upperLetter: Self.letters(number, from: 0x41)
        case .lowerLetter: Self.letters(number, from: 0x61)
        case .ordinal: Self.ordinal(number)
        case .chinese: ChineseNumeral.text(number)
        case .chineseDigits: Self.digits(number, of: "〇一二三四五六七八九")
        case .chineseLegal: Self.legal(number, "壹贰叁肆伍陆柒捌玖拾佰仟")
        case .traditionalLegal: Self.legal(number, "壹貳參肆伍陸柒捌玖拾佰仟")
        case .heavenlyStem: Self.member(number, of: "甲乙丙丁戊己庚辛壬癸")
        case .earthlyBranch: Self.member(number, of: "子丑寅卯辰巳午未申酉戌亥")
        case .sexagenary:
            (1...60).contains(number)
                ? Self.member((number - 1) % 10 + 1, of: "甲乙丙丁戊己庚辛壬癸") + Self.member((number - 1) % 12 + 1, of: "子丑寅卯辰巳午未申酉戌亥")
                : String(number)
        case .enclosedCircle: Self.enclosed(number, [(1...20, 0x2460), (21...35, 0x3251), (36...50, 0x32B1)])
        case .enclosedParentheses: Self.enclosed(number, [(1...20, 0x2474)])
        case .enclosedFullStop: Self.enclosed(number, [(1...20, 0x2488)])
        case .ideographEnclosed: Self.enclosed(number, [(1...10, 0x3220)])
        case .fullWidth: Self.digits(number, of: "０１２３４５６７８９")
        case .bullet, .none: ""
        }
    }
}

extension NumberFormat {
    private static func roman(_ number: Int) -> String {
        guard (1...32_767).contains(number) else { return number == 0 ? "" : String(number) }
        var rest = number
        var text = ""
        for (value, letters) in [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
            (5, "V"),
            (4, "IV"), (1, "I"),
        ] {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }

    /// a…z, then aa…zz, aaa…zzz: Word repeats the letter.
    private static func letters(_ number: Int, from first: UInt32) -> String {
        guard number > 0, number <= 780, let scalar = Unicode.Scalar(first + UInt32((number - 1) % 26)) else {
            return number == 0 ? "" : String(number)
        }
        return String(repeating: Character(scalar), count: (number - 1) / 26 + 1)
    }

    private static func ordinal(_ number: Int) -> String {
        let suffix =
            switch (number % 10, number % 100) {
            case (_, 11...13): "th"
            case (1, _): "st"
            case (2, _): "nd"
            case (3, _): "rd"
            default: "th"
            }
        return "\(number)\(suffix)"
    }

    private static func digits(_ number: Int, of row: String) -> String {
        let row = Array(row)
        return String(String(number).compactMap { $0.wholeNumberValue.map { row[$0] } })
    }

    private static func member(_ number: Int, of row: String) -> String {
        let row = Array(row)
        return (1...row.count).contains(number) ? String(row[number - 1]) : String(number)
    }

    private static func legal(_ number: Int, _ capitals: String) -> String {
        let capital = Dictionary(uniqueKeysWithValues: zip("一二三四五六七八九十百千", capitals))
        let text = ChineseNumeral.text(number)
        // 十 alone counts one ten: 壹拾.
        return String(((10...19).contains(number) ? "一" + text : text).map { capital[$0] ?? $0 })
    }

    private static func enclosed(_ number: Int, _ blocks: [(ClosedRange<Int>, UInt32)]) -> String {
        for (range, first) in blocks where range.contains(number) {
            if let scalar = Unicode.Scalar(first + UInt32(number - range.lowerBound)) { return String(Character(scalar)) }
        }
        return String(number)
    }
}
