package import Decisions
package import Findings
import Law
package import RuleBase

/// What the market regulator's desk sees of a submission: the material, what it lacks, and where the preliminary opinion and the
/// findings part (Article 14, m31).
package struct Submission: Sendable {
    package var folder: String
    package var materials: [Material]
    /// Files of kinds that are never read: pictures, tables.
    package var skipped: Int
    /// On the draft; nil where there is none that could be read.
    package var report: DocumentReport?
    package var assignment: ReviewAssignment?
    package var checks: [RequirementCheck]
    package var opinion: PreliminaryOpinion?
    /// One for each item of Articles 8 to 11; empty where there is no draft or no opinion to compare.
    package var items: [ItemComparison]

    /// - Parameters:
    ///   - materials: With their roles.
    ///   - rivals: Of which none stands out as the draft.
    ///   - report: On the draft; nil where there is none that could be read.
    ///   - digest: SHA-256 of the draft's text.
    package init(
        folder: String, materials: [Material], rivals: [String], skipped: Int, report: DocumentReport?, digest: String?, rules: RuleSet,
        language: Language
    ) {
        self.folder = folder
        self.materials = materials
        self.skipped = skipped
        self.report = report
        assignment = report.map { ReviewAssignment(of: $0.metadata) }
        let opinions = materials.filter { $0.role == .opinion }.compactMap { PreliminaryOpinion($0, rules: rules) }
        // Of several the one on this very text, else the one that concludes.
        let opinion = opinions.first { $0.textDigest != nil && $0.textDigest == digest } ?? opinions.first { $0.conclusion != nil } ?? opinions.first
        self.opinion = opinion
        let provisions = rules.provisions.compactMap { text in Provision(text.id).map { ($0, text.uncovered == nil) } }
            .filter { (8...11).contains($0.0.article) }.sorted { $0.0 < $1.0 }
        checks = CompletenessCheck(
            materials: materials, rivals: rivals, opinion: opinion, digest: digest, items: provisions.map(\.0), language: language
        ).checks
        items = []
        if let report, let opinion {
            let affirmed = Set(provisions.map(\.0).filter { opinion.answer(on: $0)?.affirmsBreach == true })
            items = provisions.map { provision, isJudged in
                ItemComparison(
                    provision, answer: opinion.answer(on: provision), all: report.findings, affirmed: affirmed, isJudged: isJudged)
            }
        }
    }

    /// Whether nothing that the law asks for is missing or unclear.
    package var isComplete: Bool { checks.allSatisfy { !$0.requirement.isLaw || $0.status == .present || $0.status == .notDue } }

    /// Whether every file could be read whole.
    package var isReadWhole: Bool { materials.allSatisfy { $0.document != nil && $0.problems.isEmpty } }

    /// What to ask the drafting unit for: what is missing, and what the desk could not make out.
    package var requests: [RequirementCheck] { checks.filter { $0.status == .missing && $0.requirement.isLaw } }

    /// What a person has to look at before it is asked for.
    package var questions: [RequirementCheck] { checks.filter { $0.status == .unclear || ($0.status == .missing && !$0.requirement.isLaw) } }
}
