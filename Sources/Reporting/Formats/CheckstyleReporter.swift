package import Findings
import Law
package import PolicyDocument

/// `checkstyle`: one `file` a document, one `error` a finding or remark. What a decision excuses has the severity `ignore`.
package struct CheckstyleReporter: Reporter {
    package init() {}

    package func opening(_ context: ReportContext, summary: RunSummary?) -> [UInt8] {
        Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n".utf8)
    }

    package func pieces(of report: DocumentReport, document: Document?, _ context: ReportContext) -> [ReportPiece] {
        var out = ByteWriter()
        out.write("<file")
        out.writeAttribute("name", report.path)
        out.write(">\n")
        for finding in report.findings {
            let severity = finding.isExcused ? "ignore" : finding.level == .note ? "info" : finding.level.rawValue
            let decision = finding.decision(in: context.language).isEmpty ? "" : " [\(finding.decision(in: context.language))]"
            let clause = finding.clause.isEmpty ? "" : finding.clause + context.language.choose("：", ": ")
            out.write(
                line: finding.location.line, column: finding.location.column, severity: severity,
                message: "\(clause)\(finding.title) (\(finding.provision.citation(in: context.language))): \(finding.message)\(decision)",
                source: finding.rule)
        }
        for remark in report.remarks(in: context.language) {
            out.write(
                line: remark.line ?? 1, column: nil, severity: remark.kind.isFailure || remark.kind.failsGate ? "error" : "info",
                message: remark.message,
                source: remark.kind.rawValue)
        }
        out.write("</file>\n")
        return [ReportPiece(out.bytes)]
    }

    package func closing(_ context: ReportContext, summary: RunSummary, omissions: Omissions) -> [UInt8] {
        Array("</checkstyle>\n".utf8)
    }
}

extension ByteWriter {
    fileprivate mutating func write(line: Int, column: Int?, severity: String, message: String, source: String) {
        write("<error")
        writeAttribute("line", String(line))
        if let column { writeAttribute("column", String(column)) }
        writeAttribute("severity", severity)
        writeAttribute("message", message)
        writeAttribute("source", "fcrlint.\(source)")
        write("/>\n")
    }
}
