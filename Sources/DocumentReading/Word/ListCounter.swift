/// Counts the numbered paragraphs of a story and writes their numbers.
struct ListCounter {
    private var counts: [Int: [Int?]] = [:]
    private var started: Set<Int> = []

    /// The number of the next paragraph of a list instance at a level, with what follows it; nil where it has none to read.
    mutating func next(_ ilvl: Int, of numId: Int, in numbering: WordNumbering) -> String? {
        guard (0..<9).contains(ilvl), let instance = numbering.instances[numId], let level = numbering.level(ilvl, of: numId) else {
            return nil
        }
        // Instances of one list count together: that is how Word continues a list.
        var row = counts[instance.list] ?? Array(repeating: nil, count: 9)
        if let start = instance.starts[ilvl], started.insert(numId * 9 + ilvl).inserted {
            row[ilvl] = start
        } else {
            row[ilvl] = row[ilvl].map { $0 + 1 } ?? level.start
        }
        for deeper in stride(from: ilvl + 1, to: 9, by: 1) {
            if ilvl + 1 <= numbering.level(deeper, of: numId)?.restart ?? deeper { row[deeper] = nil }
        }
        counts[instance.list] = row
        guard level.format != .bullet, level.format != .none || level.text.contains("%") else {
            return suffixed(level.format == .bullet ? "" : level.text, level)
        }
        return suffixed(write(level, row, numId, numbering), level)
    }

    private func write(_ level: NumberingLevel, _ row: [Int?], _ numId: Int, _ numbering: WordNumbering) -> String {
        var text = ""
        var pending = false
        for character in level.text {
            if pending, let digit = character.wholeNumberValue, (1...9).contains(digit), character.isASCII {
                let referenced = numbering.level(digit - 1, of: numId)
                let count = row[digit - 1] ?? referenced?.start ?? 1
                let format = level.isLegal ? NumberFormat.decimal : referenced?.format ?? .decimal
                text += format.text(count)
                pending = false
            } else {
                if pending { text += "%" }
                pending = character == "%"
                if !pending { text.append(character) }
            }
        }
        return pending ? text + "%" : text
    }

    private func suffixed(_ text: String, _ level: NumberingLevel) -> String? {
        text.isEmpty ? nil : level.suffix == .nothing ? text : text + " "
    }
}
