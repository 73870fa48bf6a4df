import RuleBase

/// Which patterns a sentence can meet, by the classes in it. Every pattern is filed under the classes of its rarest required step, so
/// that a sentence only looks at patterns whose rarest word it holds; the number of rules hardly matters.
struct PatternIndex: Sendable {
    struct Entry: Sendable {
        var rule: Int
        var pattern: Int
        /// The classes it is filed under.
        var key: ClassSet
        /// Each must share a class with the sentence.
        var required: [ClassSet]
    }

    private(set) var entries: [Entry] = []
    /// The entries filed under each class.
    private var filed: [[Int32]]
    /// The classes that any entry is filed under.
    private var keys = ClassSet()

    init(_ rules: [Rule], vocabulary: Vocabulary) {
        filed = Array(repeating: [], count: ClassSet.capacity)
        let sizes = vocabulary.lexicon.classes.sizes
        for (ruleIndex, rule) in rules.enumerated() {
            for (patternIndex, pattern) in rule.patterns.enumerated() {
                let steps = pattern.steps.filter { !$0.isOptional }.map(\.classes)
                let conditions = pattern.with.filter { [.inside, .before, .after, .clause, .sentence].contains($0.place) }.map(\.classes)
                guard let key = steps.min(by: { Self.weight($0, sizes) < Self.weight($1, sizes) }) else { continue }
                for member in key.members {
                    filed[member].append(Int32(entries.count))
                    keys.insert(member)
                }
                entries.append(Entry(rule: ruleIndex, pattern: patternIndex, key: key, required: steps + conditions))
            }
        }
    }

    /// The more terms, the more often a class is met.
    private static func weight(_ classes: ClassSet, _ sizes: [Int]) -> Int { classes.members.reduce(0) { $0 + max(1, sizes[$1]) } }

    /// Calls `body` with each entry whose required classes the sentence holds, once each.
    func forEach(in classes: ClassSet, _ body: (Entry) -> Void) {
        let present = classes.words & keys.words
        guard present != .zero else { return }
        for word in 0..<ClassSet.wordCount {
            var bits = present[word]
            while bits != 0 {
                let member = word * 64 + bits.trailingZeroBitCount
                bits &= bits - 1
                for index in filed[member] {
                    let entry = entries[Int(index)]
                    guard entry.required.allSatisfy({ $0.intersects(classes) }), isFirst(member, of: entry, in: classes) else { continue }
                    body(entry)
                }
            }
        }
    }

    /// An entry filed under several classes of the sentence counts once: under the lowest of them.
    private func isFirst(_ member: Int, of entry: Entry, in classes: ClassSet) -> Bool {
        let shared = entry.key.words & classes.words
        for word in 0..<ClassSet.wordCount where shared[word] != 0 { return word * 64 + shared[word].trailingZeroBitCount == member }
        return false
    }
}
