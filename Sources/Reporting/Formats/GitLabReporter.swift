package import Findings
import Law
package import PolicyDocument

/// `gitlab`: a Code Quality report.
package struct GitLabReporter: Reporter {
    package init() {}

    package var separator: [UInt8] { Array(",\n".utf8) }

    package func opening(_ context: ReportContext, summary: RunSummary?) -> [UInt8] { Array("[\n".utf8) }

    package func pieces(of report: DocumentReport, document: Document?, _ context: ReportContext) -> [ReportPiece] {
        var pieces = report.findings.map { finding in
            let place = finding.clause.isEmpty ? "" : finding.clause + context.language.choose("：", ": ")
            let decision = finding.decision(in: context.language).isEmpty ? "" : "[\(finding.decision(in: context.language))] "
            let severity = finding.isExcused || finding.level == .note ? "info" : finding.level == .error ? "major" : "minor"
            return ReportPiece(
                level: finding.level,
                issue(
                    "\(decision)\(place)\(finding.title) (\(finding.provision.citation(in: context.language)))", check: finding.rule,
                    key: finding.id,
                    severity: severity, path: report.path, line: finding.location.line, endLine: finding.location.endLine))
        }
        // GitLab takes every entry for something that is there; what is in order is none.
        for (index, remark) in report.remarks(in: context.language).enumerated() where remark.kind != .cured && remark.kind != .reviewed {
            pieces.append(
                ReportPiece(
                    issue(
                        remark.message, check: remark.kind.rawValue, key: "\(remark.kind.rawValue) \(index)",
                        severity: remark.kind.isFailure ? "blocker" : remark.kind.failsGate ? "critical" : "info", path: report.path,
                        line: remark.line ?? 1, endLine: nil)))
        }
        return pieces
    }

    package func closing(_ context: ReportContext, summary: RunSummary, omissions: Omissions) -> [UInt8] { Array("\n]\n".utf8) }

    /// - Parameter key: What tells the issues of one file apart. The fingerprint adds the path, since GitLab drops all but one of those
    ///   that are equal.
    private func issue(
        _ description: String, check: String, key: String, severity: String, path: String, line: Int, endLine: Int?
    ) -> [UInt8] {
        var hash = FNV1a64()
        hash.add(path)
        hash.add(byte: 0)
        hash.add(key)
        let digits = String(hash.value, radix: 16)
        var json = JSONWriter()
        json.object { json in
            json.member("description", description)
            json.member("check_name", check)
            json.member("fingerprint", String(repeating: "0", count: 16 - digits.count) + digits)
            json.member("severity", severity)
            json.member(
                "location",
                object: { json in
                    json.member("path", path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
                    json.member(
                        "lines",
                        object: {
                            $0.member("begin", line)
                            if let endLine { $0.member("end", endLine) }
                        })
                })
        }
        return json.bytes
    }
}
