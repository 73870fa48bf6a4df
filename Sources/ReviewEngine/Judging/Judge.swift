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
        analysis.withRaw(vocabulary) { findings(in: analysis, $0, among: &patterns) }
    }

    private func findings(
        in analysis: Analysis, _ text: RawText, among patterns: inout KnownPatterns
    ) -> (findings: [Finding], leftOut: Int) {
        let basisReader = LegalBasisReader(
            vocabulary: vocabulary, catalogue: rules.catalogue, open: vocabulary.lexicon.fold[0x300A],
            close: vocabulary.lexicon.fold[0x300B])
        var judgement = PatternJudgement(rules, vocabulary, text, of: analysis)
        let speech = SpeechAbout(vocabulary, text, of: analysis)
        var builder = FindingBuilder(vocabulary: vocabulary, options: options)
        var exemption: Exemption?
        var cited: [Citation]?
        var findings: [Finding] = []
        var leftOut = 0
        var candidates: [Int] = []
        for number in analysis.sentences.indices {
            filing.find(analysis.sentences[number].classes, into: &candidates)
            if candidates.isEmpty { continue }
            let sentence = analysis.sentences[number]
            var trace = options.explains ? Trace(vocabulary, options.language) : nil
            judgement.begin(number)
            var matches: [Match] = []
            for entry in candidates {
                let outcome = judgement.outcome(of: entry, among: &patterns)
                trace?.note(rules.rules[rules.index[entry].rule], outcome, of: patterns.pattern(entry, in: rules), in: analysis)
                if case .stands(let match) = outcome { matches.append(match) }
            }
            matches.removeAll { speech.clears($0, in: sentence) }
            if matches.isEmpty { continue }
            let standing = strongest(matches)
            let room = options.findings - findings.count
            leftOut += max(0, standing.count - room)
            if room == 0 { continue }
            trace?.describe(sentence, of: analysis)
            for match in standing.prefix(room) {
                let rule = rules.rules[match.rule]
                let known = exemption ?? ExemptionReader(vocabulary, analysis, text, asOf: options.asOf).exemption(in: analysis)
                exemption = known
                let citations = cited ?? documentCitations(basisReader, in: analysis)
                cited = citations
                let bases = rules.bases(of: rule.provision)
                let basis = basisReader.basis(of: sentence, accepting: bases, in: analysis, cited: citations)
                var finding = builder.finding(
                    match, of: rule, in: sentence, of: analysis, text, basis: basis, exemption: known, isSoftened: rank.softens(bases))
                finding.trace = trace?.lines ?? []
                findings.append(finding)
            }
        }
        return (findings, leftOut)
    }

    /// One match for each item of the Regulation: the firmest, then the weightiest, then the longest.
    private func strongest(_ matches: [Match]) -> [Match] {
        if matches.count == 1 { return matches }
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
