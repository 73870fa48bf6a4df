import RuleBase

/// Matches the steps of a pattern against the tags of one sentence: for each step and tag, whether the steps before it can be met, and
/// by which tag nearest to it. No backtracking: the work is bounded by steps × tags × tags in reach.
struct PatternMatcher {
    let vocabulary: Vocabulary
    /// Kept from match to match, for its memory.
    private var chains = Chains()

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// A way to meet the steps: the tag of each, nil for an optional step that is missing.
    typealias Assignment = [Int?]

    /// A tag that can meet a step, and how the steps before it are met.
    private struct Link {
        var tag: Int
        var step: Int
        /// The link of the step before, as an index into all links; nil at the beginning.
        var before: Int?
    }

    /// The links of all steps so far, step by step, and within a step in the order of tags.
    private struct Chains {
        var links: [Link] = []
        /// Where the links of each step begin.
        var starts: [Int] = []

        func links(of step: Int) -> Range<Int> { starts[step]..<(step + 1 < starts.count ? starts[step + 1] : links.count) }
    }

    /// Looks for the ways to meet some steps. Calls `body` with each, one for each tag that can meet the last required step, in the order of
    /// that tag, until it returns true.
    mutating func find(_ steps: [Step], in tags: Range<Int>, of text: TaggedText, until body: (Assignment) -> Bool) {
        let isMet = vocabulary.withClasses { classes in
            text.tags.withUnsafeBufferPointer { link(steps, tags, $0, classes) }
        }
        guard isMet, let last = steps.indices.last(where: { !steps[$0].isOptional }) else { return }
        // Trailing optional steps lengthen the match where they can; the match without them counts as well.
        for step in stride(from: steps.count - 1, through: last, by: -1) {
            for end in chains.links(of: step) {
                var assignment = Assignment(repeating: nil, count: steps.count)
                var current: Int? = end
                while let link = current {
                    assignment[chains.links[link].step] = chains.links[link].tag
                    current = chains.links[link].before
                }
                if body(assignment) { return }
            }
        }
    }

    /// Fills the chains; whether every required step can be met.
    private mutating func link(_ steps: [Step], _ range: Range<Int>, _ tags: UnsafeBufferPointer<Tag>, _ classes: RawClasses) -> Bool {
        chains.links.removeAll(keepingCapacity: true)
        chains.starts.removeAll(keepingCapacity: true)
        var start = range.lowerBound
        for number in steps.indices {
            let (first, wanted) = (chains.links.count, steps[number].classes)
            let signature = wanted.signature
            chains.starts.append(first)
            for tag in start..<range.upperBound where classes.meets(tags[tag].term, wanted, signature) {
                if let before = before(tag, number, steps, tags, classes) {
                    chains.links.append(Link(tag: tag, step: number, before: before))
                }
            }
            if steps[number].isOptional { continue }
            if chains.links.count == first { return false }
            // Whatever meets a later step stands behind the first tag that meets this one.
            start = chains.links[first].tag + 1
        }
        return true
    }

    /// How a tag can meet a step: behind the nearest tag of the step before it, or of one further back when those between are optional. nil
    /// where it cannot; a missing link at the beginning.
    private func before(_ tag: Int, _ number: Int, _ steps: [Step], _ tags: UnsafeBufferPointer<Tag>, _ classes: RawClasses) -> Int?? {
        var step = number - 1
        while step >= 0 {
            var best: Int?
            // Of two that end together the first counts.
            for link in chains.links(of: step) {
                let candidate = chains.links[link].tag
                if let best, tags[candidate].end <= tags[chains.links[best].tag].end { continue }
                if reaches(from: candidate, to: tag, steps[number], tags, classes) { best = link }
            }
            if best != nil { return .some(best) }
            guard steps[step].isOptional else { return nil }
            step -= 1
        }
        return .some(nil)
    }

    private func reaches(from: Int, to: Int, _ step: Step, _ tags: UnsafeBufferPointer<Tag>, _ classes: RawClasses) -> Bool {
        let (left, right) = (tags[from], tags[to])
        guard right.start >= left.end else { return false }
        if let gap = step.gap, Int(right.start - left.end) > gap { return false }
        guard !step.not.isEmpty else { return true }
        var index = from + 1
        while index < to {
            let between = tags[index]
            if between.start >= left.end, between.end <= right.start, classes[between.term].meets(step.not) { return false }
            index += 1
        }
        return true
    }
}
