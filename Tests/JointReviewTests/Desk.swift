import Decisions
import DocumentReading
import Findings
import Law
import PolicyDocument
import RuleBase
import TestSupport

@testable import JointReview

/// A submission put together from texts.
enum Desk {
    static let rules: RuleSet? = try? RuleLoader.load(directory: Repository.folder + "/Rules")

    struct NoRules: Error {}

    static let draft = "临江市人民政府关于印发临江市道路保洁办法（送审稿）的通知\n\n一、投标人应当在本市注册。\n二、本办法有效期至2027年12月31日。\n"
    static let note =
        "关于《临江市道路保洁办法（送审稿）》的起草说明\n\n一、制定依据\n依据《城市市容和环境卫生管理条例》第十六条，制定本办法。\n二、听取意见\n"
        + "9月书面征求了5家保洁企业和市环卫协会关于公平竞争影响的意见。\n收到意见3条，均已采纳。\n"
    static let opinion =
        "关于临江市道路保洁办法的公平竞争审查初审意见\n\n经逐项审查，第一条违反《公平竞争审查条例》第八条第四项，其余内容未发现排除、限制竞争的情形。\n结论：不符合公平竞争审查标准。\n临江市城市管理局\n2026年11月2日\n"

    static func file(_ name: String, _ text: String) throws -> Material {
        try Material(path: name, document: DocumentReader.read(Array(text.utf8), name: name, options: ReadingOptions()))
    }

    static func sort(_ files: [Material]) throws -> (materials: [Material], rivals: [String]) {
        guard let rules else { throw NoRules() }
        return MaterialSorter(rules).sorted(files)
    }

    static func opinion(_ text: String) throws -> PreliminaryOpinion? {
        guard let rules else { throw NoRules() }
        return try PreliminaryOpinion(file("初审意见.txt", text), rules: rules)
    }

    static func checks(_ files: [Material], digest: String? = nil) throws -> [Requirement: RequirementCheck] {
        guard let rules else { throw NoRules() }
        let (materials, rivals) = try sort(files)
        let submission = Submission(
            folder: ".", materials: materials, rivals: rivals, skipped: 0, report: nil, digest: digest, rules: rules, language: .chinese)
        return Dictionary(submission.checks.map { ($0.requirement, $0) }) { first, _ in first }
    }

    static func finding(_ provision: Provision, level: Level = .error, also: [Provision] = []) -> Finding {
        Finding(
            id: "0123456789abcdef", rule: "r", level: level, score: 0, provision: provision, measures: nil, also: also, relatedLaw: [], title: "t",
            message: "m", text: "x", clause: "", units: 0..<1, block: 0,
            location: Location(line: 1, column: 1, endLine: 1, endColumn: 2, paragraph: 1, utf16Start: 0, utf16End: 1), elements: [],
            legalBasis: LegalBasis(status: .none, citations: []), exemption: Exemption(), cure: "")
    }
}
