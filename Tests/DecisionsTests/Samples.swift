@testable import Decisions
import Findings
import Law
import PolicyDocument
import RuleBase
import Synchronization

/// What the tests of this room share. All sentences are made up.
enum Samples {
    static let rules = RuleSet(
        version: "test", digest: String(repeating: "0123456789abcdef", count: 4),
        provisions: ["9.1", "9.3", "10.2", "m15.3"].map {
            ProvisionText(id: $0, text: "—", title: Phrase(chinese: "—", english: "—"), bases: [], uncovered: nil, from: nil, until: nil)
        },
        lexicon: Lexicon(
            fold: [], cells: [], classes: TermClasses(sets: [], others: []), placeStarts: [], codes: [], classNames: [], hiding: .empty),
        rules: [rule("9.3-local-record", .error), rule("10.2-named-operator", .warning), rule("9.1-look", .note)],
        gazetteer: Gazetteer(divisions: []), catalogue: LawCatalogue(entries: []))

    static let vocabulary = RuleSelector.Vocabulary(rules)

    private static func rule(_ id: String, _ level: RuleLevel) -> Rule {
        let word = Phrase(chinese: "—", english: "—")
        return Rule(
            id: id, provision: Provision(id.split(separator: "-")[0]) ?? Provision(article: 9, item: 3), measures: nil, level: level, weight: 50, also: [],
            relatedLaw: [], title: word, message: word, cure: word, fact: nil, elements: [word], patterns: [], from: nil, until: nil, examples: [],
            file: "9.xml", line: 1)
    }

    static func finding(
        _ number: Int, rule: String = "9.3-local-record", level: Level = .error, clause: String = "第五条", text: String = "投标人应当具有本县同类业绩",
        basis: LegalBasis.Status = .none
    ) -> Finding {
        let digits = String(number, radix: 16)
        return Finding(
            id: String(repeating: "0", count: 16 - digits.count) + digits, rule: rule, level: level, score: 1,
            provision: Provision(rule.split(separator: "-")[0]) ?? Provision(article: 9, item: 3),
            measures: rule.hasPrefix("9.3") ? MeasuresItem(article: 15, item: 3) : nil, also: [], relatedLaw: [], title: "—", message: "—", text: text,
            clause: clause, units: 0..<0, block: 0,
            location: Location(line: number, column: 1, endLine: number, endColumn: 2, paragraph: 1, utf16Start: 0, utf16End: 1), elements: [],
            legalBasis: LegalBasis(status: basis, citations: []), exemption: Exemption(), cure: "")
    }

    static func report(_ findings: [Finding], path: String = "drafts/a.txt", issuer: String? = "某县人民政府") -> DocumentReport {
        DocumentReport(path: path, format: .text, metadata: Metadata(issuer: issuer), findings: findings)
    }

    /// A day in the middle of everything.
    static let asOf = date("2026-11-24")

    static func date(_ text: String) -> CalendarDate {
        guard let date = CalendarDate(text) else { preconditionFailure("the test's date is wrong") }
        return date
    }

    static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// Files that exist only here.
    static func files(_ contents: [String: String]) -> DecisionFiles {
        DecisionFiles(name: { String(decoding: $0, as: UTF8.self) }) { path throws(DecisionError) in
            contents[String(decoding: path, as: UTF8.self)].map(bytes)
        }
    }
}
