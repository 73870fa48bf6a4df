import Findings
import Law
import PolicyDocument

/// What the justifications of a draft do for its findings.
struct JustificationCheck {
    let file: JustificationFile
    let asOf: CalendarDate
    let language: Language

    /// The disposition of each finding that is argued for, by id.
    func dispositions(of report: DocumentReport) -> [String: Disposition] {
        var dispositions: [String: Disposition] = [:]
        for finding in report.findings {
            guard let entry = file.entries.first(where: { $0.finding == finding.id }), entry.missing.isEmpty else { continue }
            dispositions[finding.id] = disposition(entry, report.metadata)
        }
        return dispositions
    }

    /// Entries whose finding is gone, beside its likeliest successor, and entries that are incomplete in form.
    func faults(in report: DocumentReport) -> [StaleDecision] {
        file.entries.compactMap { entry in
            let place = "\(file.name):\(entry.line)"
            guard report.findings.contains(where: { $0.id == entry.finding }) else {
                let findings = report.findings.map { (id: $0.id, rule: $0.rule, text: $0.text) }
                let successor = entry.text.flatMap { ClauseText.successor(rule: entry.rule, text: $0, among: findings) }
                return StaleDecision(id: entry.finding, reason: reason(entry), owner: entry.owner, successor: successor, line: entry.line, detail: place)
            }
            guard !entry.missing.isEmpty else { return nil }
            return StaleDecision(
                kind: .incomplete, id: entry.finding, reason: reason(entry), owner: entry.owner, successor: nil, line: entry.line,
                detail: place + language.choose("，", ", ") + gap(in: entry))
        }
    }

    /// What an incomplete entry lacks.
    private func gap(in entry: Justification) -> String {
        let points = entry.missing.map { name(of: $0, in: entry) }.joined(separator: language.choose("、", ", "))
        if entry.arguesSomething { return language.choose("尚缺：\(points)", "missing: \(points)") }
        if entry.remark == nil { return language.choose("不采纳须写明理由", "not accepted, and no reason given") }
        return language.choose("不采纳不改变发现；主张适用例外规定的，尚缺：\(points)", "not accepted, which changes nothing; an exemption would need: \(points)")
    }

    private func name(of point: Exemption.Evidence.Point, in entry: Justification) -> String {
        guard point == .term, let words = entry.writtenTerm else { return point.name(in: language) }
        return point.name(in: language)
            + language.choose("（“\(words)”算不出届满之日，请写明起止日期）", " (no last day can be made out from “\(words)”: name the dates)")
    }

    private func disposition(_ entry: Justification, _ document: Metadata) -> Disposition {
        func disposition(_ status: Disposition.Status, _ remark: String) -> Disposition {
            Disposition(kind: .exemption, status: status, reason: reason(entry) + remark, owner: entry.owner, until: entry.term)
        }
        if let term = entry.term, term < asOf { return disposition(.expired, "") }
        guard let decision = entry.decision else { return disposition(.argued, "") }
        let record = "\(decision.body) \(decision.number) \(decision.date)"
        if let objection = objection(to: decision, for: document, unit: entry.owner) {
            return disposition(.argued, language.choose("；所附决定（\(record)）不能采信：\(objection)", "; the decision (\(record)) does not count: \(objection)"))
        }
        return disposition(.lifted, language.choose("；\(record)", "; \(record)"))
    }

    private func objection(to decision: RecordedDecision, for document: Metadata, unit: String) -> String? {
        if decision.outcome == .rejected { return language.choose("审查机构不同意适用例外规定", "the body refused the exemption") }
        if decision.date > asOf { return language.choose("决定日期晚于审查日期", "it is dated after the day of review") }
        return ReviewAssignment(of: document).objection(to: decision.body, unit: unit, in: language)
    }

    private func reason(_ entry: Justification) -> String {
        let ground = entry.ground.map { language.choose("第十二条第\(ChineseNumeral.text($0))项", "Article 12(\($0))") }
        let separator = language.choose("：", ": ")
        return [ground, entry.necessity ?? entry.effect ?? entry.remark].compactMap { $0 }.joined(separator: separator)
    }
}
