package import Findings
package import PolicyDocument

/// `json`: version 1 of the report, one object (Rules/schema/report.schema.json).
package struct JSONReporter: Reporter {
    package init() {}

    package var separator: [UInt8] { Array(",\n".utf8) }

    package func opening(_ context: ReportContext, summary: RunSummary?) -> [UInt8] {
        var json = JSONWriter()
        json.open(UInt8(ascii: "{"))
        json.runMembers(context)
        json.key("documents")
        json.open(UInt8(ascii: "["))
        return json.bytes + Array("\n".utf8)
    }

    package func pieces(of report: DocumentReport, document: Document?, _ context: ReportContext) -> [ReportPiece] {
        // A file of decisions is no document; its entries come at the end.
        if report.isDecisionFile { return [] }
        var json = JSONWriter()
        json.document(report)
        return [ReportPiece(json.bytes)]
    }

    package func closing(_ context: ReportContext, summary: RunSummary, omissions: Omissions) -> [UInt8] {
        var json = JSONWriter()
        json.summary(summary)
        let decisions = omissions.remarks.filter { $0.decision != nil }
        var more = JSONWriter()
        more.array(decisions) { $0.decision($1) }
        let member = decisions.isEmpty ? [] : Array(",\"decisions\":".utf8) + more.bytes
        return Array("\n],\"summary\":".utf8) + json.bytes + member + Array("}\n".utf8)
    }
}

/// `jsonl`: the same, one record a line: `{"run": …}`, one `{"document": …}` for each document,
/// `{"decision": …}` for what is wrong in a file of decisions, `{"summary": …}`.
package struct JSONLinesReporter: Reporter {
    package init() {}

    package func opening(_ context: ReportContext, summary: RunSummary?) -> [UInt8] {
        record { $0.member("run", object: { $0.runMembers(context) }) }
    }

    package func pieces(of report: DocumentReport, document: Document?, _ context: ReportContext) -> [ReportPiece] {
        if report.isDecisionFile {
            return report.remarks(in: context.language).map { remark in
                ReportPiece(
                    record {
                        $0.key("decision")
                        $0.decision(remark)
                    })
            }
        }
        return [
            ReportPiece(
                record {
                    $0.key("document")
                    $0.document(report)
                })
        ]
    }

    package func closing(_ context: ReportContext, summary: RunSummary, omissions: Omissions) -> [UInt8] {
        record {
            $0.key("summary")
            $0.summary(summary)
        }
    }

    private func record(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter()
        json.object(members)
        return json.bytes + Array("\n".utf8)
    }
}
