import Findings
import Law
import PolicyDocument
import RuleBase

/// Judges the sentences of an analysed document against the rules.
struct Judge {
    let vocabulary: Vocabulary
    let rules: RuleSet
    let index: PatternIndex
    let options: ReviewOptions
    let rank: DocumentRank
    /// The kinds of source each item accepts as a basis.
    let bases: [Provision: [LegalSource]]

    /// The findings in document order, without ids.
    func findings(in analysis: inout Analysis) -> [Finding] {
        let basisReader = LegalBasisReader(
            vocabulary: vocabulary, catalogue: rules.catalogue, open: vocabulary.lexicon.fold[0x300A], close: vocabulary.lexicon.fold[0x300B])
        let builder = FindingBuilder(vocabulary: vocabulary, options: options)
        var exemption: Exemption?
        var cited: [Citation]?
        var findings: [Finding] = []
        for number in analysis.sentences.indices {
            let matches = matches(in: number, of: &analysis)
            if matches.isEmpty { continue }
            for match in strongest(matches) {
                let sentence = analysis.sentences[number]
                let rule = rules.rules[match.rule]
                let known = exemption ?? ExemptionReader(vocabulary: vocabulary).exemption(in: analysis)
                exemption = known
                let citations = cited ?? documentCitations(basisReader, in: analysis)
                cited = citations
                let bases = bases[rule.provision] ?? []
                let basis = basisReader.basis(of: sentence, accepting: bases, in: analysis, cited: citations)
                findings.append(
                    builder.finding(
                        match, of: rule, in: sentence, of: analysis, basis: basis, exemption: known, isSoftened: rank.softens(bases)))
            }
        }
        return findings
    }

    /// The matches of one sentence that stand.
    private func matches(in number: Int, of analysis: inout Analysis) -> [Match] {
        let sentence = analysis.sentences[number]
        var candidates: [PatternIndex.Entry] = []
        index.forEach(in: sentence.classes) { candidates.append($0) }
        guard !candidates.isEmpty else { return [] }
        let speech = SpeechAbout(vocabulary: vocabulary)
        var isCleared: Bool?
        var matches: [Match] = []
        for candidate in candidates where isInForce(rules.rules[candidate.rule]) {
            guard let match = match(candidate, in: number, of: &analysis) else { continue }
            let cleared = isCleared ?? speech.clears(sentence, of: analysis)
            isCleared = cleared
            if cleared { return [] }
            matches.append(match)
        }
        return matches
    }

    private func isInForce(_ rule: Rule) -> Bool {
        (rule.from.map { $0 <= options.asOf } ?? true) && (rule.until.map { options.asOf <= $0 } ?? true)
    }

    /// The first way to meet a pattern whose conditions hold and that no prohibition clears.
    private func match(_ candidate: PatternIndex.Entry, in number: Int, of analysis: inout Analysis) -> Match? {
        let sentence = analysis.sentences[number]
        let pattern = rules.rules[candidate.rule].patterns[candidate.pattern]
        let check = ConditionCheck(vocabulary: vocabulary)
        let reach = ProhibitionReach(vocabulary: vocabulary, particle: vocabulary.lexicon.fold[0x7684])
        let matcher = PatternMatcher(vocabulary: vocabulary)
        for steps in matcher.assignments(of: pattern.steps, in: sentence.tags, of: analysis.text) {
            let present = steps.compactMap { $0 }
            guard let first = present.first, let last = present.last else { continue }
            let range = Int(analysis.text.tags[first].start)..<Int(analysis.text.tags[last].end)
            var match = Match(rule: candidate.rule, pattern: candidate.pattern, sentence: number, range: range, steps: steps, conditions: [])
            guard meets(pattern.with, &match, in: sentence, of: &analysis, check),
                !pattern.without.contains(where: { check.met($0, by: range, in: sentence, of: &analysis) != nil }),
                reach.clearing(match, pattern.polarity, in: sentence, of: analysis) == nil
            else { continue }
            return match
        }
        return nil
    }

    private func meets(
        _ conditions: [Condition], _ match: inout Match, in sentence: Sentence, of analysis: inout Analysis, _ check: ConditionCheck
    ) -> Bool {
        for condition in conditions {
            guard let result = check.met(condition, by: match.range, in: sentence, of: &analysis) else { return false }
            if let element = condition.element, case .tag(let tag) = result { match.conditions.append((element, tag)) }
        }
        return true
    }

    /// One match for each item of the Regulation: the firmest, then the weightiest, then the longest.
    private func strongest(_ matches: [Match]) -> [Match] {
        var best: [Provision: Match] = [:]
        for match in matches {
            let provision = rules.rules[match.rule].provision
            guard let other = best[provision] else {
                best[provision] = match
                continue
            }
            if precedence(match) > precedence(other) { best[provision] = match }
        }
        return best.sorted { $0.key < $1.key }.map(\.value)
    }

    private func precedence(_ match: Match) -> (Int, Int, Int, Int) {
        let rule = rules.rules[match.rule]
        let level = (rule.patterns[match.pattern].level ?? rule.level) == .note ? 0 : 1
        return (level, rule.weight, match.range.count, -match.rule)
    }

    /// What the document cites anywhere.
    private func documentCitations(_ reader: LegalBasisReader, in analysis: Analysis) -> [Citation] {
        var citations: [Citation] = []
        for sentence in analysis.sentences where sentence.classes.intersects(vocabulary.known.leaning) {
            for citation in reader.citations(in: sentence.range, of: analysis) where !citations.contains(citation) {
                citations.append(citation)
            }
            if citations.count >= 8 { break }
        }
        return citations
    }
}
