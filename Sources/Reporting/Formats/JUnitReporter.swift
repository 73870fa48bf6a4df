package import Findings
import Law
package import PolicyDocument
import RuleBase

/// `junit`: one suite a document, one case a finding; a document without findings is one case that passes.
package struct JUnitReporter: Reporter {
    package init() {}

    package func opening(_ context: ReportContext, summary: RunSummary?) -> [UInt8] {
        var out = ByteWriter()
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites")
        out.writeAttribute("name", "\(context.toolName) \(context.toolVersion)")
        out.write(">\n")
        return out.bytes
    }

    package func pieces(of report: DocumentReport, document: Document?, _ context: ReportContext) -> [ReportPiece] {
        let remarks = report.remarks(in: context.language)
        let open = report.findings.count { $0.level.isFirm && !$0.isExcused }
        let unreviewed = remarks.count { $0.kind.failsGate }
        let errors = remarks.count { $0.kind.isFailure }
        let skipped = report.findings.count - open + (report.scopeReason == nil ? 0 : 1)
        var out = ByteWriter()
        out.write("<testsuite")
        out.writeAttribute("name", report.path)
        out.writeAttribute("tests", String(max(1, report.findings.count + unreviewed + errors + (report.scopeReason == nil ? 0 : 1))))
        out.writeAttribute("failures", String(open + unreviewed))
        out.writeAttribute("errors", String(errors))
        out.writeAttribute("skipped", String(skipped))
        out.write(">\n<properties>")
        for (name, value) in [("asOf", context.asOf.description), ("ruleBase", "\(context.rules.version) \(context.rules.digest)")] {
            out.write("<property")
            out.writeAttribute("name", name)
            out.writeAttribute("value", value)
            out.write("/>")
        }
        out.write("</properties>\n")
        for finding in report.findings { out.write(finding, of: report, context) }
        for remark in remarks where remark.kind.isFailure { out.write(remark, as: "error") }
        for remark in remarks where remark.kind.failsGate { out.write(remark, as: "failure") }
        for remark in remarks where remark.kind == .outOfScope { out.write(remark, as: "skipped") }
        if report.findings.isEmpty, errors + unreviewed == 0, report.scopeReason == nil {
            out.writeCase(report.path, report.status.name(in: context.language), isOpen: false)
        }
        let said = remarks.filter { [.notChecked, .staleDecision, .reviewed, .cured].contains($0.kind) }
        if !said.isEmpty {
            out.write("<system-out>")
            out.writeMarkup(said.map { "\($0.path)\($0.line.map { ":\($0)" } ?? ""): \($0.message)" }.joined(separator: "\n"))
            out.write("</system-out>\n")
        }
        out.write("</testsuite>\n")
        return [ReportPiece(out.bytes)]
    }

    package func closing(_ context: ReportContext, summary: RunSummary, omissions: Omissions) -> [UInt8] {
        Array("</testsuites>\n".utf8)
    }
}

extension ByteWriter {
    fileprivate mutating func writeCase(_ path: String, _ name: String, isOpen: Bool) {
        write("<testcase")
        writeAttribute("classname", path)
        writeAttribute("name", name)
        write(isOpen ? ">\n" : "/>\n")
    }

    fileprivate mutating func write(_ finding: Finding, of report: DocumentReport, _ context: ReportContext) {
        let language = context.language
        let place = [finding.clause, "\(finding.location.line):\(finding.location.column)"].filter { !$0.isEmpty }.joined(separator: " ")
        writeCase(report.path, "\(finding.rule) \(place) \(finding.id)", isOpen: true)
        if finding.isExcused {
            write("<skipped")
            writeAttribute("message", finding.decision(in: language))
        } else if finding.level == .note {
            write("<skipped")
            writeAttribute("message", "\(finding.title): \(finding.message)")
        } else {
            write("<failure")
            writeAttribute("type", finding.level.rawValue)
            writeAttribute("message", "\(finding.title): \(finding.message)")
        }
        write(">")
        let lines = [
            finding.isExcused ? "\(finding.title): \(finding.message)" : finding.decision(in: language), finding.text, finding.provision.citation(in: language), finding.legalBasis.explanation(in: language), finding.cure,
        ]
        writeMarkup(lines.filter { !$0.isEmpty }.joined(separator: "\n"))
        write(finding.isExcused || finding.level == .note ? "</skipped>\n</testcase>\n" : "</failure>\n</testcase>\n")
    }

    fileprivate mutating func write(_ remark: DocumentRemark, as element: StaticString) {
        writeCase(remark.path, remark.kind.rawValue + (remark.line.map { " \($0)" } ?? ""), isOpen: true)
        write("<")
        write(element)
        if remark.kind.isFailure || remark.kind.failsGate { writeAttribute("type", remark.kind.rawValue) }
        writeAttribute("message", remark.message)
        write("/>\n</testcase>\n")
    }
}
