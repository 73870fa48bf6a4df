/// Matches the steps of patterns against the tags of one sentence: for each step and tag, whether the steps before it can be met, and by which tag
/// nearest to it. No backtracking, and each list of tags is walked once a step: the work grows with the tags, not with their square.
///
/// Patterns with the same steps share what was found; it is kept until the next sentence.
struct PatternMatcher: ~Copyable {
    /// A tag that can meet a step, and how the step before it is met.
    struct Link {
        var tag: Int32
        /// The step, counted within its pattern.
        var step: Int32
        /// The link before, a negative number at the beginning.
        var before: Int32
    }

    /// A link by where its tag ends.
    struct LinkEnd {
        var end: Int32
        var link: Int32
    }

    /// What was found for a sequence of steps.
    struct Chain {
        /// As in `SentenceTags`.
        var round: Int32
        /// Where its steps are in `starts`; -1 where they cannot be met.
        var first: Int32
    }

    /// What `before` finds where a step cannot be met, and at the beginning.
    private static let unmet: Int32 = -2
    private static let beginning: Int32 = -1

    /// Step by step, and within a step in the order of tags.
    private var links = Scratch<Link>()
    /// The same by their ends, within each step; of those that end together the first comes last.
    private var ends = Scratch<LinkEnd>()
    /// Where the links of each step begin, and where those of the last end.
    private var starts = Scratch<Int32>()
    /// While links of a step are made, for each step before it the links whose tags end before the tag at hand: `ends` up to here.
    private var cursors = Scratch<Int32>(capacity: 16)
    /// By the number of the sequence.
    private var chains = Scratch<Chain>()
    private var round: Int32 = -1

    /// The steps of a pattern in a sentence: where they are in what `links(of:step:)` wants; nil where they cannot be met.
    @inline(__always)
    mutating func chain(of pattern: ReadyPattern, in tags: inout SentenceTags, _ patterns: borrowing ReadyPatterns) -> Int? {
        if Int(pattern.sequence) < chains.count {
            let chain = chains[Int(pattern.sequence)]
            if chain.round == tags.round { return chain.first < 0 ? nil : Int(chain.first) }
        }
        return find(pattern, &tags, patterns)
    }

    /// The links of a step, in the order of tags.
    func links(of chain: Int, step: Int) -> Range<Int> { Int(starts[chain &+ step])..<Int(starts[chain &+ step &+ 1]) }

    @inline(__always)
    func link(_ number: Int32) -> Link { links[Int(number)] }

    private mutating func find(_ pattern: ReadyPattern, _ tags: inout SentenceTags, _ patterns: borrowing ReadyPatterns) -> Int? {
        if round != tags.round {
            round = tags.round
            links.removeAll()
            ends.removeAll()
            starts.removeAll()
        }
        chains.fill(to: patterns.sequenceCount, with: Chain(round: -1, first: -1))
        let first = starts.count
        let isMet = link(pattern, from: first, &tags, patterns)
        starts.append(Int32(truncatingIfNeeded: links.count))
        chains[Int(pattern.sequence)] = Chain(round: round, first: isMet ? Int32(truncatingIfNeeded: first) : -1)
        return isMet ? first : nil
    }

    /// Makes the links of all steps; whether every required step can be met.
    private mutating func link(_ pattern: ReadyPattern, from chain: Int, _ tags: inout SentenceTags, _ patterns: borrowing ReadyPatterns)
        -> Bool
    {
        let steps = Int(pattern.steps.start)
        var least = 0
        for number in 0..<pattern.steps.count {
            let step = patterns.steps[steps &+ number]
            let first = links.count
            starts.append(Int32(truncatingIfNeeded: first))
            cursors.removeAll()
            for before in 0..<number { cursors.append(starts[chain &+ before]) }
            let list = tags.list(step.classes, patterns.sets)
            var not = 0..<0
            if let set = step.not { not = tags.list(set, patterns.sets) }
            var place = list.lowerBound
            while place < list.upperBound, tags[place] < least { place &+= 1 }
            while place < list.upperBound {
                let tag = tags[place]
                place &+= 1
                let before = before(tags.text.start(of: tag), step, not, chain, number, steps, tags, patterns)
                if before != Self.unmet { append(tag, number, before, tags.text.end(of: tag), from: first) }
            }
            if step.isOptional { continue }
            if links.count == first { return false }
            // Whatever meets a later step stands behind the first tag that meets this one.
            least = Int(links[first].tag) &+ 1
        }
        return true
    }

    private mutating func append(_ tag: Int, _ step: Int, _ before: Int32, _ end: Int, from first: Int) {
        let link = LinkEnd(end: Int32(truncatingIfNeeded: end), link: Int32(truncatingIfNeeded: links.count))
        links.append(Link(tag: Int32(truncatingIfNeeded: tag), step: Int32(truncatingIfNeeded: step), before: before))
        // Tags begin in order and end nearly so: few have to move.
        ends.append(link)
        var index = ends.count &- 1
        while index > first, ends[index &- 1].end >= link.end {
            ends[index] = ends[index &- 1]
            index &-= 1
        }
        ends[index] = link
    }

    /// How a tag that begins at `start` can meet a step: behind the nearest tag of the step before it, or of one further back when those between are
    /// optional. Where the nearest is too far, or parted from it by what must not stand between, so are all others of its step.
    /// - Parameters:
    ///   - start: Not less than in the call before, for the same step.
    ///   - not: The list of tags that must not stand between.
    ///   - chain: Where the steps begin in `starts`, as `steps` is in the steps of all patterns.
    @inline(__always)
    private func before(
        _ start: Int, _ step: ReadyStep, _ not: Range<Int>, _ chain: Int, _ number: Int, _ steps: Int, _ tags: borrowing SentenceTags,
        _ patterns: borrowing ReadyPatterns
    ) -> Int32 {
        var other = number &- 1
        while other >= 0 {
            var cursor = Int(cursors[other])
            let last = Int(starts[chain &+ other &+ 1])
            while cursor < last, Int(ends[cursor].end) <= start { cursor &+= 1 }
            cursors[other] = Int32(truncatingIfNeeded: cursor)
            if cursor > Int(starts[chain &+ other]) {
                let nearest = ends[cursor &- 1]
                let end = Int(nearest.end)
                if start &- end <= Int(step.gap), not.isEmpty || tags.firstTag(in: not, within: end..<start) == nil { return nearest.link }
            }
            if !patterns.steps[steps &+ other].isOptional { return Self.unmet }
            other &-= 1
        }
        return Self.beginning
    }
}
