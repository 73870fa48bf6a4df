internal import PolicyDocument

/// The number a paragraph begins with: 第五条, 一、, （一）, 1., （1）, ①, 附件1.
struct ClauseLabel: Equatable {
    /// The forms that numbers are written in.
    enum Form: Equatable {
        case attachment, part, chapter, section, article
        /// 一、
        case chinese
        /// （一）
        case bracketedChinese
        /// 1. 1、
        case arabic
        /// （1） 1）
        case bracketedArabic
        /// ①
        case circled
        /// 1.1, 1.1.1: so many numbers.
        case dotted(Int)
    }

    var form: Form
    /// From 1; 0 for an attachment without a number.
    var number: Int
    /// Of 第十条之一; 0 otherwise.
    var inserted = 0
    /// The unit after the label and the blanks behind it.
    var end: Int

    /// Reads the label at the start of a range; nil where the paragraph has none. Blanks within it do not matter (第 1 0 条).
    init?(_ units: [UInt16], _ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound, units[start].isBlank { start += 1 }
        guard start < range.upperBound, Self.mayBegin(units[start]) else { return nil }
        let label = units[start..<range.upperBound].withUnsafeBufferPointer { units in
            var cursor = Cursor(units: units)
            return Self.read(&cursor)
        }
        guard var label else { return nil }
        label.end += start
        self = label
    }

    /// Whether a label can begin with this unit.
    @inline(__always)
    static func mayBegin(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x7B2C, 0x28, 0xFF08, 0x9644, 0x2460...0x249B, 0x3220...0x3229, 0x30...0x39, 0xFF10...0xFF19: true
        default: unit.isChineseNumeral
        }
    }

    /// The labels of a document's blocks of running text.
    static func all(in document: Document) -> [ClauseLabel?] {
        var labels: [ClauseLabel?] = []
        labels.reserveCapacity(document.blocks.count)
        let units = document.units
        for block in document.blocks { labels.append(block.kind.isRunningText ? ClauseLabel(units, block.range) : nil) }
        return labels
    }

    private init(_ form: Form, _ number: Int, inserted: Int = 0, end: Int) {
        (self.form, self.number, self.inserted, self.end) = (form, number, inserted, end)
    }

    private static func read(_ cursor: inout Cursor) -> ClauseLabel? {
        guard let first = cursor.peek() else { return nil }
        switch first {
        case 0x7B2C: return ordinal(&cursor)  // 第
        case 0x28, 0xFF08: return bracketed(&cursor)
        case 0x2460...0x2473: cursor.skip(); return ClauseLabel(.circled, Int(first - 0x245F), end: cursor.start())
        case 0x2474...0x2487: cursor.skip(); return ClauseLabel(.bracketedArabic, Int(first - 0x2473), end: cursor.start())
        case 0x2488...0x249B: cursor.skip(); return ClauseLabel(.arabic, Int(first - 0x2487), end: cursor.start())
        case 0x3220...0x3229: cursor.skip(); return ClauseLabel(.bracketedChinese, Int(first - 0x321F), end: cursor.start())
        case 0x9644: return attachment(&cursor)  // 附
        default:
            if first.isDigit { return arabic(&cursor) }
            return first.isChineseNumeral ? chinese(&cursor) : nil
        }
    }

    /// 第…编/章/节/条(之…). A reference at the start of a line (第五条规定的, 第三章所列) is none.
    private static func ordinal(_ cursor: inout Cursor) -> ClauseLabel? {
        cursor.skip()
        guard let number = cursor.number(), let unit = cursor.next() else { return nil }
        let form: Form
        switch unit {
        case 0x7F16: form = .part  // 编
        case 0x7AE0: form = .chapter  // 章
        case 0x8282: form = .section  // 节
        case 0x6761: form = .article  // 条
        case 0x90E8 where cursor.peek() == 0x5206:  // 部分
            cursor.skip()
            form = .part
        default: return nil
        }
        var inserted = 0
        if cursor.peek() == 0x4E4B {  // 之
            var ahead = cursor
            ahead.skip()
            if let value = ahead.number() { (inserted, cursor) = (value, ahead) }
        }
        let separated = cursor.at < cursor.end && cursor.units[cursor.at].isBlank
        guard separated || !cursor.continuesReference else { return nil }
        return ClauseLabel(form, number, inserted: inserted, end: cursor.start())
    }

    private static func bracketed(_ cursor: inout Cursor) -> ClauseLabel? {
        cursor.skip()
        guard let digit = cursor.peek() else { return nil }
        let isArabic = digit.isDigit
        guard let number = cursor.number(), number > 0, number < 200, let close = cursor.next(), close == 0x29 || close == 0xFF09 else {
            return nil
        }
        return ClauseLabel(isArabic ? .bracketedArabic : .bracketedChinese, number, end: cursor.start())
    }

    private static func chinese(_ cursor: inout Cursor) -> ClauseLabel? {
        guard let number = cursor.number(), number > 0, number < 200, let mark = cursor.next() else { return nil }
        switch mark {
        case 0x3001, 0xFF0E, 0x2E, 0xFF64: return ClauseLabel(.chinese, number, end: cursor.start())  // 、．.
        default: return nil
        }
    }

    /// 1. 1． 1、 1） and 1.1; a decimal (1.5倍), a date and a year are none.
    private static func arabic(_ cursor: inout Cursor) -> ClauseLabel? {
        guard let number = cursor.number(), number > 0, number < 200, let mark = cursor.next() else { return nil }
        switch mark {
        case 0x3001: return ClauseLabel(.arabic, number, end: cursor.start())
        case 0x29, 0xFF09: return ClauseLabel(.bracketedArabic, number, end: cursor.start())
        case 0x2E, 0xFF0E:
            guard let next = cursor.immediate, next.isDigit else { return ClauseLabel(.arabic, number, end: cursor.start()) }
            var numbers = 1
            var last = number
            while let digit = cursor.immediate, digit.isDigit, let value = cursor.number() {
                numbers += 1
                last = value
                guard cursor.immediate == 0x2E || cursor.immediate == 0xFF0E else { break }
                cursor.skip()
            }
            // What follows tells a clause number (1.2 投标人) from an amount (1.2 亿元) or a date (2024.5.1).
            guard numbers <= 5, last < 200, let after = cursor.peek(), after.isHan, !Cursor.isMeasure(after) else { return nil }
            return ClauseLabel(.dotted(numbers), last, end: cursor.start())
        default: return nil
        }
    }

    /// 附件, 附件1, 附件一, 附表2, 附录: alone, or before a colon or a blank.
    private static func attachment(_ cursor: inout Cursor) -> ClauseLabel? {
        cursor.skip()
        guard let kind = cursor.next(), kind == 0x4EF6 || kind == 0x8868 || kind == 0x5F55 || kind == 0xFF1A || kind == 0x3A else { return nil }
        if kind == 0xFF1A || kind == 0x3A { return ClauseLabel(.attachment, 0, end: cursor.start()) }
        let number = cursor.number() ?? 0
        let separated = cursor.at >= cursor.end || cursor.units[cursor.at].isBlank
        if let mark = cursor.peek() {
            if mark == 0xFF1A || mark == 0x3A || mark == 0x2E || mark == 0x3001 { cursor.skip() } else if !separated { return nil }
        }
        return ClauseLabel(.attachment, number, end: cursor.start())
    }
}

