package import Findings

/// A draft of what the review conclusion has to explain where a clause is to be exempted (m29), point by point: the draft's own words
/// quoted, a blank (【待补充：…】) where a fact is needed, nothing invented. In Chinese whatever the language of the report, as it is
/// filed so.
package struct ConclusionDraft: Sendable {
    /// The clause it is about, quoted.
    private let clause: String
    package var effect: String
    package var ground: String
    /// Why the harm to competition is least.
    package var necessity: String
    package var alternative: String
    package var term: String
    package var termReason: String

    package init(_ finding: Finding) {
        let exemption = finding.exemption
        func quoted(_ point: Exemption.Evidence.Point) -> String? {
            let words = exemption.found.filter { $0.point == point }.map { "“\($0.text)”" }
            return words.isEmpty ? nil : "文稿写明\(words.joined(separator: "、"))。"
        }
        clause = "\(finding.clauseBeforeText)“\(finding.text)”"
        effect = quoted(.effect) ?? "【待补充：对哪些经营者、在哪个市场产生什么限制，程度和范围如何】"
        let remark = finding.legalBasis.noGroundText(in: .chinese).map { "\($0)。" } ?? ""
        ground =
            exemption.ground == nil
            ? remark + "【待补充：第十二条第（　）项，说明理由】"
            : exemption.groundText(in: .chinese) + "。" + (quoted(.ground) ?? "") + remark + "【待补充：审查机构确认】"
        necessity = quoted(.necessity) ?? "【待补充：为什么必需，为什么影响最小】"
        alternative = quoted(.alternative) ?? "【待补充：考虑过哪些对公平竞争影响更小的替代方案，为什么不可行】"
        let blank = "【待补充：明确的实施期限，或者可以核实的终止条件】"
        term = exemption.termText(in: .chinese).map { "文稿写明\($0)。" + (exemption.termStatus == .vague ? blank : "") } ?? blank
        termReason = quoted(.termReason) ?? "【待补充：期限为什么合理】"
    }

    /// Its paragraphs, numbered as Article 29 of the Measures does.
    package var paragraphs: [String] {
        [
            "\(clause)拟适用《公平竞争审查条例》第十二条，说明如下：", "（1）对公平竞争的影响：\(effect)", "（2）适用情形：\(ground)",
            "（3）对公平竞争影响最小的理由：\(necessity)替代方案：\(alternative)", "（4）实施期限或者终止条件：\(term)理由：\(termReason)",
        ]
    }
}

extension Finding {
    /// The clause path, to stand before the quoted text; empty where the text begins with it.
    package var clauseBeforeText: String { text.hasPrefix(clause) ? "" : clause }

    /// What the conclusion would have to explain of an exemption; nil for a note, which needs none.
    package var conclusion: ConclusionDraft? { level.isFirm ? ConclusionDraft(self) : nil }

    /// The same where the chain of reasons was asked for.
    var explainedConclusion: ConclusionDraft? { trace.isEmpty ? nil : conclusion }
}
