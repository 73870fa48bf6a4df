package import Law
package import PolicyDocument
package import RuleBase

/// The answers of a form, row by row: ours, the official one of earlier years, or one a place has made for itself.
package struct AnswerTable {
    private let wordings: [(provision: Provision, text: String)]

    package init(_ rules: RuleSet) {
        wordings = rules.provisions.compactMap { text in
            Provision(text.id).flatMap { (8...11).contains($0.article) ? ($0, Self.bare(Self.withoutNumber(text.text))) : nil }
        }
    }

    package func answers(in document: Document) -> [Provision: ItemAnswer] {
        let rows = Self.rows(of: document)
        // The question stands at the head of the table, or in each row.
        let all = rows.joined()
        let asksForCompliance = all.contains { $0.contains("是否符合") } && !all.contains { $0.contains("是否违反") }
        var answers: [Provision: ItemAnswer] = [:]
        for cells in rows {
            guard let provision = provision(of: cells), let answer = TickedAnswer.answer(in: cells, asksForBreach: !asksForCompliance) else { continue }
            // Two rows on one item that disagree settle nothing.
            answers[provision] = answers[provision].map { $0 == answer ? answer : .contradictory } ?? answer
        }
        return answers
    }

    /// The paragraphs of each row of the tables, in order.
    static func rows(of document: Document) -> [[String]] {
        var rows: [[String]] = []
        var place: (table: Int, row: Int)?
        for block in document.blocks {
            guard case .cell(let cell) = block.kind else { continue }
            if place.map({ $0 != (cell.table, cell.row) }) ?? true {
                rows.append([])
                place = (cell.table, cell.row)
            }
            rows[rows.count - 1].append(document.text(of: block))
        }
        return rows
    }

    /// The item a row is on: its first cell cites it, or a cell has the wording of the standard.
    private func provision(of cells: [String]) -> Provision? {
        for cell in cells.prefix(2) {
            if let cited = Self.cited(in: cell) { return cited }
        }
        let text = Self.bare(cells.joined())
        let met = wordings.filter { text.contains($0.text.prefix(Self.tellingLength)) }
        return met.count == 1 ? met.first?.provision : nil
    }

    /// Letters of a standard's wording that no other one begins with.
    private static let tellingLength = 12

    /// A standard's wording without the （三） in front.
    private static func withoutNumber(_ text: String) -> String {
        text.hasPrefix("（") ? text.firstIndex(of: "）").map { String(text[text.index(after: $0)...]) } ?? text : text
    }

    private static func bare(_ text: String) -> String { String(text.filter { !$0.isWhitespace && !$0.isPunctuation }) }

    /// 第九条第（三）项, 第九条第三项, 9.3, 9-3.
    package static func cited(in text: String) -> Provision? {
        if let match = text.firstMatch(of: /第([八九十]|十一)条第[（(]?([一二三四五六])[）)]?项/) {
            guard let article = ChineseNumeral.value(match.1.utf16), let item = ChineseNumeral.value(match.2.utf16) else { return nil }
            return Provision(article: article, item: item)
        }
        if let match = text.wholeMatch(of: /\s*(8|9|10|11)[.．\-](\d)\s*/), let article = Int(match.1), let item = Int(match.2) {
            return Provision(article: article, item: item)
        }
        return nil
    }
}
