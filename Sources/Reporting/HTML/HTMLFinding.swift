import Findings
import Law
import PolicyDocument

/// The card of a finding: all of it in the reading order, so that paper and screen readers have it too. Its button shows the elements in
/// the text.
extension ByteWriter {
    mutating func write(_ finding: Finding, _ context: ReportContext) {
        let language = context.language
        write("<article")
        writeAttribute("class", "card \(finding.level.rawValue)")
        writeAttribute("data-level", finding.isExcused ? "excused" : finding.level.rawValue)
        writeAttribute("data-provision", finding.provision.description)
        writeAttribute("data-citation", finding.provision.place(in: language))
        writeAttribute("data-clause", finding.clause)
        writeAttribute("aria-label", "\(finding.level.name(in: language)): \(finding.title)")
        write(">\n<h3><button type=\"button\" aria-expanded=\"false\">")
        writeMarkup("\(finding.level.name(in: language)) · \(finding.title)")
        write("</button></h3>\n<p>")
        writeMarkup(finding.message)
        write("</p>\n")
        if !finding.elements.isEmpty {
            write("<ol class=\"chain\">")
            for element in finding.elements {
                write("<li>")
                writeMarkup("\(element.name): “\(element.text)” (\(element.line):\(element.column))")
                write("</li>")
            }
            write("</ol>\n")
        }
        write("<dl>")
        row(language.choose("决定", "Decision"), finding.decision(in: language))
        let part = finding.location.part.map {
            language.choose("\($0) 第\(finding.location.paragraph)段", "\($0), paragraph \(finding.location.paragraph)")
        }
        row(
            language.choose("位置", "Place"),
            [finding.clause, part ?? "\(finding.location.line):\(finding.location.column)"].filter { !$0.isEmpty }.joined(separator: " "))
        row(
            language.choose("依据", "Provision"),
            finding.provision.citation(in: language) + (context.wording(of: finding.provision.description).map { " \($0)" } ?? ""))
        if let measures = finding.measures {
            let wording = context.wording(of: measures.description).map { " \($0)（整理文本，以官方公布文本为准）" } ?? ""
            row(language.choose("细化规定", "Measures"), measures.citation(in: language) + wording)
        }
        row(language.choose("也可引用", "Also"), finding.also.map { $0.citation(in: language) }.joined(separator: "; "))
        row(language.choose("其他法律", "Other law"), finding.relatedLaw.joined(separator: "; "))
        let sources = finding.legalBasis.citations.map { " 《\($0.name)》\($0.article ?? "")" }.joined()
        row(language.choose("法律依据", "Legal basis"), finding.legalBasis.explanation(in: language) + sources)
        if finding.level.isFirm {
            row(language.choose("例外规定", "Exemption"), finding.exemption.groundText(in: language))
            row(language.choose("第四项", "Ground (4)"), finding.legalBasis.noGroundText(in: language) ?? "")
            row(language.choose("期限", "Term"), finding.exemption.termText(in: language) ?? "")
            for evidence in finding.exemption.found {
                row(language.choose("已有", "Found"), "\(evidence.point.name(in: language)): “\(evidence.text)” (\(evidence.line))")
            }
            row(language.choose("尚缺", "Missing"), finding.exemption.missing.map { $0.name(in: language) }.joined(separator: "; "))
        }
        row(language.choose("结论草稿（适用例外的）", "Draft conclusion, if exempted"), finding.conclusion?.paragraphs ?? [])
        row(language.choose("修改建议", "Cure"), finding.cure)
        row(language.choose("相关发现", "Related"), finding.related.joined(separator: ", "))
        for step in finding.trace { row(language.choose("推理", "Reasoning"), step) }
        write("</dl>\n<p class=\"id\">")
        writeMarkup("\(finding.rule) · \(finding.id)")
        write("</p>\n</article>\n")
    }

    private mutating func row(_ label: String, _ value: String) { row(label, value.isEmpty ? [] : [value]) }

    private mutating func row(_ label: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        write("<dt>")
        writeMarkup(label)
        write("</dt>")
        for value in values {
            write("<dd>")
            writeMarkup(value)
            write("</dd>")
        }
    }
}
