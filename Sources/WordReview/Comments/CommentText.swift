import Findings
import Law
import OfficePackages
import PolicyDocument
import Reporting

/// What a comment says of a finding: short paragraphs, as a margin is narrow.
struct CommentText {
    /// A paragraph: a label in bold, and what follows it.
    struct Line {
        var label = ""
        var text: String
        var isSmall = false

        /// Without a style the draft's own body text would rule a comment: large letters, indented.
        private static let properties =
            "<w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:left=\"0\" w:right=\"0\" w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"left\"/></w:pPr>"

        var xml: String {
            let size = "<w:sz w:val=\"\(isSmall ? 12 : 18)\"/>"
            func run(_ text: String, isBold: Bool) -> String {
                if text.isEmpty { return "" }
                let properties = (isBold ? "<w:b/>" : "") + size
                return "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(XMLSplice.escaped(text))</w:t></w:r>"
            }
            return Self.properties + run(label, isBold: true) + run(text, isBold: false)
        }
    }

    let finding: String
    let author = FindingMarker.author
    private(set) var paragraphs: [Line] = []
    private let language: Language

    /// - Parameters:
    ///   - related: The findings it belongs together with.
    ///   - isExact: Whether the comment hangs on the very words; otherwise it quotes them.
    init(_ finding: Finding, related: [Finding], isExact: Bool, document: Document, language: Language) {
        self.finding = finding.id
        self.language = language
        let colon = language.choose("：", ": ")
        add(language.choose("【\(finding.level.name(in: language))】", "[\(finding.level.name(in: language))] ") + finding.title, "")
        add("", ([finding.provision.citation(in: language)] + [finding.measures?.citation(in: language)].compactMap { $0 }).joined(separator: language.choose("；", "; ")))
        if !isExact { add(place(of: finding, in: document) + colon, "“\(finding.text)”") }
        if let disposition = finding.disposition { add(language.choose("决定：", "Decision: "), disposition.text(in: language)) }
        let lines = finding.message.split(separator: "\n").map(String.init)
        add(language.choose("理由：", "Why: "), lines.first ?? "")
        for line in lines.dropFirst() { add("", line) }
        let elements = finding.elements.map { language.choose("\($0.name)“\($0.text)”", "\($0.name) “\($0.text)”") }
        if !elements.isEmpty { add(language.choose("要件：", "Elements: "), elements.joined(separator: language.choose("；", "; "))) }
        add(language.choose("法律依据：", "Legal basis: "), basis(of: finding))
        if !finding.cure.isEmpty { add(language.choose("修改建议：", "Cure: "), finding.cure.split(separator: "\n").joined(separator: " ")) }
        if finding.level.isFirm { addExemption(of: finding) }
        if !related.isEmpty { add(language.choose("相关条款：", "Related: "), related.map(Self.place).joined(separator: language.choose("；", "; "))) }
        paragraphs.append(Line(text: FindingMarker.text(of: finding.id), isSmall: true))
    }

    private mutating func add(_ label: String, _ text: String) { paragraphs.append(Line(label: label, text: text)) }

    private func basis(of finding: Finding) -> String {
        let sources = finding.legalBasis.citations.map { "《\($0.name)》\($0.article ?? "")" }.joined(separator: "、")
        let text = finding.legalBasis.explanation(in: language)
        return sources.isEmpty ? text : language.choose("\(text)：\(sources)", "\(text): \(sources)")
    }

    /// What Article 12 would need, and how to answer.
    private mutating func addExemption(of finding: Finding) {
        let exemption = finding.exemption
        var text = exemption.groundText(in: language)
        if let remark = finding.legalBasis.noGroundText(in: language) { text += language.choose("；\(remark)", "; \(remark)") }
        if let term = exemption.termText(in: language) { text += language.choose("；期限\(term)", "; term \(term)") }
        let missing = exemption.missing.map { $0.name(in: language) }
        if !missing.isEmpty {
            text += language.choose("；尚缺：\(missing.joined(separator: "、"))", "; missing: \(missing.joined(separator: ", "))")
        }
        add(language.choose("例外规定（第十二条）：", "Exemption (Article 12): "), text)
        add(
            language.choose("回复：", "Reply: "),
            language.choose("“采纳”；不采纳的写明理由，或者填写下一行说明例外", "“采纳” (accepted), “不采纳：” with the reason, or the next line filled in"))
        add("", "例外：（　）；竞争影响：；必要性：；替代方案：；期限：；终止条件：；期限理由：；责任人：")
    }

    private func place(of finding: Finding, in document: Document) -> String {
        guard document.blocks.indices.contains(finding.block) else { return language.choose("原文", "Text") }
        return switch document.blocks[finding.block].kind {
        case .header: language.choose("页眉", "Header")
        case .footer: language.choose("页脚", "Footer")
        case .footnote: language.choose("脚注", "Footnote")
        case .endnote: language.choose("尾注", "Endnote")
        case .textBox: language.choose("文本框", "Text box")
        default: language.choose("原文", "Text")
        }
    }

    /// Where a related finding stands, in few words.
    private static func place(of finding: Finding) -> String {
        let quote = finding.text.count > 24 ? "\(finding.text.prefix(24))…" : finding.text
        return "\(finding.clause.isEmpty ? "" : finding.clause + " ")“\(quote)”"
    }
}
