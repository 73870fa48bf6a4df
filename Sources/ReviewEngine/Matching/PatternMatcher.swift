import RuleBase

/// Matches the steps of a pattern against the tags of one sentence: for each step and tag, whether the steps before it can be met, and
/// by which tag nearest to it. No backtracking: the work is bounded by steps × tags × tags in reach.
struct PatternMatcher {
    let vocabulary: Vocabulary

    /// A way to meet the steps: the tag of each, nil for an optional step that is missing.
    typealias Assignment = [Int?]

    /// Every assignment, one for each tag that can meet the last required step, in the order of that tag.
    func assignments(of steps: [Step], in tags: Range<Int>, of text: TaggedText) -> [Assignment] {
        var chains: [[Int: Link]] = []
        for (number, step) in steps.enumerated() {
            var chain: [Int: Link] = [:]
            for tag in tags where vocabulary.classes(of: text.tags[tag].term).meets(step.classes) {
                if let link = link(to: tag, of: number, steps, chains, in: text) { chain[tag] = link }
            }
            if chain.isEmpty && !step.isOptional { return [] }
            chains.append(chain)
        }
        return ends(of: steps, chains)
    }

    /// The step and tag before; nil at the beginning.
    private struct Link {
        var step: Int?
        var tag: Int
    }

    /// How a tag can meet a step: by the nearest tag of the step before it, or of one further back when those between are optional.
    private func link(to tag: Int, of number: Int, _ steps: [Step], _ chains: [[Int: Link]], in text: TaggedText) -> Link? {
        var before = number - 1
        while before >= 0 {
            var best: Int?
            for candidate in chains[before].keys where reaches(from: candidate, to: tag, steps[number], in: text) {
                if best.map({ text.tags[candidate].end > text.tags[$0].end || (text.tags[candidate].end == text.tags[$0].end && candidate < $0) }) ?? true {
                    best = candidate
                }
            }
            if let best { return Link(step: before, tag: best) }
            guard steps[before].isOptional else { return nil }
            before -= 1
        }
        return Link(step: nil, tag: tag)
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

    private func ends(of steps: [Step], _ chains: [[Int: Link]]) -> [Assignment] {
        guard let last = steps.indices.last(where: { !steps[$0].isOptional }) else { return [] }
        // Trailing optional steps lengthen the match where they can; the match without them counts as well.
        var results: [Assignment] = []
        for step in stride(from: steps.count - 1, through: last, by: -1) {
            for tag in chains[step].keys.sorted() {
                var assignment = Assignment(repeating: nil, count: steps.count)
                var current: (step: Int, tag: Int)? = (step, tag)
                while let (number, tag) = current {
                    assignment[number] = tag
                    let link = chains[number][tag]
                    current = link.flatMap { link in link.step.map { ($0, link.tag) } }
                }
                results.append(assignment)
            }
        }
        return results
    }
}
