import Findings
import Law
import PolicyDocument
import RuleBase

/// Reads what a draft's own words offer towards Article 12: a ground, a less restrictive alternative considered, a term or a
/// termination condition. It quotes; it never concludes.
struct ExemptionReader {
    let vocabulary: Vocabulary
    /// Evidence quoted for each point at most.
    private static let quotations = 2

    /// The assessment that every firm finding of the document carries.
    func exemption(in analysis: Analysis) -> Exemption {
        let known = vocabulary.known
        var exemption = Exemption()
        for (index, classes) in known.grounds.enumerated() {
            let evidence = evidence(.ground, classes, in: analysis)
            guard !evidence.isEmpty else { continue }
            if exemption.ground == nil { exemption.ground = index + 1 }
            exemption.found += evidence
        }
        if exemption.ground == nil { exemption.missing.append(.ground) }
        for (point, classes) in [
            (Exemption.Evidence.Point.effect, known.effect), (.necessity, known.necessity), (.alternative, known.alternative),
        ] { add(point, classes, in: analysis, to: &exemption) }
        let terms = evidence(.term, known.term, in: analysis)
        let conditions = evidence(.terminationCondition, known.terminationCondition, in: analysis)
        exemption.found += terms + conditions
        exemption.term = (terms + conditions).first?.text
        if terms.isEmpty && conditions.isEmpty { exemption.missing.append(.term) }
        add(.termReason, known.termReason, in: analysis, to: &exemption)
        return exemption
    }

    private func add(_ point: Exemption.Evidence.Point, _ classes: ClassSet, in analysis: Analysis, to exemption: inout Exemption) {
        let found = evidence(point, classes, in: analysis)
        exemption.found += found
        if found.isEmpty { exemption.missing.append(point) }
    }

    private func evidence(_ point: Exemption.Evidence.Point, _ classes: ClassSet, in analysis: Analysis) -> [Exemption.Evidence] {
        guard analysis.context.document.meets(classes) else { return [] }
        var evidence: [Exemption.Evidence] = []
        for sentence in analysis.sentences where sentence.classes.meets(classes) {
            let tag = sentence.tags.first { vocabulary.classes(of: analysis.text.tags[$0].term).meets(classes) }
            guard let tag else { continue }
            let check = ConditionCheck(vocabulary: vocabulary)
            let range = check.clause(around: analysis.range(of: tag), in: sentence, of: analysis.text)
            let units = analysis.units(of: range)
            let location = analysis.document.location(of: units, in: analysis.document.blocks[sentence.block])
            evidence.append(Exemption.Evidence(point: point, text: analysis.document.text(units), line: location.line))
            if evidence.count == Self.quotations { break }
        }
        return evidence
    }
}
