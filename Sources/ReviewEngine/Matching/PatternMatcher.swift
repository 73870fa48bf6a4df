import RuleBase

/// Matches the steps of a pattern against the tags of one sentence: for each step and tag, whether the steps before it can be met, and
/// by which tag nearest to it. No backtracking: the work is bounded by steps × tags × tags in reach.
struct PatternMatcher {
    let vocabulary: Vocabulary

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

    /// Every assignment, one for each tag that can meet the last required step, in the order of that tag.
    func assignments(of steps: [Step], in tags: Range<Int>, of text: TaggedText) -> [Assignment] {
        vocabulary.withClasses { classes in
            var chains = Chains()
            chains.starts.reserveCapacity(steps.count)
            chains.links.reserveCapacity(2 * steps.count)
            var start = tags.lowerBound
            for number in steps.indices {
                let (first, wanted) = (chains.links.count, steps[number].classes)
                chains.starts.append(first)
                for tag in start..<tags.upperBound where classes[text.tags[tag].term].meets(wanted) {
                    if let before = before(tag, number, steps, chains, in: text) {
                        chains.links.append(Link(tag: tag, step: number, before: before))
                    }
                }
                if steps[number].isOptional { continue }
                if chains.links.count == first { return [] }
                // Whatever meets a later step stands behind the first tag that meets this one.
                start = chains.links[first].tag + 1
            }
            return ends(of: steps, chains)
        }
    }

    /// How a tag can meet a step: behind the nearest tag of the step before it, or of one further back when those between are optional. nil
    /// where it cannot; a missing link at the beginning.
    private func before(_ tag: Int, _ number: Int, _ steps: [Step], _ chains: Chains, in text: TaggedText) -> Int?? {
        var step = number - 1
        while step >= 0 {
            var best: Int?
            // Of two that end together the first counts.
            for link in chains.links(of: step) {
                let candidate = chains.links[link].tag
                if let best, text.tags[candidate].end <= text.tags[chains.links[best].tag].end { continue }
                if reaches(from: candidate, to: tag, steps[number], in: text) { best = link }
            }
            if best != nil { return .some(best) }
            guard steps[step].isOptional else { return nil }
            step -= 1
        }
        return .some(nil)
    }

    private func reaches(from: Int, to: Int, _ step: Step, in text: TaggedText) -> Bool {
        let (left, right) = (text.tags[from], text.tags[to])
        guard right.start >= left.end else { return false }
        if let gap = step.gap, Int(right.start - left.end) > gap { return false }
        guard !step.not.isEmpty else { return true }
        var index = from + 1
        while index < to {
            let between = text.tags[index]
            if between.start >= left.end, between.end <= right.start,
                vocabulary.classes(of: between.term).meets(step.not)
            {
                return false
            }
            index += 1
        }
        return true
    }

    private func ends(of steps: [Step], _ chains: Chains) -> [Assignment] {
        guard let last = steps.indices.last(where: { !steps[$0].isOptional }) else { return [] }
        // Trailing optional steps lengthen the match where they can; the match without them counts as well.
        var results: [Assignment] = []
        for step in stride(from: steps.count - 1, through: last, by: -1) {
            for end in chains.links(of: step) {
                var assignment = Assignment(repeating: nil, count: steps.count)
                var current: Int? = end
                while let link = current {
                    assignment[chains.links[link].step] = chains.links[link].tag
                    current = chains.links[link].before
                }
                results.append(assignment)
            }
        }
        return results
    }
}
