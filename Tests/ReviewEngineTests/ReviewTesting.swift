import DocumentReading
import Findings
import Law
import PolicyDocument
import ReviewEngine
import RuleBase
import TestSupport

/// The engine with the repository's own rules, built once.
enum ReviewTesting {
    static let reviewer: Reviewer? = (try? RuleLoader.load(directory: Repository.folder + "/Rules")).map { Reviewer(rules: $0) }

    /// A day after the Measures came into force.
    static let day = CalendarDate(year: 2026, month: 1, day: 15)

    /// The review of a text as a plain file: a title, a blank line, the clauses.
    static func review(_ text: String, title: String = "青川县人民政府关于印发若干措施的通知", explains: Bool = false, findings: Int = .max)
        throws -> Review
    {
        guard let reviewer, let day else { throw Unavailable() }
        let document = try DocumentReader.read(Array("\(title)\n\n\(text)\n".utf8), name: "draft.txt", options: ReadingOptions())
        return reviewer.review(document, options: ReviewOptions(asOf: day, explains: explains, findings: findings))
    }

    /// The items with a firm finding.
    static func firmItems(_ text: String, title: String = "青川县人民政府关于印发若干措施的通知") throws -> Set<String> {
        Set(try review(text, title: title).findings.filter { $0.level.isFirm }.map { $0.provision.description })
    }

    struct Unavailable: Error {}
}
