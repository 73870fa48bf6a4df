import Law
import RuleBase
import Synchronization

/// Keeps from document to document what a review makes ready of the rules: a filing, which costs as much as judging a short document, and the
/// patterns that were read from the table. What is rare in one document is rare in the next, and which filing a document is judged by changes
/// nothing but time.
final class FilingShelf: Sendable {
    private let rules: RuleSet
    private let vocabulary: Vocabulary
    private let kept = Mutex<Kept?>(nil)
    /// Of each worker that is not judging.
    private let patterns = Mutex<[KnownPatterns]>([])

    private struct Kept {
        var filing: PatternFiling
        var asOf: CalendarDate
        /// Of the document it was made for.
        var sentences: Int
    }

    /// A document of more sentences has a filing of its own, without the patterns whose words it never holds.
    private static let large = 4_000
    /// A document of so many times more sentences shows better what is rare.
    private static let better = 4

    /// - Parameter vocabulary: that of the rules.
    init(_ rules: RuleSet, _ vocabulary: Vocabulary) {
        self.rules = rules
        self.vocabulary = vocabulary
    }

    /// A filing for a document.
    func filing(for analysis: Analysis, on day: CalendarDate) -> PatternFiling {
        let count = analysis.sentences.count
        if count > Self.large { return filing(analysis, day, words: analysis.context.words) }
        if let known = kept.withLock({ $0 }), known.asOf == day, count <= Self.better * known.sentences { return known.filing }
        let filing = filing(analysis, day, words: nil)
        kept.withLock { $0 = Kept(filing: filing, asOf: day, sentences: count) }
        return filing
    }

    private func filing(_ analysis: Analysis, _ day: CalendarDate, words: ClassSet?) -> PatternFiling {
        PatternFiling(
            rules.index, sentences: analysis.sentences, words: words, isInForce: rules.rules.indices.map { isInForce($0, on: day) })
    }

    /// Whether a rule is in force on a day. By its number: handed to a function a rule is copied, with all it holds.
    private func isInForce(_ rule: Int, on day: CalendarDate) -> Bool {
        (rules.rules[rule].from.map { $0 <= day } ?? true) && (rules.rules[rule].until.map { day <= $0 } ?? true)
    }

    /// Calls `body` with the patterns that were looked at so far.
    func withPatterns<Result>(_ body: (inout KnownPatterns) -> Result) -> Result {
        var known = patterns.withLock { $0.popLast() } ?? KnownPatterns(rules, vocabulary.known)
        defer { patterns.withLock { $0.append(known) } }
        return body(&known)
    }
}
