import Findings
import Law
import PolicyDocument

/// One finding as a person reads it.
extension TextPage {
    mutating func write(
        _ finding: Finding, of report: DocumentReport, document: Document?, context: ReportContext, width: Int
    ) {
        let place = finding.location
        style(.bold, "\(report.path):\(place.line):\(place.column)")
        plain(": ")
        style(Style(finding.isExcused ? .note : finding.level), finding.level.name(in: language))
        plain(" \(finding.title) ")
        style(.dim, "[\(finding.rule)]")
        newline()
        let decision = finding.decision(in: language)
        if !decision.isEmpty { field("决定", "decision", decision) }
        let clause = finding.clause.isEmpty ? "" : finding.clause
        let part = place.part.map { language.choose("\($0) 第\(place.paragraph)段", "\($0), paragraph \(place.paragraph)") } ?? ""
        let flags = [
            place.isInserted ? language.choose("修订插入的文字", "inserted by a revision") : "",
            place.isHidden ? language.choose("隐藏文字", "hidden text") : "",
        ]
        let located = ([clause, part] + flags).filter { !$0.isEmpty }.joined(separator: language.choose("，", ", "))
        if !located.isEmpty { field("位置", "clause", located) }
        for row in MarkedLines(finding.text, marks: finding.marks(in: document), width: max(20, width - 4)).rows {
            plain("  | \(row.text)\n")
            if !row.underline.isEmpty {
                plain("  | ")
                style(Style(finding.level), row.underline)
                newline()
            }
        }
        for line in finding.message.unicodeScalars.split(separator: "\n") { plain("  \(Substring(line))\n") }
        for element in finding.elements {
            field(
                "要件", "element",
                language.choose(
                    "\(element.name)：“\(element.text)”（\(element.line):\(element.column)）",
                    "\(element.name): “\(element.text)” (\(element.line):\(element.column))"))
        }
        writeLaw(of: finding, context)
        writeBasis(of: finding)
        if finding.level.isFirm { writeExemption(of: finding) }
        if !finding.cure.isEmpty { field("修改建议", "cure", finding.cure) }
        if !finding.related.isEmpty { field("相关发现", "related", finding.related.joined(separator: ", ")) }
        for step in finding.trace { field("推理", "reasoning", step) }
        style(.dim, "  \(finding.id)")
        plain("\n\n")
    }

    private mutating func writeLaw(of finding: Finding, _ context: ReportContext) {
        let regulation = context.wording(of: finding.provision.description)
        field("依据", "provision", finding.provision.citation(in: language) + (regulation.map { "：\($0)" } ?? ""))
        if let measures = finding.measures {
            let wording = context.wording(of: measures.description).map { "：\($0)" } ?? ""
            let mark = wording.isEmpty ? "" : language.choose("（整理文本，以官方公布文本为准）", " (compiled text, 整理文本)")
            field("细化规定", "measures", measures.citation(in: language) + wording + mark)
        }
        if !finding.also.isEmpty {
            field("也可引用", "also", finding.also.map { $0.citation(in: language) }.joined(separator: language.choose("、", "; ")))
        }
        if !finding.relatedLaw.isEmpty {
            field("其他法律", "other law", finding.relatedLaw.joined(separator: language.choose("、", "; ")))
        }
    }

    private mutating func writeBasis(of finding: Finding) {
        let sources = finding.legalBasis.citations.map { "《\($0.name)》\($0.article ?? "")" }.joined(separator: "、")
        let text = finding.legalBasis.explanation(in: language)
        field("法律依据", "legal basis", sources.isEmpty ? text : language.choose("\(text)：\(sources)", "\(text): \(sources)"))
    }

    private mutating func writeExemption(of finding: Finding) {
        let exemption = finding.exemption
        field("例外规定", "exemption", exemption.groundText(in: language))
        if let remark = finding.legalBasis.noGroundText(in: language) { field("第四项", "ground (4)", remark) }
        if let term = exemption.termText(in: language) { field("期限", "term", term) }
        for evidence in exemption.found {
            field("已有", "found", "\(evidence.point.name(in: language))\(language.choose("：", ": "))“\(evidence.text)”（\(evidence.line)）")
        }
        if !exemption.missing.isEmpty {
            let points = exemption.missing.map { $0.name(in: language) }.joined(separator: language.choose("；", "; "))
            field("尚缺", "missing", points)
        }
        if let conclusion = finding.explainedConclusion {
            field("结论草稿（适用例外的）", "draft conclusion, if exempted", "")
            for paragraph in conclusion.paragraphs { plain("    \(paragraph)\n") }
        }
    }
}
