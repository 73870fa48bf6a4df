import Findings
import RuleBase

/// The chain of reasons of a sentence, for `--explain`: its words and their classes, the rules considered, and what became of each.
struct Trace {
    let vocabulary: Vocabulary
    let language: Language
    private(set) var lines: [String] = []

    init(_ vocabulary: Vocabulary, _ language: Language) {
        self.vocabulary = vocabulary
        self.language = language
    }

    /// The words of the sentence that the lexicon knows.
    mutating func describe(_ sentence: Sentence, of analysis: Analysis) {
        let words = sentence.tags.map { tag in
            let classes = vocabulary.classes[analysis.text.tags[tag].number].members.map { vocabulary.lexicon.classNames[$0] }
            return "\(analysis.string(analysis.range(of: tag)))[\(classes.joined(separator: " "))]"
        }
        lines.append((language == .chinese ? "词类：" : "words: ") + words.joined(separator: " "))
    }

    mutating func note(_ rule: Rule, _ outcome: PatternOutcome, of pattern: Pattern, in analysis: Analysis) {
        lines.append(
            "\(rule.id) (\(rule.file):\(rule.patterns.first?.line ?? rule.line)): \(words(for: outcome, of: pattern, in: analysis))")
    }

    private func words(for outcome: PatternOutcome, of pattern: Pattern, in analysis: Analysis) -> String {
        let isChinese = language == .chinese
        switch outcome {
        case .stands: return isChinese ? "要件齐备" : "every element met"
        case .outOfOrder: return isChinese ? "词序或者距离不合" : "the words are not in this order or not near enough"
        case .missing(let number): return (isChinese ? "缺少：" : "missing: ") + words(for: pattern.with[number])
        case .excepted(let number): return (isChinese ? "除外：" : "excepted by: ") + words(for: pattern.without[number])
        case .forbidden(let tag):
            return (isChinese ? "文件本身禁止或者清理该行为：" : "the draft itself forbids or abolishes it: ") + analysis.string(analysis.range(of: tag))
        }
    }

    private func words(for condition: Condition) -> String {
        condition.classes.members.map { vocabulary.lexicon.classNames[$0] }.joined(separator: " | ") + " (\(condition.place.rawValue))"
    }
}
