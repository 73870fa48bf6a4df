package import Findings
import Law
package import PolicyDocument
import RuleBase

/// `csv`: one row a finding or remark, for a spreadsheet: a byte order mark, so that Excel reads it as UTF-8, and RFC 4180 quoting.
package struct CSVReporter: Reporter {
    package init() {}

    package func opening(_ context: ReportContext, summary: RunSummary?) -> [UInt8] {
        let language = context.language
        let names = [
            ("文件", "file"), ("状态", "status"), ("部件", "part"), ("行或段", "line"), ("列", "column"), ("条款", "clause"), ("级别", "level"),
            ("规则", "rule"),
            ("条例", "regulation"), ("实施办法", "measures"), ("发现", "title"), ("说明", "message"), ("原文", "text"), ("要件", "elements"),
            ("法律依据", "legal basis"), ("例外情形", "exemption ground"), ("期限", "term"), ("尚缺", "missing"), ("修改建议", "cure"), ("决定", "decision"),
            ("编号", "id"), ("审查日期", "as of"), ("规则库", "rule base"),
        ]
        return CSVRow.mark + CSVRow.bytes(names.map { language.choose($0.0, $0.1) })
    }

    package func pieces(of report: DocumentReport, document: Document?, _ context: ReportContext) -> [ReportPiece] {
        let language = context.language
        let status = report.status.name(in: language)
        let run = [context.asOf.description, "\(context.rules.version) \(context.rules.digest)"]
        var pieces = report.findings.map { finding in
            let fields = [
                report.path, status, finding.location.part ?? "", String(finding.location.line), String(finding.location.column),
                finding.clause,
                finding.level.name(in: language), finding.rule, finding.provision.description, finding.measures?.description ?? "",
                finding.title,
                finding.message, finding.text, finding.elements.map { "\($0.name): \($0.text)" }.joined(separator: "; "),
                finding.legalBasis.explanation(in: language),
                finding.exemption.ground == nil ? "" : finding.exemption.groundText(in: language),
                finding.exemption.termText(in: language) ?? "", finding.exemption.missing.map { $0.name(in: language) }.joined(separator: "; "), finding.cure,
                finding.decision(in: language), finding.id,
            ]
            return ReportPiece(level: finding.level, CSVRow.bytes(fields + run))
        }
        for remark in report.remarks(in: language) {
            let line = remark.line.map(String.init) ?? ""
            let fields = [report.path, status, "", line, "", "", remark.kind.rawValue, "", "", "", "", remark.message]
            pieces.append(ReportPiece(CSVRow.bytes(fields + [String](repeating: "", count: 9) + run)))
        }
        if pieces.isEmpty {
            pieces.append(ReportPiece(CSVRow.bytes([report.path, status] + [String](repeating: "", count: 19) + run)))
        }
        return pieces
    }

    package func closing(_ context: ReportContext, summary: RunSummary, omissions: Omissions) -> [UInt8] { [] }
}
