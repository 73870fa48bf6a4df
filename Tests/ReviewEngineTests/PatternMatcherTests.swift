import RuleBase
import Testing

@testable import ReviewEngine

/// The matcher against the plain meaning of its words: each tag behind the nearest of the step before it.
@Suite struct PatternMatcherTests {
    /// A made-up sentence of short words over four classes, and steps over them; the same for a seed.
    private struct Case {
        var tags: [ReviewEngine.Tag] = []
        var steps: [Step] = []
        private var state: UInt64

        init(seed: UInt64) {
            state = seed
            for start in 0..<30 {
                var ends = Set<Int32>()
                for _ in 0..<random(3) { ends.insert(Int32(start + 1 + random(4))) }
                for end in ends.sorted() { tags.append(ReviewEngine.Tag(UInt16(random(4)), Int32(start), end)) }
            }
            for _ in 0..<1 + random(4) {
                steps.append(
                    Step(
                        classes: ClassSet([random(4), random(4)]), gap: random(3) == 0 ? nil : random(6), isOptional: random(3) == 0,
                        not: random(3) == 0 ? ClassSet([random(4)]) : .empty, element: nil))
            }
        }

        private mutating func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    /// The ways to meet the steps up to one, each by the tag of that step; the nearest tag before counts.
    private func ways(_ sample: Case, to number: Int) -> [Int: [Int?]] {
        var ways: [Int: [Int?]] = [:]
        for (index, tag) in sample.tags.enumerated() where sample.steps[number].classes.contains(Int(tag.number)) {
            var step = number - 1
            var found: [Int?]? = step < 0 ? [] : nil
            while step >= 0, found == nil {
                let before = self.ways(sample, to: step)
                let near = before.keys.sorted().filter { reaches($0, index, sample.steps[number], sample.tags) }
                if let nearest = near.max(by: { sample.tags[$0].end < sample.tags[$1].end }) {
                    let first = near.first { sample.tags[$0].end == sample.tags[nearest].end } ?? nearest
                    found = before[first].map { $0 + Array(repeating: nil, count: number - 1 - step) }
                } else if !sample.steps[step].isOptional {
                    break
                } else if step == 0 {
                    found = Array(repeating: nil, count: number)
                }
                step -= 1
            }
            if let found { ways[index] = found + [index] }
        }
        return ways
    }

    private func reaches(_ left: Int, _ right: Int, _ step: Step, _ tags: [ReviewEngine.Tag]) -> Bool {
        let (start, end) = (tags[left].end, tags[right].start)
        guard start <= end, step.gap.map({ Int(end - start) <= $0 }) ?? true else { return false }
        return !tags.contains { $0.start >= start && $0.end <= end && step.not.contains(Int($0.number)) }
    }

    @Test(arguments: 0..<300)
    func nearestWords(_ seed: UInt64) throws {
        let sample = Case(seed: seed)
        let lexicon = Lexicon(
            fold: [], cells: [], classes: TermClasses(sets: [], others: []), placeStarts: [], codes: [], classNames: NameTable([]))
        var patterns = ReadyPatterns(KnownClasses(lexicon))
        patterns.append(Pattern(steps: sample.steps, with: [], without: [], polarity: .clears, level: nil, line: 1), of: 0)
        let classes = TermClasses(sets: TableArray((0..<4).map { ClassSet([$0]) }), others: [])
        let signatures = TableArray((0..<4).map { UInt64(1) << $0 })
        let last = try #require(sample.steps.indices.last)
        let isRequired = sample.steps.contains { !$0.isOptional }
        let found: [[Int?]] = sample.tags.withUnsafeBufferPointer { raw in
            [UInt16](repeating: 9, count: 40).withUnsafeBufferPointer { symbols in
                let text = RawText(tags: raw, symbols: symbols, classes: RawClasses(classes, signatures: signatures), comma: 4)
                var tags = SentenceTags(text, particle: 8)
                tags.begin(Sentence(range: 0..<40, tags: 0..<raw.count, classes: ClassSet(0..<4), block: 0, lead: nil))
                var matcher = PatternMatcher()
                guard let chain = matcher.chain(of: patterns.patterns[0], in: &tags, patterns) else { return [] }
                return matcher.links(of: chain, step: last).map { number in
                    var way = [Int?](repeating: nil, count: last + 1)
                    var next = Int32(number)
                    while next >= 0 {
                        let link = matcher.link(next)
                        way[Int(link.step)] = Int(link.tag)
                        next = link.before
                    }
                    return way
                }
            }
        }
        // Where a required step cannot be met, nothing is.
        let isMet = isRequired ? sample.steps.indices.allSatisfy { sample.steps[$0].isOptional || !ways(sample, to: $0).isEmpty } : true
        #expect(found == (isMet ? ways(sample, to: last).sorted { $0.key < $1.key }.map(\.value) : []))
    }
}
