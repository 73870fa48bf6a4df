import Findings
package import Law

/// What a drafting unit says for one finding under Article 12. It is an argument; a linter accepts none.
package struct Justification: Sendable {
    /// The finding's id.
    package var finding: String
    /// The finding's rule and clause when it was written, so that its successor can be found; nil where they are not given.
    package var rule: String?
    package var text: String?
    /// The ground of Article 12, 1–4.
    package var ground: Int?
    /// The restrictive effect.
    package var effect: String?
    /// Why the harm to competition is least.
    package var necessity: String?
    /// Why no less restrictive alternative would do.
    package var alternative: String?
    /// The last day of the term.
    package var term: CalendarDate?
    /// The term as a reply writes it; where `term` is nil no last day can be made out from it.
    package var writtenTerm: String?
    package var terminationCondition: String?
    package var termReason: String?
    package var owner: String
    package var decision: RecordedDecision?
    /// Why the finding is not accepted (不采纳), in a reply; no argument under Article 12 by itself.
    package var remark: String?
    /// In its file, from 1; the paragraph of the comment for a reply.
    package var line: Int

    /// What Article 12 and m29 ask for and it does not give.
    var missing: [Exemption.Evidence.Point] {
        var missing: [Exemption.Evidence.Point] = []
        if ground == nil { missing.append(.ground) }
        if effect == nil { missing.append(.effect) }
        if necessity == nil { missing.append(.necessity) }
        if alternative == nil { missing.append(.alternative) }
        if term == nil, terminationCondition == nil { missing.append(.term) }
        if termReason == nil { missing.append(.termReason) }
        return missing
    }
}

extension Justification {
    /// Whether it says anything towards Article 12.
    var arguesSomething: Bool {
        ground != nil || effect != nil || necessity != nil || alternative != nil || term != nil || terminationCondition != nil || termReason != nil
    }

    /// The same with what it leaves open taken from another one.
    /// - Parameter owner: Who answers for it instead.
    func completed(by other: Justification, owner: String? = nil) -> Justification {
        var entry = self
        entry.ground = ground ?? other.ground
        entry.effect = effect ?? other.effect
        entry.necessity = necessity ?? other.necessity
        entry.alternative = alternative ?? other.alternative
        entry.term = term ?? other.term
        entry.writtenTerm = writtenTerm ?? other.writtenTerm
        entry.terminationCondition = terminationCondition ?? other.terminationCondition
        entry.termReason = termReason ?? other.termReason
        entry.decision = decision ?? other.decision
        entry.remark = remark ?? other.remark
        entry.owner = owner ?? self.owner
        return entry
    }
}

/// What the body that reviews decided on an exemption.
package struct RecordedDecision: Hashable, Sendable {
    package enum Outcome: String, Sendable, CaseIterable {
        /// The clause may stand under Article 12.
        case accepted
        case rejected
    }

    package var body: String
    package var number: String
    package var date: CalendarDate
    package var outcome: Outcome
}
