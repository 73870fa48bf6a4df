import Findings
import Law
import PolicyDocument
import Reporting
import SpotCheck

/// The clue list as it is written, piece by piece.
struct CluePage {
    private let language: Language
    private var bytes: [UInt8] = []
    private var isFirst = true

    init(language: Language) { self.language = language }

    /// What was added since the last time.
    mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    // MARK: CSV

    mutating func addHead() { bytes += CSVRow.mark + CSVRow.bytes(ClueColumn.allCases.map { $0.name(in: language) }) }

    mutating func addRow(_ clue: ListedClue) { bytes += CSVRow.bytes(ClueColumn.allCases.map { clue.value($0, in: language) ?? "" }) }

    // MARK: JSON

    mutating func openArray() { bytes += Array("[".utf8) }

    mutating func addItem(_ clue: ListedClue) {
        bytes += Array((isFirst ? "\n" : ",\n").utf8) + json(clue)
        isFirst = false
    }

    mutating func closeArray() { bytes += Array("\n]\n".utf8) }

    mutating func addLine(_ clue: ListedClue) { bytes += json(clue) + [UInt8(ascii: "\n")] }

    private func json(_ clue: ListedClue) -> [UInt8] {
        var json = JSONWriter()
        json.clue(clue)
        return json.bytes
    }

    // MARK: Text

    mutating func addNothing() { bytes += Array(language.choose("没有线索\n", "no clues\n").utf8) }

    mutating func addText(_ clue: ListedClue) {
        let (document, finding) = (clue.document, clue.finding)
        let name = DocumentName(title: document.title, number: document.number, issuer: document.issuer?.value, path: document.name)
        var lines = ["\(clue.rank). \(finding.level.name(in: language)) \(finding.score)  \(finding.title) [\(finding.rule)]  \(clue.status.name(in: language))"]
        lines.append([name.text, document.issuer?.value, document.issued].compactMap { $0 }.joined(separator: "  "))
        lines.append(finding.placedQuotation(in: language))
        let provision = Provision(article: finding.article, item: finding.item).citation(in: language)
        let measures = finding.measures.map { MeasuresItem(article: $0.article, item: $0.item).citation(in: language) }
        lines.append([provision, measures].compactMap { $0 }.joined(separator: language.choose("；", "; ")))
        lines.append(language.choose("理由：", "reason: ") + finding.message)
        let cited = clue.value(.citations, in: language) ?? ""
        lines.append(
            language.choose("依据：", "legal basis: ") + finding.basis.explanation(in: language) + (cited.isEmpty ? "" : language.choose("（\(cited)）", " (\(cited))")))
        if let entry = clue.entry, !entry.opinion.isEmpty { lines.append(language.choose("核查意见：", "opinion: ") + entry.opinion) }
        lines.append("\(document.name)  \(finding.id)")
        for (index, line) in lines.enumerated() { bytes += Array(((index == 0 ? "" : "   ") + TextTable.visible(line) + "\n").utf8) }
        bytes.append(UInt8(ascii: "\n"))
    }
}