extension ClauseLabel {
    /// Walks over units and skips blanks. Reads memory only where `at` is below `end`.
    struct Cursor {
        let units: UnsafeBufferPointer<UInt16>
        var at = 0
        var end: Int { units.count }

        /// Whether a dotted number before this unit is an amount: 亿 万 元 倍 个 年 月 米 公 吨 千 百 平 亩 至 分.
        static func isMeasure(_ unit: UInt16) -> Bool {
            switch unit {
            case 0x4EBF, 0x4E07, 0x5143, 0x500D, 0x4E2A, 0x5E74, 0x6708, 0x7C73, 0x516C, 0x5428, 0x5343, 0x767E, 0x5E73, 0x4EA9, 0x81F3, 0x5206: true
            default: false
            }
        }

        /// Whether 第五条 before this unit is a reference: 第 规 所 的 、 和 至 或 与 及 中 款 项 ， , 以 之 》.
        private static func goesOn(_ unit: UInt16) -> Bool {
            switch unit {
            case 0x7B2C, 0x89C4, 0x6240, 0x7684, 0x3001, 0x548C, 0x81F3, 0x6216, 0x4E0E, 0x53CA, 0x4E2D, 0x6B3E, 0x9879, 0xFF0C, 0x2C, 0x4EE5, 0x4E4B,
                0x300B: true
            default: false
            }
        }

        /// The next unit that is not blank, without taking it.
        mutating func peek() -> UInt16? {
            while at < end, units[at].isBlank { at += 1 }
            return at < end ? units[at] : nil
        }

        /// The very next unit, blank or not.
        var immediate: UInt16? { at < end ? units[at] : nil }

        mutating func next() -> UInt16? {
            guard let unit = peek() else { return nil }
            at += 1
            return unit
        }

        mutating func skip() { _ = next() }

        /// Where the text behind the label starts.
        mutating func start() -> Int {
            _ = peek()
            return at
        }

        /// A number in Chinese or Arabic digits; nil and no move where there is none.
        mutating func number() -> Int? {
            let begin = at
            guard let first = peek() else { return nil }
            var value = 0
            if first.isDigit {
                var digits = 0
                while let unit = peek(), unit.isDigit, digits < 6 {
                    value = value * 10 + Int(unit >= 0xFF10 ? unit - 0xFF10 : unit - 0x30)
                    digits += 1
                    at += 1
                }
                return value
            }
            let start = at
            while at < end, at - start < 9, units[at].isChineseNumeral { at += 1 }
            let run = start..<at
            if let next = peek(), next.isChineseNumeral, at > run.upperBound { return spacedNumber(from: start) }
            if run.count == 1, let number = ChineseNumeral.value(of: units[start]) { return number }
            if let number = ChineseNumeral.value(UnsafeBufferPointer(rebasing: units[run])) { return number }
            at = begin
            return nil
        }

        /// A Chinese number with blanks in it (二 十 一).
        private mutating func spacedNumber(from start: Int) -> Int? {
            at = start
            var numeral: [UInt16] = []
            while let unit = peek(), unit.isChineseNumeral, numeral.count < 9 {
                numeral.append(unit)
                at += 1
            }
            return ChineseNumeral.value(numeral[...])
        }

        /// Whether what follows makes 第五条 a reference.
        var continuesReference: Bool { at < end && Self.goesOn(units[at]) }
    }
}
