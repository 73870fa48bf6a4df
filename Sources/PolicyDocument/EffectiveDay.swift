package import Law

/// From when a document says it is in force.
package enum EffectiveDay: Hashable, Sendable {
    /// A day it names (自2026年1月1日起施行), or its own date where it names none.
    case day(CalendarDate)
    /// From its issuance, and it bears no date yet.
    case issuance

    package var date: CalendarDate? { if case .day(let date) = self { date } else { nil } }
}

extension Document {
    /// What 自…起施行 says; else the document's own date; nil where it has neither.
    package var effectiveDay: EffectiveDay? {
        let verbs = ["施行", "实施", "执行", "生效"].map { Array($0.utf16) }
        let issuances = ["发布", "印发", "公布", "下发", "颁布", "签发"].map { Array($0.utf16) }
        for block in blocks.reversed() where block.isJudged {
            // 起: without it no block says from when.
            guard holds(0x8D77, in: block.range) else { continue }
            let text = unspaced(block.range)
            for index in text.indices.dropLast(2) where text[index] == 0x8D77 && verbs.contains(where: { text[(index + 1)...].starts(with: $0) }) {
                // 自 stands at most this far before 起: 自二〇二六年十二月二十一日起.
                let phrase = text[max(text.startIndex, index - 16)..<index]
                guard let from = phrase.lastIndex(of: 0x81EA) else { continue }
                if let date = WrittenDate.all(in: text[from + 1..<index]).last { return .day(date.date) }
                if issuances.contains(where: { text[(from + 1)...].starts(with: $0) }) { return metadata.date.map { .day($0) } ?? .issuance }
            }
        }
        return metadata.date.map { .day($0) }
    }

    /// Whether a unit stands in a range.
    private func holds(_ unit: UInt16, in range: Range<Int>) -> Bool { units[range].withUnsafeBufferPointer { $0.contains(unit) } }

    /// The units of a range without blanks and gaps, as dates and numbers are looked for.
    package func unspaced(_ range: Range<Int>) -> ArraySlice<UInt16> {
        units[range].withUnsafeBufferPointer { units in
            [UInt16](unsafeUninitializedCapacity: units.count) { kept, count in
                for unit in units where unit != Self.gap && unit != 0x20 && unit != 0x3000 && unit != 0xA0 && unit != 0x09 {
                    kept[count] = unit
                    count &+= 1
                }
            }
        }[...]
    }
}
