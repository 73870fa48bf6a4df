internal import PolicyDocument

/// The numbered units and headings that are open where the outline stands, from the outside in.
struct OpenUnits {
    /// A numbered unit or heading.
    struct Entry {
        var rank: Int
        /// nil for a heading without a number.
        var step: ClausePath.Step?
        var block: Int
        var isHeading: Bool
        /// The lead-in of the list it is an item of.
        var leadIn: Int?
    }

    private(set) var entries: [Entry] = []
    /// The place of the innermost article.
    private(set) var article: Int?
    private var knownPath: ClausePath?

    var last: Entry? { entries.last }
    var count: Int { entries.count }

    mutating func open(_ entry: Entry) {
        if entry.step?.kind == .article { article = entries.count }
        entries.append(entry)
        knownPath = nil
    }

    /// Closes every unit of that rank or a deeper one.
    mutating func close(from rank: Int) {
        let count = entries.count
        while let last = entries.last, last.rank >= rank { entries.removeLast() }
        guard entries.count < count else { return }
        knownPath = nil
        if let known = article, known >= entries.count { article = place(of: .article) }
    }

    /// Where a unit of this kind is open.
    func place(of kind: ClausePath.Kind) -> Int? {
        var at = entries.count
        while at > 0 {
            at -= 1
            if entries[at].step?.kind == kind { return at }
        }
        return nil
    }

    /// The open unit of this rank, unless one of a higher rank lies nearer.
    func sibling(of rank: Int) -> Entry? {
        var at = entries.count
        while at > 0, entries[at - 1].rank > rank { at -= 1 }
        return at > 0 && entries[at - 1].rank == rank ? entries[at - 1] : nil
    }

    /// The path of the open units. Blocks that stand side by side share its storage.
    mutating func path() -> ClausePath {
        if let known = knownPath { return known }
        var steps: [ClausePath.Step] = []
        steps.reserveCapacity(entries.count + 1)
        for at in entries.indices { if let step = entries[at].step { steps.append(step) } }
        let path = ClausePath(steps)
        knownPath = path
        return path
    }
}
