import RuleBase

/// Whom a prohibition binds (DESIGN: who is forbidden). 「不得要求外地企业设立分支机构」 forbids an authority the conduct: no finding.
/// 「外地企业不得参与投标」 forbids an operator: the prohibition is itself the conduct.
struct ProhibitionReach {
    private let vocabulary: Vocabulary
    private let text: RawText
    private let analysis: Analysis

    /// Beyond this many symbols a prohibition no longer governs a conduct in a clause after a comma.
    private static let longReach = 60
    /// What opens a sentence begins within this many symbols: an enumerator may stand before it.
    private static let openingReach = 6

    /// - Parameter text: that of the analysis.
    init(_ vocabulary: Vocabulary, _ text: RawText, of analysis: Analysis) {
        self.vocabulary = vocabulary
        self.text = text
        self.analysis = analysis
    }

    /// The tag that forbids the matched conduct, so that it is no finding; nil where nothing does.
    func clearing(_ match: Match, _ polarity: Pattern.Polarity, in tags: inout SentenceTags, _ patterns: borrowing ReadyPatterns) -> Int? {
        let sentence = tags.sentence
        let clears = sentence.classes.meets(vocabulary.known.prohibitionOrAbolition)
        switch polarity {
        case .ignored: return clears ? opening(match, in: &tags, patterns) : nil
        case .clears:
            if clears, let tag = governing(match, in: &tags, patterns) ?? within(match, in: &tags, patterns) { return tag }
        case .own:
            if clears, let tag = governing(match, in: &tags, patterns) ?? bindingAuthority(match, in: &tags, patterns) { return tag }
        }
        return announcing(sentence)
    }

    /// A prohibition or abolition before the match, in the same sentence, whose reach holds the match.
    private func governing(_ match: Match, in tags: inout SentenceTags, _ patterns: borrowing ReadyPatterns) -> Int? {
        let start = match.range.lowerBound
        let list = tags.list(patterns.prohibitionOrAbolition, patterns.sets)
        if list.isEmpty { return nil }
        let barrier = barrier(before: start, in: &tags, patterns)
        let comma = tags.lastComma(before: start).any
        return tags.lastTag(in: list, before: start, behind: barrier) {
            !match.steps.contains($0) && (text.end(of: $0) > comma || reachesBeyondComma($0))
        }
    }

    /// Whether what a tag forbids may go on behind a comma (不得指定供应商，限定品牌). What does away with something, or says what is to be avoided, ends
    /// with its clause: 「为消除隐患，统一由甲公司安装」 orders.
    private func reachesBeyondComma(_ tag: Int) -> Bool { text.classes(of: tag).meets(vocabulary.known.prohibition) }

    /// A sentence that opens with doing away (取消对…的要求), the conduct in the same clause: whatever bans it holds, it lifts them.
    private func opening(_ match: Match, in tags: inout SentenceTags, _ patterns: borrowing ReadyPatterns) -> Int? {
        let list = tags.list(patterns.abolition, patterns.sets)
        for place in list {
            let tag = tags[place]
            if text.start(of: tag) > tags.sentence.range.lowerBound + Self.openingReach { return nil }
            if text.end(of: tag) <= match.range.lowerBound, tags.lastComma(before: match.range.lowerBound).any < text.end(of: tag) {
                return tag
            }
        }
        return nil
    }

    /// A prohibition among the words of the conduct itself (收费目录清单，不得擅自减免): it governs the next of them, no comma between.
    private func within(_ match: Match, in tags: inout SentenceTags, _ patterns: borrowing ReadyPatterns) -> Int? {
        let list = tags.list(patterns.prohibition, patterns.sets)
        var place = tags.first(in: list, from: match.range.lowerBound)
        if place == list.upperBound { return nil }
        let words = (match.steps.compactMap { $0 } + match.conditions.map(\.tag)).map { text.start(of: $0) }.sorted()
        while place < list.upperBound {
            let tag = tags[place]
            place += 1
            guard let last = words.last, last > text.start(of: tag) else { return nil }
            guard let next = words.first(where: { $0 >= text.end(of: tag) }), !match.steps.contains(tag) else { continue }
            let barrier = max(barrier(before: next, in: &tags, patterns), tags.lastComma(before: next).any)
            if text.end(of: tag) > barrier { return tag }
        }
        return nil
    }

    /// The symbol at which the reach of prohibitions ends before a conduct begins: only what ends behind it reaches the conduct. It is that of the last
    /// new predicate, of the last comma behind a clause of condition, or of any comma that is far from the conduct.
    private func barrier(before start: Int, in tags: inout SentenceTags, _ patterns: borrowing ReadyPatterns) -> Int {
        let comma = tags.lastComma(before: start)
        let predicates = tags.list(patterns.predicate, patterns.sets)
        let predicate = tags.lastTag(in: predicates, before: start, behind: -1) { _ in true }
        return max(comma.particle, predicate.map { text.start(of: $0) } ?? -1, min(comma.any, start - Self.longReach - 1))
    }

    /// The authority that a matched prohibition binds: the nearest subject before it is an authority and no operator.
    private func bindingAuthority(_ match: Match, in tags: inout SentenceTags, _ patterns: borrowing ReadyPatterns) -> Int? {
        let prohibition = match.steps.first { $0.map { text.classes(of: $0).meets(vocabulary.known.prohibition) } ?? false }
        guard case .some(.some(let prohibition)) = prohibition else { return nil }
        let subjects = tags.list(patterns.subject, patterns.sets)
        guard let subject = tags.lastTag(in: subjects, before: text.start(of: prohibition), behind: -1, where: { _ in true }),
            text.classes(of: subject).meets(vocabulary.known.authority)
        else { return nil }
        return isInCondition(subject, in: &tags) ? nil : subject
    }

    /// Whether an authority is named only by what an operator lacks or is left out by (未取得主管部门证明的，不得经营; 除主管部门确定的公司外): 未 or 除
    /// stands before it in its clause, and no 外 ends that before it.
    private func isInCondition(_ authority: Int, in tags: inout SentenceTags) -> Bool {
        let start = text.start(of: authority)
        let opening = max(tags.lastComma(before: start).any + 1, tags.sentence.range.lowerBound)
        let marks = [vocabulary.lacking, vocabulary.leftOut, vocabulary.leftOutEnd]
        let last = (opening..<start).last { marks.contains(text.symbols[$0]) }
        return last.map { text.symbols[$0] != vocabulary.leftOutEnd } ?? false
    }

    /// A prohibition in a lead-in that announces a list of what is forbidden: 不得含有下列内容.
    private func announcing(_ sentence: Sentence) -> Int? { analysis.firstLead(of: sentence, prohibitionAnnouncing) }

    /// The prohibition of a sentence that announces a list with it: the announcing word comes after the prohibition. In
    /// 「有下列情形之一的，不得参加」 it comes before: the items are conditions, not what is forbidden.
    private func prohibitionAnnouncing(_ sentence: Sentence) -> Int? {
        guard sentence.classes.meets(vocabulary.known.prohibition), sentence.classes.meets(vocabulary.known.announcing),
            let first = sentence.tags.first(where: { text.classes(of: $0).meets(vocabulary.known.prohibition) })
        else { return nil }
        let announces = sentence.tags.contains {
            text.start(of: $0) >= text.end(of: first) && text.classes(of: $0).meets(vocabulary.known.announcing)
        }
        return announces ? first : nil
    }
}
