import RuleBase

/// Whom a prohibition binds (DESIGN: who is forbidden). 「不得要求外地企业设立分支机构」 forbids an authority the conduct: no finding.
/// 「外地企业不得参与投标」 forbids an operator: the prohibition is itself the conduct.
struct ProhibitionReach {
    private let vocabulary: Vocabulary
    private let text: RawText
    private let analysis: Analysis
    /// The symbol of 的: a condition that ends in 的 before a comma is a clause of its own, and no prohibition reaches over it.
    private let particle: UInt16

    /// Beyond this many symbols a prohibition no longer governs a conduct in a clause after a comma.
    private static let longReach = 60
    /// What opens a sentence begins within this many symbols: an enumerator may stand before it.
    private static let openingReach = 6

    /// - Parameter text: that of the analysis.
    init(_ vocabulary: Vocabulary, _ text: RawText, of analysis: Analysis) {
        self.vocabulary = vocabulary
        particle = vocabulary.lexicon.fold[0x7684]
        self.text = text
        self.analysis = analysis
    }

    /// The tag that forbids the matched conduct, so that it is no finding; nil where nothing does.
    func clearing(_ match: Match, _ polarity: Pattern.Polarity, in sentence: Sentence) -> Int? {
        let clears = sentence.classes.meets(vocabulary.known.prohibitionOrAbolition)
        switch polarity {
        case .ignored: return clears ? opening(match, in: sentence) : nil
        case .clears: return (clears ? governing(match, in: sentence) ?? within(match, in: sentence) : nil) ?? announcing(sentence)
        case .own: return (clears ? governing(match, in: sentence) ?? bindingAuthority(match, in: sentence) : nil) ?? announcing(sentence)
        }
    }

    /// A prohibition or abolition before the match, in the same sentence, whose reach holds the match.
    private func governing(_ match: Match, in sentence: Sentence) -> Int? {
        sentence.tags.last { tag in
            text.end(of: tag) <= match.range.lowerBound && text.classes(of: tag).meets(vocabulary.known.prohibitionOrAbolition)
                && !match.steps.contains(tag)
                && reaches(from: tag, to: match.range.lowerBound, in: sentence)
        }
    }

    /// A sentence that opens with doing away (取消对…的要求), the conduct in the same clause: whatever bans it holds, it lifts them.
    private func opening(_ match: Match, in sentence: Sentence) -> Int? {
        let start = sentence.range.lowerBound
        return sentence.tags.first { tag in
            text.start(of: tag) <= start + Self.openingReach && text.end(of: tag) <= match.range.lowerBound
                && text.classes(of: tag).meets(vocabulary.known.abolition) && !text.hasComma(text.end(of: tag)..<match.range.lowerBound)
        }
    }

    /// A prohibition among the words of the conduct itself (收费目录清单，不得擅自减免): it governs the next of them, no comma between.
    private func within(_ match: Match, in sentence: Sentence) -> Int? {
        guard sentence.classes.meets(vocabulary.known.prohibition) else { return nil }
        let words = (match.steps.compactMap { $0 } + match.conditions.map(\.tag)).map { text.start(of: $0) }.sorted()
        return sentence.tags.first { tag in
            guard text.start(of: tag) >= match.range.lowerBound, text.classes(of: tag).meets(vocabulary.known.prohibition),
                !match.steps.contains(tag),
                let next = words.first(where: { $0 >= text.end(of: tag) })
            else { return false }
            return !text.hasComma(text.end(of: tag)..<next) && reaches(from: tag, to: next, in: sentence)
        }
    }

    /// Whether nothing between a prohibition and a conduct ends its reach: a new predicate, or a clause of condition.
    private func reaches(from prohibition: Int, to start: Int, in sentence: Sentence) -> Bool {
        let end = text.end(of: prohibition)
        for tag in prohibition..<sentence.tags.upperBound {
            if text.start(of: tag) >= start { break }
            if text.start(of: tag) >= end, text.end(of: tag) <= start, text.classes(of: tag).meets(vocabulary.known.predicate) {
                return false
            }
        }
        var hasComma = false
        for symbol in end..<start where text.isComma(symbol) {
            if text.symbols[symbol - 1] == particle { return false }
            hasComma = true
        }
        return !hasComma || start - end <= Self.longReach
    }

    /// The authority that a matched prohibition binds: the nearest subject before it is an authority and no operator.
    private func bindingAuthority(_ match: Match, in sentence: Sentence) -> Int? {
        let prohibition = match.steps.first { $0.map { text.classes(of: $0).meets(vocabulary.known.prohibition) } ?? false }
        guard case .some(.some(let prohibition)) = prohibition else { return nil }
        let subject = sentence.tags.last { tag in
            text.end(of: tag) <= text.start(of: prohibition) && text.classes(of: tag).meets(vocabulary.known.subject)
        }
        guard let subject, text.classes(of: subject).meets(vocabulary.known.authority) else { return nil }
        return subject
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
