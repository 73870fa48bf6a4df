package import Decisions
package import Law
import PolicyDocument
package import RuleBase

/// The preliminary opinion (初审意见) of the drafting unit: the review form that `fcrlint form` makes, another form, or a text.
package struct PreliminaryOpinion: Sendable {
    package var path: String
    /// Whether it is our form.
    package var isOurForm: Bool
    /// nil where none can be made out.
    package var conclusion: ReviewRecord.Conclusion?
    /// The conclusion in its own words; nil where boxes say it.
    package var quote: String?
    package var answers: [Provision: ItemAnswer]
    /// Whether what it says of the whole stands for each item that it does not answer.
    package var answersAsAWhole: Bool
    /// SHA-256 of the text it is about; nil where it does not say.
    package var textDigest: String?
    /// Who signed and when; nil where nobody did.
    package var signature: String?
    /// What m29 asks for with an exemption and it leaves open (【待补充…】), as it is labelled.
    package var openPoints: [String]

    package init?(_ material: Material, rules: RuleSet) {
        guard let document = material.document else { return nil }
        path = material.path
        let form = FilledForm(document, name: material.path)
        textDigest = form.textDigest
        isOurForm = textDigest != nil
        answers = AnswerTable(rules).answers(in: document)
        let lines = document.blocks.map { document.text(of: $0) }
        let statements = OpinionStatements(lines)
        for (provision, answer) in statements.answers where answers[provision] == nil { answers[provision] = answer }
        conclusion = form.conclusion ?? (isOurForm ? nil : statements.conclusion)
        quote = form.conclusion == nil ? (isOurForm ? nil : statements.quote) : nil
        answersAsAWhole = !isOurForm && conclusion == .compliant && answers.isEmpty
        signature = form.preliminarySignature.map { "\($0.signer) \($0.date)" } ?? (isOurForm ? nil : document.metadata.date?.description)
        openPoints = Self.openPoints(lines)
    }

    /// What it answers on an item.
    package func answer(on provision: Provision) -> ItemAnswer? { answers[provision] ?? (answersAsAWhole ? .compliant : nil) }

    /// Whether it makes use of Article 12.
    package var exempts: Bool { conclusion == .exempted || answers.values.contains(.exempt) }

    private static func openPoints(_ lines: [String]) -> [String] {
        lines.compactMap { line in
            guard line.contains("【待补充"), let match = line.prefixMatch(of: /\s*（[1-4]）([^：]{2,20})：/) else { return nil }
            return String(match.1)
        }
    }
}

/// What an opinion says in sentences.
struct OpinionStatements {
    private(set) var answers: [Provision: ItemAnswer] = [:]
    private(set) var conclusion: ReviewRecord.Conclusion?
    private(set) var quote: String?

    init(_ lines: [String]) {
        for line in lines where !Self.isOption(line) {
            for sentence in line.split(whereSeparator: { "。；\n".contains($0) }).map(String.init) { read(sentence) }
        }
    }

    private mutating func read(_ sentence: String) {
        var named: [Provision] = []
        for clause in sentence.split(whereSeparator: { "，,".contains($0) }) where clause.contains("违反") && !Self.denies(clause) {
            named += clause.matches(of: /第[八九十一]+条第[（(]?[一二三四五六][）)]?项/).compactMap { AnswerTable.cited(in: String($0.0)) }
        }
        for provision in named { answers[provision] = .breach }
        // 其余内容未发现… behind a breach clears the rest, and not the whole.
        let denies = named.isEmpty && Self.denies(sentence[...])
        guard let said = Self.conclusion(in: sentence, denies: denies) else { return }
        // What is said last and firmest stands: an exemption over a breach.
        if conclusion != .exempted { (conclusion, quote) = (said, sentence) }
    }

    private static func denies(_ words: Substring) -> Bool {
        ["未发现", "不存在", "没有", "不违反", "未违反", "不含有", "不涉及"].contains { words.contains($0) }
    }

    private static func conclusion(in sentence: String, denies: Bool) -> ReviewRecord.Conclusion? {
        func has(_ words: String...) -> Bool { words.contains { sentence.contains($0) } }
        guard has("公平竞争", "排除、限制竞争", "排除限制竞争", "审查标准", "例外规定", "第十二条") else { return nil }
        if has("适用例外", "符合例外", "适用第十二条", "符合第十二条", "属于第十二条"), !has("不适用", "不符合例外", "未适用") { return .exempted }
        if has("不符合公平竞争审查标准", "不符合审查标准") { return .violates }
        if has("符合公平竞争审查标准", "符合审查标准") { return has("修改后", "修改完善后", "调整后") ? .modified : .compliant }
        return denies && has("违反", "排除", "情形", "内容") ? .compliant : nil
    }

    /// A line of boxes is a choice, and says nothing unless it is ticked.
    private static func isOption(_ line: String) -> Bool { line.contains { "□☐☑☒✓✔√■".contains($0) } }
}
