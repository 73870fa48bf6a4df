package import Findings
package import PolicyDocument

/// `text`: for people at a terminal.
package struct TextReporter: Reporter {
    package var useColour: Bool
    /// The columns the clause is broken at.
    package var width: Int

    package init(useColour: Bool = false, width: Int = 100) {
        self.useColour = useColour
        self.width = width
    }

    package func opening(_ context: ReportContext, summary: RunSummary?) -> [UInt8] { [] }

    package func pieces(of report: DocumentReport, document: Document?, _ context: ReportContext) -> [ReportPiece] {
        var page = TextPage(language: context.language, useColour: useColour)
        for finding in report.findings { page.write(finding, of: report, document: document, context: context, width: width) }
        page.writeRemarks(on: report)
        return page.bytes.isEmpty ? [] : [ReportPiece(page.bytes)]
    }

    package func closing(_ context: ReportContext, summary: RunSummary, omissions: Omissions) -> [UInt8] {
        var page = TextPage(language: context.language, useColour: useColour)
        page.write(summary, context: context)
        return page.bytes
    }
}

extension TextPage {
    fileprivate mutating func writeRemarks(on report: DocumentReport) {
        let remarks = report.remarks(in: language)
        for remark in remarks {
            style(remark.kind.isFailure || remark.kind.failsGate ? .error : .bold, remark.path + (remark.line.map { ":\($0)" } ?? ""))
            plain(": \(remark.message)\n")
        }
        if !remarks.isEmpty { newline() }
    }

    fileprivate mutating func write(_ summary: RunSummary, context: ReportContext) {
        style(summary.count(atOrAbove: .note) == 0 ? .good : .bold, summary.sentence(in: language))
        newline()
        for (label, count) in summary.remainder(in: language) { plain(language.choose("  \(label)：\(count)\n", "  \(label): \(count)\n")) }
        style(.dim, "  " + context.provenance)
        newline()
    }
}
