package import Findings
import Law
package import Reporting

/// A line of the clue list (线索清单).
package struct ListedClue: Sendable {
    /// From 1, among those listed.
    package var rank: Int
    package var document: LedgerDocument
    package var finding: LedgerFinding
    /// What people recorded of it; nil where nothing.
    package var entry: CaseBook.Entry?

    package var status: CaseStatus { entry?.status ?? .open }
}

extension LedgerFinding {
    /// The clause with its numbering: what stands both at the end of the clause path and at the beginning of the clause is there once.
    package func placedQuotation(in language: Language) -> String {
        guard !clause.isEmpty else { return quotation }
        let common = clause.indices.first { quotation.hasPrefix(clause[$0...]) }
        if let common { return clause[..<common] + quotation }
        return clause + language.choose("：", ": ") + quotation
    }
}

extension ListedClue {
    /// What a column says; nil where it is not known.
    package func value(_ column: ClueColumn, in language: Language) -> String? {
        switch column {
        case .rank: String(rank)
        case .level: finding.level.name(in: language)
        case .score: String(finding.score)
        case .status: status.name(in: language)
        case .path: document.name
        case .documentTitle: document.title
        case .number: document.number
        case .issuer: document.issuer?.value
        case .region: document.region.map { String($0) }
        case .regionName: document.regionName?.value
        case .year: document.year.map { String($0.value) }
        case .kind: document.kind?.value
        case .clause: finding.clause
        case .text: finding.quotation
        case .provision: "\(finding.article).\(finding.item)"
        case .measures: finding.measures.map { "m\($0.article).\($0.item)" }
        case .rule: finding.rule
        case .title: finding.title
        case .message: finding.message
        case .basis: finding.basis.explanation(in: language)
        case .citations: finding.citations.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }.joined(separator: "; ")
        case .id: finding.id
        case .decision: entry?.verification?.name(in: language)
        case .opinion: entry?.opinion
        case .reviewer: entry?.reviewer
        case .until: entry?.until?.description
        }
    }
}

extension JSONWriter {
    /// A clue, its columns as members; what is a word of the program is the same in every language.
    package mutating func clue(_ clue: ListedClue) {
        object { json in
            for column in ClueColumn.allCases {
                json.key(named: column.rawValue)
                switch column {
                case .rank: json.value(clue.rank)
                case .score: json.value(clue.finding.score)
                case .year: json.value(clue.document.year?.value)
                case .level: json.value(clue.finding.level.rawValue)
                case .status: json.value(clue.status.rawValue)
                case .basis: json.value(clue.finding.basis.rawValue)
                case .decision: json.value(clue.entry?.verification?.rawValue)
                default: json.value(clue.value(column, in: .chinese))
                }
            }
        }
    }
}
