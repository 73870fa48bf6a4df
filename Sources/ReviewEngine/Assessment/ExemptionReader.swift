import Findings
import Law
import PolicyDocument
import RuleBase

/// Reads what a draft's own words offer towards Article 12: a ground, a less restrictive alternative considered, a term or a
/// termination condition. It quotes; it never concludes.
struct ExemptionReader {
    private let vocabulary: Vocabulary
    private let text: RawText
    /// The day of review: whether a term is over.
    private let asOf: CalendarDate
    /// The sentences that say something on any point: few of many.
    private let speaking: [Int]
    /// Evidence quoted for each point at most.
    private static let quotations = 2

    /// A sentence that says something on a point, and its clause that is quoted.
    private struct Passage {
        var sentence: Sentence
        /// What is quoted.
        var symbols: Range<Int>
        var evidence: Exemption.Evidence
    }

    /// - Parameter text: that of the analysis.
    init(_ vocabulary: Vocabulary, _ analysis: Analysis, _ text: RawText, asOf: CalendarDate) {
        (self.vocabulary, self.text, self.asOf) = (vocabulary, text, asOf)
        let points = vocabulary.known.exemption
        speaking = analysis.sentences.indices.filter { analysis.sentences[$0].classes.meets(points) }
    }

    /// The assessment that every firm finding of the document carries.
    func exemption(in analysis: Analysis) -> Exemption {
        let known = vocabulary.known
        var exemption = Exemption()
        for (index, classes) in known.grounds.enumerated() {
            let passages = passages(.ground, classes, in: analysis)
            guard !passages.isEmpty else { continue }
            if exemption.ground == nil { exemption.ground = index + 1 }
            exemption.found += passages.map(\.evidence)
        }
        if exemption.ground == nil { exemption.missing.append(.ground) }
        for (point, classes) in [
            (Exemption.Evidence.Point.effect, known.effect), (.necessity, known.necessity), (.alternative, known.alternative),
        ] { add(point, classes, in: analysis, to: &exemption) }
        addTerm(in: analysis, to: &exemption)
        add(.termReason, known.termReason, in: analysis, to: &exemption)
        return exemption
    }

    private func add(_ point: Exemption.Evidence.Point, _ classes: ClassSet, in analysis: Analysis, to exemption: inout Exemption) {
        let found = passages(point, classes, in: analysis)
        exemption.found += found.map(\.evidence)
        if found.isEmpty { exemption.missing.append(point) }
    }

    // MARK: The term

    /// The term that fixes most is the one that counts; a vague one is quoted and still missing.
    private func addTerm(in analysis: Analysis, to exemption: inout Exemption) {
        let known = vocabulary.known
        let terms = passages(.term, known.term, in: analysis)
        let conditions = passages(.terminationCondition, known.terminationCondition, in: analysis)
        exemption.found += (terms + conditions).map(\.evidence)
        let start = terms.isEmpty ? nil : analysis.document.effectiveDay
        var best: (status: Exemption.TermStatus, until: CalendarDate?, text: String)?
        for passage in terms + conditions {
            let (status, until) = status(of: passage, from: start, in: analysis)
            if best.map({ rank(status) < rank($0.status) }) ?? true { best = (status, until, passage.evidence.text) }
        }
        (exemption.term, exemption.termStatus, exemption.until) = (best?.text, best?.status, best?.until)
        if best == nil || best?.status == .vague { exemption.missing.append(.term) }
    }

    private func status(
        of passage: Passage, from start: EffectiveDay?, in analysis: Analysis
    ) -> (status: Exemption.TermStatus, until: CalendarDate?) {
        let sentence = analysis.document.unspaced(analysis.units(of: passage.sentence.range))
        if passage.evidence.point == .term, let term = WrittenTerm(sentence) {
            if let end = term.end(from: start?.date) { return (end < asOf ? .over : .running, end) }
            return (start == .issuance ? .undated : .vague, nil)
        }
        // 期限届满自动失效 ends nothing where no term is given.
        let isVague =
            passage.evidence.point == .term || passage.sentence.classes.meets(vocabulary.known.vagueTerm)
            || sentence.contains(anyOf: Self.expiries)
        return (isVague ? .vague : .conditional, nil)
    }

    private func rank(_ status: Exemption.TermStatus) -> Int {
        switch status {
        case .running, .over: 0
        case .undated: 1
        case .conditional: 2
        case .vague: 3
        }
    }

    // MARK: Passages

