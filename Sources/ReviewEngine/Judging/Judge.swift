import Findings
import Law
import PolicyDocument
import RuleBase

/// Judges the sentences of an analysed document against the rules.
struct Judge {
    let vocabulary: Vocabulary
    let rules: RuleSet
    let filing: PatternFiling
    let options: ReviewOptions
    let rank: DocumentRank

    /// The findings in document order, without ids, and how many there are beyond the limit.
    /// - Parameter patterns: Those that were read from the rule base before.
    func findings(in analysis: Analysis, among patterns: inout KnownPatterns) -> (findings: [Finding], leftOut: Int) {
        let basisReader = LegalBasisReader(
            vocabulary: vocabulary, catalogue: rules.catalogue, open: vocabulary.lexicon.fold[0x300A], close: vocabulary.lexicon.fold[0x300B])
        var judgement = PatternJudgement(vocabulary)
        var builder = FindingBuilder(vocabulary: vocabulary, options: options)
        var exemption: Exemption?
        var cited: [Citation]?
        var findings: [Finding] = []
        var leftOut = 0
        var candidates: [Int] = []
        for number in analysis.sentences.indices where filing.mayMatch(analysis.sentences[number].classes) {
            filing.find(analysis.sentences[number].classes, into: &candidates)
            if candidates.isEmpty { continue }
            var trace = options.explains ? Trace(vocabulary, options.language) : nil
            let matches = matches(candidates, among: &patterns, in: number, of: analysis, by: &judgement, tracing: &trace)
            if matches.isEmpty { continue }
            let standing = strongest(matches)
            let room = options.findings - findings.count
            leftOut += max(0, standing.count - room)
            if room == 0 { continue }
            trace?.describe(analysis.sentences[number], of: analysis)
            for match in standing.prefix(room) {
                let sentence = analysis.sentences[number]
                let rule = rules.rules[match.rule]
                let known = exemption ?? ExemptionReader(vocabulary: vocabulary, asOf: options.asOf).exemption(in: analysis)
                exemption = known
                let citations = cited ?? documentCitations(basisReader, in: analysis)
                cited = citations
                let bases = rules.bases(of: rule.provision)
                let basis = basisReader.basis(of: sentence, accepting: bases, in: analysis, cited: citations)
                var finding = builder.finding(
                    match, of: rule, in: sentence, of: analysis, basis: basis, exemption: known, isSoftened: rank.softens(bases))
                finding.trace = trace?.lines ?? []
                findings.append(finding)
            }
        }
        return (findings, leftOut)
    }

    /// The matches of one sentence that stand, among the entries of the filing that may match it.
    private func matches(
        _ candidates: [Int], among patterns: inout KnownPatterns, in number: Int, of analysis: Analysis, by judgement: inout PatternJudgement,
        tracing trace: inout Trace?
    ) -> [Match] {
        var matches: [Match] = []
        for entry in candidates {
            let rule = filing[entry].rule
            let outcome = judgement.outcome(of: patterns[entry], of: rule, in: number, of: analysis)
            trace?.note(rules.rules[rule], outcome, of: analysis)
            if case .stands(let match) = outcome { matches.append(match) }
        }
        if matches.isEmpty { return [] }
        let speech = SpeechAbout(vocabulary)
        return matches.filter { !speech.clears($0, in: analysis.sentences[number], of: analysis) }
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
        let level = (match.pattern.level ?? rule.level) == .note ? 0 : 1
        return (level, rule.weight, match.range.count, -match.rule)
    }

    /// What the document cites anywhere.
    private func documentCitations(_ reader: LegalBasisReader, in analysis: Analysis) -> [Citation] {
        var citations: [Citation] = []
        for sentence in analysis.sentences where sentence.classes.meets(vocabulary.known.leaning) {
            for citation in reader.citations(in: sentence.range, of: analysis) where !citations.contains(citation) {
                citations.append(citation)
            }
            if citations.count >= 8 { break }
        }
        return citations
    }
}

extension RuleSet {
    /// The kinds of source an item accepts as a basis.
    fileprivate func bases(of provision: Provision) -> [LegalSource] {
        let id = provision.description
        return provisions.first { $0.id == id }?.bases ?? []
    }
}
