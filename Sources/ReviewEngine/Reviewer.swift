package import Findings
import Law
package import PolicyDocument
package import RuleBase

/// Reviews documents against a rule base. Built once, used by any number of workers.
package struct Reviewer: Sendable {
    private let rules: RuleSet
    private let vocabulary: Vocabulary
    private let shelf: FilingShelf
    private let folding: Folding
    private let tagger: Tagger
    private let splitter: SentenceSplitter

    package init(rules: RuleSet) {
        self.rules = rules
        vocabulary = Vocabulary(rules.lexicon)
        shelf = FilingShelf(rules, vocabulary)
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
        let titleClasses = title.tags.reduce(into: ClassSet()) { $0.formUnion(vocabulary.classes[$1.number]) }
        var sentences = splitter.split(text, of: document)
        if DefinedTerms(vocabulary: vocabulary).tag(&text, sentences, of: document) { sentences = splitter.split(text, of: document) }
        let analysis = Analysis(document: document, text: text, sentences: sentences, title: titleClasses)
        let judge = Judge(
            vocabulary: vocabulary, rules: rules, filing: shelf.filing(for: analysis, on: options.asOf), options: options,
            rank: DocumentRank(document.metadata, chain))
        var (findings, leftOut) = shelf.withPatterns { judge.findings(in: analysis, among: &$0) }
        identify(&findings, in: document)
        FindingLinks.link(&findings)
        return Review(jurisdiction: chain.jurisdiction, scopeReason: nil, findings: findings, leftOut: leftOut)
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
        var numbering = Numbering(room: findings.count)
        var (keys, counts): ([String], [Int]) = ([], [])
        for index in findings.indices {
            let finding = findings[index]
            let clause = NormalisedClause.units(document.units[finding.units])
            let key = FindingIdentity.id(rule: finding.rule, normalisedClause: clause, ordinal: 0)
            let hash = key.utf8.reduce(0) { Numbering.mix($0, UInt64($1)) }
            let number: Int
            if let known = numbering.number(hash: hash, { keys[$0] == key }) {
                number = Int(known)
            } else {
                number = Int(numbering.add(hash: hash))
                keys.append(key)
                counts.append(0)
            }
            let ordinal = counts[number]
            counts[number] += 1
            findings[index].id = ordinal == 0 ? key : FindingIdentity.id(rule: finding.rule, normalisedClause: clause, ordinal: ordinal)
        }
    }
}
