/// Answers as forms have them: boxes that are ticked, or 是 and 否 in a cell of their own.
enum TickedAnswer {
    private static let ticks: Set<Character> = ["☑", "☒", "✓", "✔", "√", "■", "🗹", "▣"]
    private static let boxes: Set<Character> = ["□", "☐", "○", "〇"]

    /// The answer of a row; nil where nothing is ticked.
    /// - Parameters:
    ///   - cells: The paragraphs of its cells.
    ///   - asksForBreach: Whether 是 means a breach (是否违反) or keeping to the standard (是否符合).
    static func answer(in cells: [String], asksForBreach: Bool) -> ItemAnswer? {
        var answers: Set<ItemAnswer> = []
        for label in cells.flatMap(labels) { if let answer = answer(label, asksForBreach) { answers.insert(answer) } }
        if answers.isEmpty { for cell in cells where cell.count <= 4 { if let answer = answer(cell, asksForBreach) { answers.insert(answer) } } }
        return answers.count > 1 ? .contradictory : answers.first
    }

    /// The words that are ticked in a paragraph: behind the tick, or before one that nothing follows.
    static func labels(in text: String) -> [String] {
        let letters = Array(text)
        var labels: [String] = []
        for index in letters.indices where ticks.contains(letters[index]) {
            var behind = letters[(index + 1)...].drop(while: \.isWhitespace)
            behind = behind.prefix { !ticks.contains($0) && !boxes.contains($0) && !$0.isWhitespace && $0 != "/" }
            if !behind.isEmpty {
                labels.append(String(behind))
            } else {
                let before = letters[..<index].reversed().drop(while: \.isWhitespace)
                labels.append(String(before.prefix { !ticks.contains($0) && !boxes.contains($0) && !$0.isWhitespace && $0 != "/" }.reversed()))
            }
        }
        return labels
    }

    private static func answer(_ label: String, _ asksForBreach: Bool) -> ItemAnswer? {
        if label == "是" || label == "有" { return asksForBreach ? .breach : .compliant }
        if label == "否" || label == "无" || label == "没有" { return asksForBreach ? .compliant : .breach }
        if label.hasPrefix("不违反") || label.hasPrefix("未违反") || label.hasPrefix("符合") || label == "不涉及" { return .compliant }
        if label.contains("第十二条") || label.contains("例外") { return .exempt }
        if label.contains("修改") { return .modify }
        if label.contains("删除") { return .delete }
        return label.hasPrefix("违反") || label.hasPrefix("不符合") ? .breach : nil
    }
}
