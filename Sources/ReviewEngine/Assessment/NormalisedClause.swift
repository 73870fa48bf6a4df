import PolicyDocument

/// The words of a clause as its identity sees them: no white space, full-width forms folded, the enumerator in front and references to
/// numbered clauses left out, so that renumbering, re-wrapping and conversion keep it.
enum NormalisedClause {
    static func units(_ units: some Sequence<UInt16>) -> [UInt16] {
        withoutReferences(withoutEnumerators(units.compactMap(fold)))
    }

    private static func fold(_ unit: UInt16) -> UInt16? {
        switch unit {
        case Document.gap, 0x09...0x0D, 0x20, 0xA0, 0xAD, 0x2000...0x200F, 0x2028, 0x2029, 0x205F, 0x2060, 0x3000, 0xFEFF: nil
        case 0xFF01...0xFF5E: fold(unit - 0xFEE0)
        case 0x61...0x7A: unit - 0x20
        case 0x201C, 0x201D, 0x300C, 0x300D, 0x300E, 0x300F: 0x22
        case 0x2018, 0x2019: 0x27
        case 0x3008: 0x300A
        case 0x3009: 0x300B
        default: unit
        }
    }

    /// 第五条, （一）, 一、, 1., (1), ① in front, as often as they come.
    private static func withoutEnumerators(_ units: [UInt16]) -> [UInt16] {
        var start = 0
        while let end = enumerator(in: units, at: start), end < units.count { start = end }
        return Array(units[start...])
    }

    private static func enumerator(in units: [UInt16], at start: Int) -> Int? {
        guard start < units.count else { return nil }
        if let end = reference(in: units, at: start) { return end }
        var index = start
        let isOpen = units[index] == 0x28
        if isOpen { index += 1 }
        let first = index
        while index < units.count, isNumeral(units[index]) { index += 1 }
        if index == first { return (0x2460...0x2473).contains(units[start]) ? start + 1 : nil }
        guard index < units.count, index - first <= 3 else { return nil }
        if isOpen { return units[index] == 0x29 ? index + 1 : nil }
        // 1. 1、 一、 1) but not 1.5
        switch units[index] {
        case 0x3001, 0x29: return index + 1
        case 0x2E: return index + 1 < units.count && !isDigit(units[index + 1]) ? index + 1 : nil
        default: return nil
        }
    }

    /// 第…条（之一）, 第…款, 第…项: what renumbering changes.
    private static func reference(in units: [UInt16], at start: Int) -> Int? {
        guard units[start] == 0x7B2C else { return nil }
        var index = start + 1
        while index < units.count, isNumeral(units[index]) || units[index] == 0x28 || units[index] == 0x29 { index += 1 }
        guard index > start + 1, index < units.count, isUnitOfLaw(units[index]) else { return nil }
        index += 1
        if index + 1 < units.count, units[index] == 0x4E4B, isNumeral(units[index + 1]) { index += 2 }
        return index
    }

    /// 条 款 项 章 节 目
    private static func isUnitOfLaw(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x6761, 0x6B3E, 0x9879, 0x7AE0, 0x8282, 0x76EE: true
        default: false
        }
    }

    private static func withoutReferences(_ units: [UInt16]) -> [UInt16] {
        var kept: [UInt16] = []
        kept.reserveCapacity(units.count)
        var index = 0
        while index < units.count {
            if let end = reference(in: units, at: index) {
                index = end
            } else {
                kept.append(units[index])
                index += 1
            }
        }
        return kept
    }

    private static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }
    private static func isNumeral(_ unit: UInt16) -> Bool {
        isDigit(unit) || ChineseNumeral.value(of: unit) != nil
    }
}