    private func passages(_ point: Exemption.Evidence.Point, _ classes: ClassSet, in analysis: Analysis) -> [Passage] {
        guard analysis.context.document.meets(classes) else { return [] }
        var passages: [Passage] = []
        for index in speaking where analysis.sentences[index].classes.meets(classes) {
            let sentence = analysis.sentences[index]
            // 没有对公平竞争影响更小的替代方案 tells of alternatives, not of the effect.
            if point == .effect, sentence.classes.meets(vocabulary.known.alternative) { continue }
            let tag = sentence.tags.first { tag in
                text.classes(of: tag).meets(classes) && !isInTitleOfLaw(analysis.range(of: tag), sentence, analysis)
            }
            guard let tag, !isBareHeading(sentence, in: analysis) else { continue }
            if point == .term, !isOfMeasure(sentence, in: analysis) { continue }
            var commas = SentenceCommas(text, particle: vocabulary.particle)
            let clause = commas.clause(around: analysis.range(of: tag), in: sentence)
            // A term is what is reckoned with, to the word; of the rest nothing is quoted twice.
            let isTerm = point == .term || point == .terminationCondition
            if !isTerm, let last = passages.last, clause.lowerBound < last.symbols.upperBound { continue }
            let symbols = (isTerm ? nil : runningOn(index, in: analysis)) ?? clause
            let units = analysis.units(of: symbols)
            let location = analysis.document.location(of: units, in: analysis.document.blocks[sentence.block])
            let evidence = Exemption.Evidence(point: point, text: analysis.document.text(units), line: location.line)
            passages.append(Passage(sentence: sentence, symbols: symbols, evidence: evidence))
            if passages.count == Self.quotations { break }
        }
        return passages
    }

    /// The symbols of a heading that runs on into a sentence (（三）必要性。经比较，…) with that sentence, which says what the heading only
    /// names; nil for other sentences.
    private func runningOn(_ index: Int, in analysis: Analysis) -> Range<Int>? {
        let sentence = analysis.sentences[index]
        let next = index + 1
        guard next < analysis.sentences.count, analysis.sentences[next].block == sentence.block,
            index == 0 || analysis.sentences[index - 1].block != sentence.block
        else { return nil }
        let text = analysis.document.unspaced(analysis.units(of: sentence.range))
        guard text.count <= Self.longestRunIn, !text.contains(where: { Self.digitsAndMarks.contains($0) }) else { return nil }
        return sentence.range.lowerBound..<analysis.sentences[next].range.upperBound
    }

    /// Whether a sentence is a heading that only names a point (三、必要性): it says nothing.
    private func isBareHeading(_ sentence: Sentence, in analysis: Analysis) -> Bool {
        let block = analysis.document.blocks[sentence.block]
        switch block.kind {
        case .title: return true
        // A heading that runs on into a sentence (第二十条　有效期　本办法自…) is longer than any that stands alone.
        case .heading: return analysis.document.unspaced(block.range).count <= Self.longestHeading
        case .paragraph, .cell, .textBox:
            // 六、实施期限 in a document whose headings were not told from its text: no mark, and hardly more than the words themselves.
            let text = analysis.document.unspaced(block.range)
            return text.count <= Self.shortestStatement && !text.contains { Self.digitsAndMarks.contains($0) }
        default: return false
        }
    }

    /// In units without blanks.
    private static let longestHeading = 24
    private static let shortestStatement = 12
    private static let longestRunIn = 16
    /// 年月，。；：、 and 为: in short lines only statements have them. 、 is left out: it follows the number of a heading.
    private static let digitsAndMarks: Set<UInt16> = [0x5E74, 0x6708, 0xFF0C, 0x3002, 0xFF1B, 0xFF1A, 0x4E3A]

    /// 《大气污染防治法》 is a name, and no ground.
    private func isInTitleOfLaw(_ range: Range<Int>, _ sentence: Sentence, _ analysis: Analysis) -> Bool {
        let text = analysis.document.units
        let start = analysis.units(of: sentence.range.lowerBound..<range.lowerBound)
        guard let open = text[start].lastIndex(of: 0x300A) else { return false }
        return !text[open..<start.upperBound].contains(0x300B)
    }

    /// Whether a term is that of the measure, and not of a bid, a licence or a contract in it.
    private func isOfMeasure(_ sentence: Sentence, in analysis: Analysis) -> Bool {
        let text = analysis.document.unspaced(analysis.units(of: sentence.range))
        if text.contains(anyOf: Self.othersTerms) { return false }
        return text.count <= Self.longestHeading || text.contains(anyOf: Self.measureWords)
    }

    private static let expiries = WordSet("届满", "期满")
    private static let measureWords = WordSet("本", "施行", "实施", "执行", "试行", "印发", "发布", "政策", "措施")
    private static let othersTerms = WordSet("投标有效期", "报价有效期", "证书有效期", "合同有效期", "证有效期", "函有效期", "名录有效期", "资格有效期")
}
