package import Findings

/// What a clue list (线索清单) says of a clue: a column of its CSV, a member of its JSON, and what decisions made elsewhere are read back from.
package enum ClueColumn: String, Sendable, CaseIterable {
    case rank, level, score, status
    case path, documentTitle, number, issuer, region, regionName, year, kind
    case clause, text, provision, measures, rule, title, message, basis, citations
    case id, decision, opinion, reviewer, until

    /// The column's head.
    package func name(in language: Language) -> String {
        switch self {
        case .rank: language.choose("序号", "rank")
        case .level: language.choose("级别", "level")
        case .score: language.choose("分值", "score")
        case .status: language.choose("状态", "status")
        case .path: language.choose("文件", "file")
        case .documentTitle: language.choose("标题", "document title")
        case .number: language.choose("文号", "number")
        case .issuer: language.choose("制发机关", "issuer")
        case .region: language.choose("区划代码", "region")
        case .regionName: language.choose("区划", "region name")
        case .year: language.choose("年度", "year")
        case .kind: language.choose("文种", "kind")
        case .clause: language.choose("条款", "clause")
        case .text: language.choose("原文", "text")
        case .provision: language.choose("条例", "regulation")
        case .measures: language.choose("实施办法", "measures")
        case .rule: language.choose("规则", "rule")
        case .title: language.choose("发现", "title")
        case .message: language.choose("说明", "message")
        case .basis: language.choose("法律依据", "legal basis")
        case .citations: language.choose("所引文件", "sources cited")
        case .id: language.choose("编号", "id")
        case .decision: language.choose("核查结论", "decision")
        case .opinion: language.choose("核查意见", "opinion")
        case .reviewer: language.choose("核查人", "reviewer")
        case .until: language.choose("例外期限", "until")
        }
    }

    /// By its head in either language, or its name in JSON.
    init?(head: String) {
        guard let column = Self.allCases.first(where: { [$0.rawValue, $0.name(in: .chinese), $0.name(in: .english)].contains(head) }) else { return nil }
        self = column
    }

    /// What a row of decisions needs.
    static let decisive: [ClueColumn] = [.path, .id, .decision, .opinion]
}
