import Findings
import Law
package import PolicyDocument

/// The justifications that people have given as replies to our comments in a draft.
package struct CommentReplies: Sendable {
    /// The draft, as messages call it.
    private let name: String
    private let entries: [Justification]

    /// - Parameter name: The draft, as messages call it.
    package init(in document: Document, name: String) {
        self.name = name
        let threads = FindingThread.threads(in: document.annotations)
        let start = threads.isEmpty ? nil : document.effectiveDay?.date
        entries = threads.compactMap { thread in
            Self.justification(of: thread.finding, thread.replies, from: start, line: document.paragraph(of: thread.comment) ?? 1)
        }
    }

    /// As the files of justifications are; nil where nobody argues.
    package var file: JustificationFile? { entries.isEmpty ? nil : JustificationFile(name: name, entries: entries) }

    /// What all replies of a thread say together, the later one where two say the same; nil where nobody argues.
    /// - Parameter start: From when the draft is in force, where it says so.
    private static func justification(of finding: String, _ replies: [Annotation], from start: CalendarDate?, line: Int) -> Justification? {
        var entry: Justification?
        for reply in replies {
            let text = ReplyText(reply.text)
            if text.has(.accepted) {
                entry = nil
                continue
            }
            let given = Justification(
                finding: finding, ground: text.ground, effect: text[.effect], necessity: text[.necessity], alternative: text[.alternative],
                term: text.term(from: start), writtenTerm: text[.term], terminationCondition: text[.terminationCondition], termReason: text[.termReason],
                owner: text[.owner] ?? reply.author, remark: text[.refused], line: line)
            guard text.has(.refused) || given.arguesSomething else { continue }
            entry = entry.map { given.completed(by: $0, owner: text[.owner] == nil ? $0.owner : nil) } ?? given
        }
        return entry
    }
}

extension Document {
    /// The paragraph a comment hangs on, from 1.
    fileprivate func paragraph(of comment: Annotation) -> Int? {
        comment.units.flatMap { units in blocks.first { $0.range.upperBound > units.lowerBound }?.paragraph }
    }
}
