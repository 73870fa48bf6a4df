import Findings
package import PolicyDocument

/// The justifications that people have given as replies to our comments in a draft.
package struct CommentReplies: Sendable {
    /// The draft, as messages call it.
    private let name: String
    private let entries: [Justification]

    /// - Parameter name: The draft, as messages call it.
    package init(in document: Document, name: String) {
        self.name = name
        entries = FindingThread.threads(in: document.annotations).compactMap { thread in
            Self.justification(of: thread.finding, thread.replies, line: document.paragraph(of: thread.comment) ?? 1)
        }
    }

    /// The justifications of the draft: those of the file beside it, what they leave open filled in from the replies, and those that
    /// only replies give.
    package func joined(with file: JustificationFile?) -> [JustificationFile] {
        guard !entries.isEmpty else { return file.map { [$0] } ?? [] }
        let filed = file.map { file in
            JustificationFile(
                name: file.name,
                entries: file.entries.map { entry in entries.first { $0.finding == entry.finding }.map { entry.completed(by: $0) } ?? entry })
        }
        let others = entries.filter { entry in file?.entries.contains { $0.finding == entry.finding } != true }
        return [filed, others.isEmpty ? nil : JustificationFile(name: name, entries: others)].compactMap { $0 }
    }

    /// What all replies of a thread say together, the later one where two say the same; nil where nobody argues.
    private static func justification(of finding: String, _ replies: [Annotation], line: Int) -> Justification? {
        var entry: Justification?
        for reply in replies {
            let text = ReplyText(reply.text)
            if text.has(.accepted) {
                entry = nil
                continue
            }
            let given = Justification(
                finding: finding, ground: text.ground, effect: text[.effect], necessity: text[.necessity], alternative: text[.alternative],
                term: text.term, terminationCondition: text[.terminationCondition], termReason: text[.termReason],
                owner: text[.owner] ?? reply.author, remark: text[.refused], line: line)
            guard text.has(.refused) || given.saysSomething else { continue }
            entry = entry.map { given.completed(by: $0, owner: text[.owner] == nil ? $0.owner : nil) } ?? given
        }
        return entry
    }
}

extension Justification {
    fileprivate var saysSomething: Bool {
        ground != nil || effect != nil || necessity != nil || alternative != nil || term != nil || terminationCondition != nil || termReason != nil
    }

    /// The same with what it leaves open taken from another one.
    /// - Parameter owner: Who answers for it instead.
    fileprivate func completed(by other: Justification, owner: String? = nil) -> Justification {
        var entry = self
        entry.ground = ground ?? other.ground
        entry.effect = effect ?? other.effect
        entry.necessity = necessity ?? other.necessity
        entry.alternative = alternative ?? other.alternative
        entry.term = term ?? other.term
        entry.terminationCondition = terminationCondition ?? other.terminationCondition
        entry.termReason = termReason ?? other.termReason
        entry.remark = remark ?? other.remark
        entry.owner = owner ?? self.owner
        return entry
    }
}

extension Document {
    /// The paragraph a comment hangs on, from 1.
    fileprivate func paragraph(of comment: Annotation) -> Int? {
        comment.units.flatMap { units in blocks.first { $0.range.upperBound > units.lowerBound }?.paragraph }
    }
}
