package import Decisions
package import Findings
package import Law
package import PolicyDocument
import Reporting
package import RuleBase

/// The review form of a draft, filled in as far as the draft and its explanatory notes allow. What they do not say stays a blank.
package struct ReviewForm {
    private let report: DocumentReport
    /// The explanatory notes and other files, with their names.
    private let notes: [(name: String, document: Document)]
    private let justifications: [Justification]
    private let rules: RuleSet
    private let digest: String
    private let tool: String
    private let asOf: CalendarDate

    /// - Parameters:
    ///   - report: On the draft, decisions included.
    ///   - justifications: What people have said of findings.
    ///   - digest: SHA-256 of the text that was reviewed.
    ///   - tool: Name and version.
    package init(
        _ report: DocumentReport, notes: [(name: String, document: Document)], justifications: [Justification], rules: RuleSet, digest: String,
        tool: String, asOf: CalendarDate
    ) {
        self.report = report
        self.notes = notes
        self.justifications = justifications
        self.rules = rules
        self.digest = digest
        self.tool = tool
        self.asOf = asOf
    }

    /// The values of the template's fields.
    package var values: [String: FormValue] {
        let metadata = report.metadata
        let assignment = ReviewAssignment(of: metadata)
        let heard = notes.flatMap { note in Consultation.quotes(in: note.document).map { (note.name, $0) } }
        let adoption = notes.flatMap { note in Consultation.adoption(in: note.document).map { (note.name, $0) } }
        let quotes = heard + adoption.filter { told in !heard.contains { $0.1 == told.1 } }
        let firm = report.findings.filter(\.level.isFirm)
        return [
            "title": .text(metadata.title ?? "【待补充：政策措施名称】"),
            "issuer": .text((metadata.issuer ?? "【待补充：发文机关】") + (metadata.number.map { "　\($0)" } ?? "")),
            "draftingUnit": .text(assignment.draftingUnit),
            "kinds": .text(MeasureKind.ticks(metadata, assignment)),
            "reviewer": .text(assignment.reviewer), "reviewerBasis": .text(assignment.basis),
            "scope": .text(report.scopeReason.map { "工具认为不属审查范围：\($0)。请审查人员确认。" } ?? "涉及经营者经济活动的，应当审查（第二条）。□涉及　□不涉及"),
            "consultation": .rows(quotes.map { ["source": .text($0.0), "quote": .text($0.1)] }),
            "consultationOpen": .text(
                (heard.isEmpty ? "【待补充：征求意见的对象、时间、方式】" : "") + (adoption.isEmpty ? "【待补充：意见和采纳情况】" : "") + "因保密等原因限定知悉范围的，在审查结论中说明（《实施办法》第二十八条）。"),
            "items": .rows(items),
            "exemptions": .rows(firm.enumerated().map { exemption($0.element, number: $0.offset + 1) }),
            "exemptionNone": .text(firm.isEmpty ? "文稿没有需要说明例外规定的发现。审查人员认为适用第十二条的，按第二十九条逐项说明。" : ""),
            "summary": .text(summary), "file": .text(report.path.split(separator: "/").last.map(String.init) ?? report.path), "digest": .text(digest),
            "ruleBase": .text("\(rules.version)（\(rules.digest.prefix(12))）"), "tool": .text(tool), "asOf": .text(asOf.description),
        ]
    }

    /// The 19 items of Articles 8 to 11.
    private var items: [[String: FormValue]] {
        let provisions = rules.provisions.compactMap { text in Provision(text.id).map { ($0, text) } }.filter { (8...11).contains($0.0.article) }
        return provisions.sorted { $0.0 < $1.0 }.map { provision, text in
            let findings = report.findings.filter { $0.provision == provision }
            let nothing =
                if !findings.isEmpty { "" }
                else if let reason = text.uncovered { "工具不作判断：\(reason.chinese)" }
                else { "工具未发现" }
            return [
                "article": .text("第\(ChineseNumeral.text(provision.article))条第（\(ChineseNumeral.text(provision.item))）项"),
                "standard": .text(text.text),
                "findings": .rows(findings.enumerated().map { row($0.element, number: $0.offset + 1) }), "nothing": .text(nothing),
            ]
        }
    }

    private func row(_ finding: Finding, number: Int) -> [String: FormValue] {
        [
            "number": .text("\(number)."), "level": .text(finding.level.name(in: .chinese)), "clause": .text(finding.clauseBeforeText),
            "quote": .text(finding.text), "message": .text(finding.message.split(separator: "\n").joined(separator: " ")),
            "provision": .text(finding.measures?.citation(in: .chinese) ?? finding.provision.citation(in: .chinese)), "id": .text(finding.id),
        ]
    }

    private func exemption(_ finding: Finding, number: Int) -> [String: FormValue] {
        let given = justifications.first { $0.finding == finding.id }
        let own = ConclusionDraft(finding)
        let draft = given.map { own.completed(by: $0) } ?? own
        return [
            "number": .text("\(number)."), "clause": .text(finding.clauseBeforeText), "quote": .text(finding.text), "effect": .text(draft.effect),
            "ground": .text(draft.ground), "necessity": .text(draft.necessity), "alternative": .text(draft.alternative), "term": .text(draft.term),
            "termReason": .text(draft.termReason), "owner": .text(given?.owner ?? "【待补充】"), "id": .text(finding.id),
            "status": .text(finding.disposition?.text(in: .chinese) ?? "不适用例外规定的，修改或者删除该条款，并划去本栏。"),
        ]
    }

    private var summary: String {
        let counts = Level.allCases.reversed().map { level in "\(level.name(in: .chinese))\(report.findings.count { $0.level == level })项" }
        let found = report.findings.isEmpty ? "工具筛查未发现涉嫌违反审查标准的条款。" : "工具筛查发现\(report.findings.count)项：\(counts.joined(separator: "，"))。"
        return found + "筛查结果仅供参考，由审查机构评估对公平竞争的影响后作出明确的审查结论（第十七条，《实施办法》第二十九条）："
    }
}

extension ConclusionDraft {
    /// The same with what people have said of the finding.
    func completed(by given: Justification) -> ConclusionDraft {
        func sentence(_ text: String) -> String { text.hasSuffix("。") ? text : text + "。" }
        var draft = self
        if let effect = given.effect { draft.effect = sentence(effect) }
        if let ground = given.ground { draft.ground = Exemption(ground: ground).groundText(in: .chinese) + "。" }
        if let necessity = given.necessity { draft.necessity = sentence(necessity) }
        if let alternative = given.alternative { draft.alternative = sentence(alternative) }
        if let condition = given.terminationCondition { draft.term = sentence(condition) }
        if let term = given.term { draft.term = "至\(term.year)年\(term.month)月\(term.day)日。" }
        if let reason = given.termReason { draft.termReason = sentence(reason) }
        return draft
    }
}
