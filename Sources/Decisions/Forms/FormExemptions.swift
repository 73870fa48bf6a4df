import Findings
package import Law
import PolicyDocument

extension FilledForm {
    /// What the form argues for the findings whose row is ticked 适用第十二条, and what the reviewing body decided: it counts where the
    /// body concluded so and signed, and the text is the one that was reviewed (m27).
    /// - Parameters:
    ///   - digest: Of the draft's text.
    ///   - start: From when the draft is in force, where it says so.
    package func justifications(digest: String, from start: CalendarDate?) -> JustificationFile? {
        let exempted = Set(rows.filter { TickedAnswer.answer(in: $0, asksForBreach: true) == .exempt }.flatMap { $0.compactMap(FindingMarker.id) })
        guard !exempted.isEmpty else { return nil }
        let decision = textDigest == digest ? decision : nil
        let entries = blocks.filter { exempted.contains($0.finding) }.map { block in
            var entry = block.justification(from: start, unit: value(of: "起草单位"))
            entry.decision = decision
            return entry
        }
        return entries.isEmpty ? nil : JustificationFile(name: name, entries: entries)
    }

    private var decision: RecordedDecision? {
        guard conclusion == .exempted, let signature, let body = body ?? value(of: "起草单位") else { return nil }
        return RecordedDecision(body: body, number: "（\(name)，\(signature.signer)）", date: signature.date, outcome: .accepted)
    }

    /// The exemption block of each finding: its paragraphs end with the finding's marker.
    private var blocks: [FormExemption] {
        var blocks: [FormExemption] = []
        var open: [String] = []
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("（1）") { open = [] }
            open.append(line)
            guard let id = FindingMarker.id(in: line), open.first?.hasPrefix("（1）") == true else { continue }
            blocks.append(FormExemption(finding: id, lines: open, line: index + 1))
            open = []
        }
        return blocks
    }
}

/// What a form says of one exemption.
private struct FormExemption {
    var finding: String
    var lines: [String]
    var line: Int

    func justification(from start: CalendarDate?, unit: String?) -> Justification {
        let term = value("实施期限或者终止条件：", until: "理由：")
        let day = term.flatMap { WrittenTerm(Array($0.utf16)[...])?.end(from: start) }
        let isCondition = day == nil && term.map { text in ["终止", "条件", "完成", "解除"].contains { text.contains($0) } } == true
        return Justification(
            finding: finding, ground: value("适用情形：").flatMap { ReplyText.ground(in: $0) }, effect: value("对公平竞争的影响："),
            necessity: value("对公平竞争影响最小的理由：", until: "替代方案："), alternative: value("替代方案："), term: day, writtenTerm: term,
            terminationCondition: isCondition ? term : nil, termReason: value("理由：", in: "（4）"), owner: value("责任人：") ?? unit ?? "", line: line)
    }

    /// What stands behind a label; nil where it is left open.
    private func value(_ label: String, until next: String? = nil, in item: String = "") -> String? {
        for line in lines where line.hasPrefix(item) {
            guard let start = line.firstRange(of: label)?.upperBound else { continue }
            let rest = line[start...]
            let text = next.flatMap { rest.firstRange(of: $0) }.map { rest[..<$0.lowerBound] } ?? rest
            let words = text.drop(while: \.isWhitespace)
            return words.isEmpty || words.contains("【待补充") ? nil : String(words)
        }
        return nil
    }
}
