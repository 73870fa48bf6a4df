import Findings
import Law
import PolicyDocument
import RuleBase

/// Makes findings out of matches that stand: words, places, elements, level and score. Ids follow once all are known.
struct FindingBuilder {
    let vocabulary: Vocabulary
    let options: ReviewOptions
    private var locator = Locator()

    init(vocabulary: Vocabulary, options: ReviewOptions) {
        self.vocabulary = vocabulary
        self.options = options
    }

    /// A sentence longer than this many symbols is quoted by the clauses the match spans.
    private static let longSentence = 160

    mutating func finding(
        _ match: Match, of rule: Rule, in sentence: Sentence, of analysis: Analysis, _ text: RawText, basis: LegalBasis,
        exemption: Exemption, isSoftened: Bool
    ) -> Finding {
        let block = analysis.document.blocks[sentence.block]
        let units = analysis.units(of: quoted(match, in: sentence, of: text))
        let elements = elements(match, of: rule, in: sentence, of: analysis)
        let location = locator.location(of: units, in: block, of: analysis.document)
        let level = basis.status == .tied || isSoftened ? .note : Level(rawValue: (match.pattern.level ?? rule.level).rawValue) ?? .note
        return Finding(
            id: "", rule: rule.id, level: level, score: score(level, rule, basis, elements), provision: rule.provision,
            measures: rule.measures, also: rule.also, relatedLaw: rule.relatedLaw.elements, title: words(rule.title),
            message: filled(words(rule.message), with: elements, of: rule) + (level == .warning ? verification(of: rule) : ""),
            text: analysis.document.text(units), clause: block.clause.description, units: units, block: sentence.block,
            location: location, elements: elements.map(\.element), legalBasis: basis,
            exemption: Self.exemption(exemption, with: basis, line: location.line), cure: filled(words(rule.cure), with: elements, of: rule))
    }

    /// Article 12(4), by m25 also an approval of the State Council: a source of such rank that the clause itself leans on speaks for it.
    private static func exemption(_ document: Exemption, with basis: LegalBasis, line: Int) -> Exemption {
        let sources = basis.status == .cited ? [] : basis.citations.filter(\.kind.canBearPreference)
        guard document.ground == nil, !sources.isEmpty else { return document }
        var exemption = document
        exemption.ground = 4
        exemption.missing.removeAll { $0 == .ground }
        exemption.found.insert(
            contentsOf: sources.map { .init(point: .ground, text: "《\($0.name)》\($0.article ?? "")", line: line) }, at: 0)
        return exemption
    }

    /// What the finding quotes: the sentence, or the clauses of a long one that the match spans.
    private func quoted(_ match: Match, in sentence: Sentence, of text: RawText) -> Range<Int> {
        if sentence.range.count <= Self.longSentence { return sentence.range }
        var commas = SentenceCommas(text, particle: vocabulary.particle)
        return commas.clause(around: match.range, in: sentence)
    }

    private mutating func elements(
        _ match: Match, of rule: Rule, in sentence: Sentence, of analysis: Analysis
    ) -> [(index: Int, element: Element)] {
        var found = match.conditions.map { ($0.element, $0.tag) }
        for (step, tag) in zip(match.pattern.steps, match.steps) {
            if let element = step.element, let tag { found.append((element, tag)) }
        }
        let block = analysis.document.blocks[sentence.block]
        return found.sorted { $0 < $1 }.map { index, tag in
            let units = analysis.units(of: analysis.range(of: tag))
            let location = locator.location(of: units, in: block, of: analysis.document)
            let element = Element(
                name: words(rule.elements[index]), text: analysis.document.text(units), line: location.line, column: location.column)
            return (index, element)
        }
    }

    /// Fills {0}, {1}, … with the words that meet the elements of these numbers.
    private func filled(_ template: String, with elements: [(index: Int, element: Element)], of rule: Rule) -> String {
        var text = ""
        var rest = Substring(template).utf8
        while let open = rest.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) {
            text += String(Substring(rest[..<open]))
            if let number = Int(Substring(rest[rest.index(after: open)..<close])), rule.elements.indices.contains(number) {
                text += elements.first { $0.index == number }?.element.text ?? words(rule.elements[number])
            } else {
                text += String(Substring(rest[open...close]))
            }
            rest = rest[rest.index(after: close)...]
        }
        return text + String(Substring(rest))
    }

    private func words(_ phrase: Phrase) -> String { options.language == .chinese ? phrase.chinese : phrase.english }

    /// The fact that could clear a warning, as a sentence of its own behind the message; empty where the rule names none.
    private func verification(of rule: Rule) -> String {
        rule.fact.map { options.language == .chinese ? $0.chinese : " " + $0.english } ?? ""
    }

    /// 0–1000: the level first, then the rule's weight, then how much of the finding is shown and how little speaks for it.
    private func score(_ level: Level, _ rule: Rule, _ basis: LegalBasis, _ elements: [(index: Int, element: Element)]) -> Int {
        let base: Int
        switch level {
        case .error: base = 700
        case .warning: base = 450
        case .note: base = 150
        }
        let unspoken = basis.status == .none || basis.status == .insufficient ? 20 : 0
        return min(1000, base + rule.weight * 2 + min(elements.count, 5) * 10 + unspoken)
    }
}
