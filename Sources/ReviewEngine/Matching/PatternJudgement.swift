import RuleBase

/// What became of a pattern in a sentence that holds its rarest words. Conditions and exceptions by their place in the pattern.
enum PatternOutcome {
    case stands(Match)
    /// The words are there, not in this order or not near enough.
    case outOfOrder
    /// This condition is not met.
    case missing(Int)
    /// This exception is met.
    case excepted(Int)
    /// A prohibition or abolition governs the conduct: the tag.
    case forbidden(tag: Int)
}

/// Judges patterns in one sentence after the other: steps, conditions, exceptions, prohibitions.
struct PatternJudgement: ~Copyable {
    private let rules: RuleSet
    private let analysis: Analysis
    private let check: ConditionCheck
    private let reach: ProhibitionReach
    private var tags: SentenceTags
    private var matcher = PatternMatcher()
    private var number = 0
    /// The tag of each step of the way at hand, -1 for an optional step that is missing.
    private var steps = Scratch<Int32>(capacity: 16)
    /// The conditions that a tag of the sentence meets, where they have an element.
    private var met = Scratch<MetCondition>(capacity: 16)

    /// The element of a condition, and the tag that meets it.
    struct MetCondition {
        var element: Int
        var tag: Int
    }

    /// - Parameter text: that of the analysis.
    init(_ rules: RuleSet, _ vocabulary: Vocabulary, _ text: RawText, of analysis: Analysis) {
        self.rules = rules
        self.analysis = analysis
        check = ConditionCheck(analysis: analysis)
        reach = ProhibitionReach(vocabulary, text, of: analysis)
        tags = SentenceTags(text, particle: vocabulary.particle)
    }

    /// Turns to a sentence, which the outcomes that are asked for next are about.
    mutating func begin(_ number: Int) {
        self.number = number
        tags.begin(analysis.sentences[number])
    }

    /// The first way to meet a pattern whose conditions hold and that no prohibition clears; else why the last way failed.
    /// - Parameter entry: The pattern's, in the index of the rule base.
    mutating func outcome(of entry: Int, among patterns: inout KnownPatterns) -> PatternOutcome {
        tags.makeRoom()
        let pattern = patterns.ready(entry, in: rules)
        guard let chain = matcher.chain(of: pattern, in: &tags, patterns.ready), let last = pattern.lastRequired else { return .outOfOrder }
        var outcome = PatternOutcome.outOfOrder
        // Trailing optional steps lengthen the match where they can; the match without them counts as well.
        for step in stride(from: pattern.steps.count - 1, through: last, by: -1) {
            for link in matcher.links(of: chain, step: step) {
                let range = follow(link, of: pattern)
                if let failure = failure(of: range, pattern, patterns.ready) {
                    outcome = failure
                    continue
                }
                let match = match(of: pattern.rule, patterns.pattern(entry, in: rules), over: range)
                guard let tag = reach.clearing(match, pattern.polarity, in: &tags, patterns.ready) else { return .stands(match) }
                outcome = .forbidden(tag: tag)
            }
        }
        return outcome
    }

    /// Makes the way that ends with a link the one at hand: its symbols, from the first step's start to the last one's end.
    private mutating func follow(_ link: Int, of pattern: ReadyPattern) -> Range<Int> {
        steps.removeAll()
        steps.fill(to: pattern.steps.count, with: -1)
        var next = Int32(truncatingIfNeeded: link)
        let end = tags.text.end(of: Int(matcher.link(next).tag))
        var start = end
        while next >= 0 {
            let link = matcher.link(next)
            steps[Int(link.step)] = link.tag
            start = tags.text.start(of: Int(link.tag))
            next = link.before
        }
        return start..<end
    }

    /// Which condition keeps the way at hand from being a match; nil where all hold.
    private mutating func failure(of range: Range<Int>, _ pattern: ReadyPattern, _ patterns: borrowing ReadyPatterns) -> PatternOutcome? {
        met.removeAll()
        for place in pattern.with.range {
            let condition = patterns.conditions[place]
            guard let result = check.met(condition, by: range, in: &tags, patterns.sets) else {
                return .missing(place - Int(pattern.with.start))
            }
            if let element = condition.element, case .tag(let tag) = result { met.append(MetCondition(element: element, tag: tag)) }
        }
        for place in pattern.without.range where check.met(patterns.conditions[place], by: range, in: &tags, patterns.sets) != nil {
            return .excepted(place - Int(pattern.without.start))
        }
        return nil
    }

    /// The way at hand as a match.
    private func match(of rule: Int, _ pattern: Pattern, over range: Range<Int>) -> Match {
        var (assigned, conditions): ([Int?], [(element: Int, tag: Int)]) = ([], [])
        assigned.reserveCapacity(steps.count)
        for step in 0..<steps.count { assigned.append(steps[step] < 0 ? nil : Int(steps[step])) }
        for index in 0..<met.count { conditions.append((met[index].element, met[index].tag)) }
        return Match(rule: rule, pattern: pattern, sentence: number, range: range, steps: assigned, conditions: conditions)
    }
}
