package import Findings
import Reporting

/// `ledger export --format csv`: a row a finding, and one for each document without; for a spreadsheet.
enum ExportCSV {
    static func head(_ language: Language) -> [UInt8] {
        let names = [
            ("文件", "file"), ("状态", "status"), ("标题", "title"), ("文号", "number"), ("制发机关", "issuer"), ("层级", "level of government"),
            ("区划代码", "region"), ("区划", "region name"), ("年度", "year"), ("文种", "kind"), ("行业", "sectors"), ("级别", "level"), ("分值", "score"),
            ("规则", "rule"), ("条例", "regulation"), ("实施办法", "measures"), ("条款", "clause"), ("行或段", "line"), ("原文", "text"), ("说明", "message"),
            ("法律依据", "legal basis"), ("期限届满", "term ends"), ("编号", "id"), ("相似组", "similar"), ("未再出现", "missing"), ("问题", "problems"),
            ("规则库", "rule base"),
        ]
        return CSVRow.mark + CSVRow.bytes(names.map { language.choose($0.0, $0.1) })
    }

    static func rows(_ document: LedgerDocument, _ findings: [LedgerFinding], _ sectors: [Particulars.Sector], _ language: Language) -> [UInt8] {
        let level = document.level.flatMap { Particulars.Government(rawValue: $0.value) }?.name(in: language)
        let year: String? = document.year.map { String($0.value) }
        let region: String? = document.region.map { String($0) }
        let described: [String?] = [
            document.title, document.number, document.issuer?.value, level, region, document.regionName?.value, year, document.kind?.value,
        ]
        let before = [document.name, document.status.name(in: language)] + described.map { $0 ?? "" } + [sectors.map(\.id).joined(separator: " ")]
        let similar: String? = document.similar.map { String(UInt64(bitPattern: Int64($0)), radix: 16) }
        let after = [
            similar ?? "", document.isMissing ? language.choose("是", "yes") : "", document.problems.joined(separator: "; "),
            "\(document.ruleBase.version) \(document.ruleBase.digest)",
        ]
        if findings.isEmpty { return CSVRow.bytes(before + [String](repeating: "", count: 12) + after) }
        return findings.flatMap { finding in
            let fields = [
                finding.level.name(in: language), String(finding.score), finding.rule, "\(finding.article).\(finding.item)",
                finding.measures.map { "m\($0.article).\($0.item)" } ?? "", finding.clause, String(finding.line), finding.quotation, finding.message,
                finding.basis.explanation(in: language), finding.termEnd ?? "", finding.id,
            ]
            return CSVRow.bytes(before + fields + after)
        }
    }
}

extension Particulars.Government {
    package func name(in language: Language) -> String {
        switch self {
        case .nation: language.choose("国家级", "nation")
        case .province: language.choose("省级", "province")
        case .prefecture: language.choose("市级", "prefecture")
        case .county: language.choose("县级", "county")
        case .township: language.choose("乡级", "township")
        }
    }
}
