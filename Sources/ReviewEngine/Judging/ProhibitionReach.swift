import RuleBase

/// Whom a prohibition binds (DESIGN: who is forbidden). 「不得要求外地企业设立分支机构」 forbids an authority the conduct: no finding.
/// 「外地企业不得参与投标」 forbids an operator: the prohibition is itself the conduct.
struct ProhibitionReach {
    let vocabulary: Vocabulary
    /// The symbol of 的: a condition that ends in 的 before a comma is a clause of its own, and no prohibition reaches over it.
    let particle: UInt16

    /// Beyond this many symbols a prohibition no longer governs a conduct in a clause after a comma.
    private static let longReach = 60
    /// What opens a sentence begins within this many symbols: an enumerator may stand before it.
    private static let openingReach = 6

    /// The tag that forbids the matched conduct, so that it is no finding; nil where nothing does.
    func clearing(_ match: Match, _ polarity: Pattern.Polarity, in sentence: Sentence, of analysis: Analysis) -> Int? {
        let text = analysis.text
        switch polarity {
        case .ignored: return opening(match, in: sentence, of: text)
        case .clears:
            return governing(match, in: sentence, of: text) ?? within(match, in: sentence, of: text) ?? announcing(sentence, of: analysis)
        case .own:
            return governing(match, in: sentence, of: text) ?? bindingAuthority(match, in: sentence, of: text)
                ?? announcing(sentence, of: analysis)
        }
    }

    /// A prohibition or abolition before the match, in the same sentence, whose reach holds the match.
    private func governing(_ match: Match, in sentence: Sentence, of text: TaggedText) -> Int? {
        let kinds = vocabulary.known.prohibition.union(vocabulary.known.abolition)
        return sentence.tags.last { index in
            let tag = text.tags[index]
            return Int(tag.end) <= match.range.lowerBound && !match.steps.contains(index)
                && vocabulary.classes(of: tag.term).meets(kinds) && reaches(from: index, to: match.range.lowerBound, in: sentence, of: text)
        }
    }

    /// A sentence that opens with doing away (取消对…的要求), the conduct in the same clause: whatever bans it holds, it lifts them.
    private func opening(_ match: Match, in sentence: Sentence, of text: TaggedText) -> Int? {
        let start = sentence.range.lowerBound
        return sentence.tags.first { index in
            let tag = text.tags[index]
            return Int(tag.start) <= start + Self.openingReach && Int(tag.end) <= match.range.lowerBound
                && vocabulary.classes(of: tag.term).meets(vocabulary.known.abolition)
                && !text.symbols[Int(tag.end)..<match.range.lowerBound].contains(Lexicon.Symbol.comma)
        }
    }

    /// A prohibition among the words of the conduct itself (收费目录清单，不得擅自减免): it governs the next of them, no comma between.
    private func within(_ match: Match, in sentence: Sentence, of text: TaggedText) -> Int? {
        let words = (match.steps.compactMap { $0 } + match.conditions.map(\.tag)).map { Int(text.tags[$0].start) }.sorted()
        return sentence.tags.first { index in
            let tag = text.tags[index]
            guard Int(tag.start) >= match.range.lowerBound, !match.steps.contains(index),
                vocabulary.classes(of: tag.term).meets(vocabulary.known.prohibition),
                let next = words.first(where: { $0 >= Int(tag.end) })
            else { return false }
            return !text.symbols[Int(tag.end)..<next].contains(Lexicon.Symbol.comma) && reaches(from: index, to: next, in: sentence, of: text)
        }
    }

    /// Whether nothing between a prohibition and a conduct ends its reach: a new predicate, or a clause of condition.
    private func reaches(from index: Int, to start: Int, in sentence: Sentence, of text: TaggedText) -> Bool {
        let end = Int(text.tags[index].end)
        for other in index..<sentence.tags.upperBound {
            let tag = text.tags[other]
            if Int(tag.start) >= start { break }
            if Int(tag.start) >= end, Int(tag.end) <= start, vocabulary.classes(of: tag.term).meets(vocabulary.known.predicate) {
                return false
            }
        }
        var hasComma = false
        for symbol in end..<start where text.symbols[symbol] == Lexicon.Symbol.comma {
            if text.symbols[symbol - 1] == particle { return false }
            hasComma = true
        }
        return !hasComma || start - end <= Self.longReach
    }

    /// The authority that a matched prohibition binds: the nearest subject before it is an authority and no operator.
    private func bindingAuthority(_ match: Match, in sentence: Sentence, of text: TaggedText) -> Int? {
        guard
            let prohibition = match.steps.compactMap({ $0 }).first(where: {
                vocabulary.classes(of: text.tags[$0].term).meets(vocabulary.known.prohibition)
            })
        else { return nil }
        let subject = sentence.tags.last { index in
            let tag = text.tags[index]
            return tag.end <= text.tags[prohibition].start
                && vocabulary.classes(of: tag.term).meets(vocabulary.known.authority.union(vocabulary.known.operators))
        }
        guard let subject, vocabulary.classes(of: text.tags[subject].term).meets(vocabulary.known.authority) else { return nil }
        return subject
    }

    /// A prohibition in a lead-in that announces a list of what is forbidden: 不得含有下列内容.
    private func announcing(_ sentence: Sentence, of analysis: Analysis) -> Int? {
        for lead in analysis.leads(of: sentence) {
            if let prohibition = prohibitionAnnouncing(lead, of: analysis.text) { return prohibition }
        }
        return nil
    }

    /// The prohibition of a sentence that announces a list with it: the announcing word comes after the prohibition. In
    /// 「有下列情形之一的，不得参加」 it comes before: the items are conditions, not what is forbidden.
    func prohibitionAnnouncing(_ sentence: Sentence, of text: TaggedText) -> Int? {
        let known = vocabulary.known
        guard sentence.classes.meets(known.prohibition) else { return nil }
        let first = sentence.tags.first { vocabulary.classes(of: text.tags[$0].term).meets(known.prohibition) }
        guard let first else { return nil }
        let announces = sentence.tags.contains { index in
            text.tags[index].start >= text.tags[first].end && vocabulary.classes(of: text.tags[index].term).meets(known.announcing)
        }
        return announces ? first : nil
    }
}
