package import Findings
import Law
package import PolicyDocument

/// `markdown`: for the summary of a CI job or a comment on a pull request.
package struct MarkdownReporter: Reporter {
    package init() {}

    package var gathering: Gathering { .gathered(limit: nil) }

    package func opening(_ context: ReportContext, summary: RunSummary?) -> [UInt8] {
        let language = context.language
        let summary = summary ?? RunSummary()
        var text = language.choose("# 公平竞争审查检查结果\n\n", "# Fair competition review: findings\n\n")
        text += "\(summary.sentence(in: language))\n\n"
        for (label, count) in summary.remainder(in: language) { text += "- \(label): \(count)\n" }
        if !summary.remainder(in: language).isEmpty { text += "\n" }
        text += "\(Markdown.escaped(context.provenance))\n"
        return Array(text.utf8)
    }

    package func pieces(of report: DocumentReport, document: Document?, _ context: ReportContext) -> [ReportPiece] {
        let language = context.language
        let remarks = report.remarks(in: language)
        guard !report.findings.isEmpty || !remarks.isEmpty else { return [] }
        var text = "\n## \(Markdown.escaped(report.path))\n\n"
        for remark in remarks {
            text += "> **\(remark.kind.rawValue)**\(remark.line.map { " (\($0))" } ?? ""): \(Markdown.escaped(remark.message))\n>\n"
        }
        if !remarks.isEmpty { text += "\n" }
        for finding in report.findings { text += entry(for: finding, context) }
        return [ReportPiece(Array(text.utf8))]
    }

    package func closing(_ context: ReportContext, summary: RunSummary, omissions: Omissions) -> [UInt8] { [] }

    private func entry(for finding: Finding, _ context: ReportContext) -> String {
        let language = context.language
        let place = [finding.clause, "\(finding.location.line):\(finding.location.column)"].filter { !$0.isEmpty }.joined(separator: " ")
        var text =
            "### \(finding.level.name(in: language)): \(Markdown.escaped(finding.title)) `\(finding.rule)` (\(Markdown.escaped(place)))\n\n"
        if !finding.text.isEmpty { text += "> \(Markdown.escaped(finding.text))\n\n" }
        func add(_ chinese: String, _ english: String, _ value: String) {
            if !value.isEmpty { text += "- **\(language.choose(chinese, english))**: \(Markdown.escaped(value))\n" }
        }
        add("决定", "decision", finding.decision(in: language))
        add("说明", "message", finding.message)
        add("要件", "elements", finding.elements.map { "\($0.name): “\($0.text)”" }.joined(separator: language.choose("；", "; ")))
        let wording = context.wording(of: finding.provision.description).map { " \($0)" } ?? ""
        add("依据", "provision", finding.provision.citation(in: language) + wording)
        add("细化规定", "measures", finding.measures?.citation(in: language) ?? "")
        add("法律依据", "legal basis", finding.legalBasis.explanation(in: language))
        if finding.level.isFirm {
            let missing = finding.exemption.missing.map { $0.name(in: language) }.joined(separator: language.choose("；", "; "))
            let gap = missing.isEmpty ? "" : language.choose("；尚缺：", "; missing: ") + missing
            add("例外规定", "exemption", finding.exemption.groundText(in: language) + gap)
            add("第四项", "ground (4)", finding.legalBasis.noGroundText(in: language) ?? "")
            add("期限", "term", finding.exemption.termText(in: language) ?? "")
        }
        add("结论草稿（适用例外的）", "draft conclusion, if exempted", (finding.explainedConclusion?.paragraphs ?? []).joined(separator: " "))
        add("修改建议", "cure", finding.cure)
        return text + "- `\(finding.id)`\n\n"
    }
}
