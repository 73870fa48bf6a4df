package import Findings
import Law
package import PolicyDocument
package import RuleBase

/// Reviews documents against a rule base. Built once, used by any number of workers.
package struct Reviewer: Sendable {
    private let rules: RuleSet
    private let vocabulary: Vocabulary
    private let folding: Folding
    private let tagger: Tagger
    private let splitter: SentenceSplitter

    package init(rules: RuleSet) {
        self.rules = rules
        vocabulary = Vocabulary(rules.lexicon)
        folding = Folding(rules.lexicon)
        tagger = Tagger(vocabulary: vocabulary)
        splitter = SentenceSplitter(vocabulary)
    }

    /// Judges one document: tag, localise, cut into sentences, match, judge, assess.
    package func review(_ document: Document, options: ReviewOptions) -> Review {
        let resolver = JurisdictionResolver(vocabulary: vocabulary, gazetteer: rules.gazetteer, tagger: tagger, folding: folding)
        let chain = resolver.resolve(document.metadata)
        var title = tagged(document.metadata.title ?? "")
        let scope = ScopeClassifier(vocabulary: vocabulary, tagger: tagger, folding: folding)
        let scopeReason = scope.reason(for: title, title: document.metadata.title ?? "")
        if scopeReason != nil && !options.judgesOutOfScope {
            return Review(jurisdiction: chain.jurisdiction, scopeReason: scopeReason)
        }
        var text = folding.fold(document)
        resolver.tag(&text, for: chain)
        resolver.localise(&title, to: chain)
        let titleClasses = title.tags.reduce(into: ClassSet()) { $0.formUnion(vocabulary.classes(of: $1.term)) }
        var sentences = splitter.split(text, of: document)
        if DefinedTerms(vocabulary: vocabulary).tag(&text, sentences, of: document) { sentences = splitter.split(text, of: document) }
        var analysis = Analysis(document: document, text: text, sentences: sentences, title: titleClasses)
        let filing = PatternFiling(rules.index, sentences: sentences) { rules.rules[$0].isInForce(on: options.asOf) }
        let judge = Judge(
            vocabulary: vocabulary, rules: rules, filing: filing, options: options, rank: DocumentRank(document.metadata, chain))
        var findings = judge.findings(in: &analysis)
        identify(&findings, in: document)
        FindingLinks.link(&findings)
        return Review(jurisdiction: chain.jurisdiction, scopeReason: nil, findings: findings)
    }

    private func tagged(_ string: String) -> TaggedText {
        let units = Array(string.utf16)
        let block = Block(range: 0..<units.count, paragraph: 1)
        var text = folding.fold(Document(format: .text, units: units, blocks: [block], origin: .text(lineStarts: [0])))
        tagger.tag(&text)
        return text
    }

    /// Gives each finding its id: rule, normalised clause, ordinal among equals.
    private func identify(_ findings: inout [Finding], in document: Document) {
        var ordinals: [String: Int] = [:]
        for index in findings.indices {
            let finding = findings[index]
            let clause = NormalisedClause.units(document.units[finding.units])
            let key = FindingIdentity.id(rule: finding.rule, normalisedClause: clause, ordinal: 0)
            let ordinal = ordinals[key, default: 0]
            ordinals[key] = ordinal + 1
            findings[index].id = ordinal == 0 ? key : FindingIdentity.id(rule: finding.rule, normalisedClause: clause, ordinal: ordinal)
        }
    }
}

extension Rule {
    /// Whether the rule is in force on a day.
    fileprivate func isInForce(on day: CalendarDate) -> Bool { (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true) }
}
