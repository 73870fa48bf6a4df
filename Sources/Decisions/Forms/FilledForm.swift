package import Findings
package import Law
package import PolicyDocument

/// A review form (公平竞争审查表) that people filled in: the conclusion they ticked, who signed and when, and of which text. The Word file
/// stands in for a review record.
package struct FilledForm: Sendable {
    package static let ending = ".review.docx"

    package let name: String
    let lines: [String]
    /// The paragraphs of each row of its tables.
    let rows: [[String]]

    /// - Parameter document: The form, as it was read from Word.
    package init(_ document: Document, name: String) {
        self.name = name
        lines = document.blocks.map { block in
            String(document.text(of: block).drop(while: \.isWhitespace))
        }
        rows = AnswerTable.rows(of: document)
    }

    /// Whether it lets a text pass; a form that was left open does not.
    package func check(
        digest: String, of document: Metadata, asOf: CalendarDate, ruleBase: (version: String, digest: String), in language: Language
    ) -> ReviewCheck {
        guard let own = textDigest else {
            return ReviewCheck(.invalid, language.choose("\(name) 不是本工具制作的审查表：没有文本摘要", "\(name) is no review form: it names no text"))
        }
        if let conclusion, let signature {
            let record = ReviewRecord(
                name: name, body: body ?? signature.signer, conclusion: conclusion, date: signature.date, digest: own, ruleBase: version ?? "?")
            return record.check(digest: digest, of: document, asOf: asOf, ruleBase: ruleBase, in: language)
        }
        if own != digest {
            return ReviewCheck(
                .otherText, language.choose("\(name) 是另一文本的审查表；修改后须重新审查（第十八条）", "\(name) is the form of another text: review it again (Article 18)"))
        }
        let blanks = [
            conclusion == nil ? language.choose("审查结论应当勾选一项", "one conclusion has to be ticked") : nil,
            signature == nil ? language.choose("审查机构负责人签字和日期", "the reviewing body's signature and date") : nil,
        ]
        let open = blanks.compactMap { $0 }.joined(separator: language.choose("、", ", "))
        return ReviewCheck(.invalid, language.choose("\(name) 尚未填完：\(open)", "\(name) is not complete: \(open)"))
    }

    // MARK: What it says

    private static let conclusions: [(words: String, conclusion: ReviewRecord.Conclusion)] = [
        ("符合公平竞争审查标准，可以出台", .compliant), ("修改后符合公平竞争审查标准，可以出台", .modified),
        ("不符合公平竞争审查标准，但适用第十二条例外规定，可以出台", .exempted), ("不符合公平竞争审查标准，不得出台", .violates),
    ]

    /// nil where none is ticked, or several are.
    package var conclusion: ReviewRecord.Conclusion? {
        let ticked = Self.conclusions.filter { entry in
            lines.contains { line in line.first.map("☑☒✓✔√■🗹".contains) == true && line.dropFirst().drop(while: \.isWhitespace) == entry.words }
        }
        return ticked.count == 1 ? ticked.first?.conclusion : nil
    }

    var signature: (signer: String, date: CalendarDate)? { signature(of: "审查机构负责人签字：") }

    /// The signature of the drafting unit, which reviews first (初审, Article 14).
    package var preliminarySignature: (signer: String, date: CalendarDate)? { signature(of: "起草单位（初审）负责人签字：") }

    private func signature(of label: String) -> (signer: String, date: CalendarDate)? {
        for line in lines where line.hasPrefix(label) {
            guard let match = line.dropFirst(label.count).wholeMatch(of: /(.*)（盖章）.*?(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*/) else { continue }
            let signer = match.1.split(whereSeparator: \.isWhitespace).joined()
            guard !signer.isEmpty, let year = Int(match.2), let month = Int(match.3), let day = Int(match.4),
                let date = CalendarDate(year: year, month: month, day: day)
            else { return nil }
            return (signer, date)
        }
        return nil
    }

    /// The body that reviews: the market regulator, or the drafting unit where that reviews itself.
    var body: String? {
        guard let reviewer = value(of: "审查主体") else { return nil }
        return reviewer.contains("市场监督管理") ? reviewer : value(of: "起草单位")
    }

    /// SHA-256 of the text that was reviewed; nil where it is no form of ours.
    package var textDigest: String? {
        lines.lazy.compactMap { $0.firstMatch(of: /SHA-256）：([0-9a-f]{64})/).map { String($0.1) } }.first
    }

    private var version: String? { lines.lazy.compactMap { $0.firstMatch(of: /规则库：([^（\s]+)/).map { String($0.1) } }.first }

    /// What stands in the cell behind a label.
    package func value(of label: String) -> String? {
        guard let index = lines.firstIndex(of: label), lines.indices.contains(index + 1) else { return nil }
        return lines[index + 1]
    }
}
