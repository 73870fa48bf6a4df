package import Findings
import Law
package import PolicyDocument

/// `github`: workflow commands that GitHub shows as annotations. Lines of packages are no lines of a file, so those have none.
package struct GitHubReporter: Reporter {
    package init() {}

    package func opening(_ context: ReportContext, summary: RunSummary?) -> [UInt8] { [] }

    package func pieces(of report: DocumentReport, document: Document?, _ context: ReportContext) -> [ReportPiece] {
        var pieces = report.findings.map { ReportPiece(level: $0.level, command(for: $0, of: report, context)) }
        for remark in report.remarks(in: context.language) {
            var out = ByteWriter()
            out.begin(remark.kind.isFailure || remark.kind.failsGate ? "error" : "notice")
            out.property("file", remark.path, isFirst: true)
            if let line = remark.line, report.isDecisionFile || report.format.map(\.hasLines) == true { out.property("line", String(line)) }
            out.property("title", remark.kind.rawValue)
            out.end(remark.message)
            pieces.append(ReportPiece(out.bytes))
        }
        return pieces
    }

    package func closing(_ context: ReportContext, summary: RunSummary, omissions: Omissions) -> [UInt8] {
        var out = ByteWriter()
        out.begin("notice")
        out.property("title", "\(context.toolName) \(context.toolVersion)", isFirst: true)
        out.end(summary.sentence(in: context.language))
        return out.bytes
    }

    private func command(for finding: Finding, of report: DocumentReport, _ context: ReportContext) -> [UInt8] {
        let language = context.language
        var out = ByteWriter()
        let isNotice = finding.level == .note || finding.isExcused
        out.begin(isNotice ? "notice" : finding.level == .error ? "error" : "warning")
        out.property("file", report.path, isFirst: true)
        if finding.location.part == nil {
            out.property("line", String(finding.location.line))
            out.property("endLine", String(finding.location.endLine))
            if finding.location.line == finding.location.endLine {
                out.property("col", String(finding.location.column))
                out.property("endColumn", String(finding.location.endColumn))
            }
        }
        out.property("title", "\(finding.title) [\(finding.rule)]")
        let place = finding.clause.isEmpty ? "" : finding.clause + language.choose("：", ": ")
        let lines = [
            finding.decision(in: language), "\(place)\(finding.message)", finding.provision.citation(in: language), finding.cure,
        ]
        out.end(lines.filter { !$0.isEmpty }.joined(separator: "\n"))
        return out.bytes
    }
}

extension Format {
    /// Whether its places are lines of the file, and not paragraphs of a part.
    var hasLines: Bool {
        switch self {
        case .text, .markdown, .html, .xml: true
        case .docx, .flatOPC, .word2003, .ofd, .odt: false
        }
    }
}

extension ByteWriter {
    fileprivate mutating func begin(_ command: String) {
        write("::")
        write(command)
        write(" ")
    }

    fileprivate mutating func property(_ name: StaticString, _ value: String, isFirst: Bool = false) {
        if !isFirst { write(",") }
        write(name)
        write("=")
        for scalar in value.unicodeScalars {
            switch scalar {
            case ":": write("%3A")
            case ",": write("%2C")
            default: writeData(scalar)
            }
        }
    }

    fileprivate mutating func end(_ message: String) {
        write("::")
        for scalar in message.unicodeScalars { writeData(scalar) }
        newline()
    }

    private mutating func writeData(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "%": write("%25")
        case "\r": write("%0D")
        case "\n": write("%0A")
        default: write(String(DisplayWidth.visible(scalar)))
        }
    }
}
