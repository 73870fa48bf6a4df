internal import PolicyDocument

/// A title that a text file breaks over several lines → one paragraph.
enum TitleLines {
    static func join(_ document: inout Document) {
        let broken = Titles.find(in: document).titles.filter { $0.blocks.count > 1 }
        guard !broken.isEmpty else { return }
        var blocks: [Block] = []
        blocks.reserveCapacity(document.blocks.count)
        var titles = broken[...]
        for (index, block) in document.blocks.enumerated() {
            if let title = titles.first, title.blocks.contains(index), index > title.blocks.lowerBound, var joined = blocks.popLast() {
                for at in joined.range.upperBound..<block.range.lowerBound { document.units[at] = Document.gap }
                joined.range = joined.range.lowerBound..<block.range.upperBound
                blocks.append(joined)
            } else {
                blocks.append(block)
                blocks[blocks.count - 1].paragraph = blocks.count
            }
            if let title = titles.first, index + 1 >= title.blocks.upperBound { titles.removeFirst() }
        }
        document.blocks = blocks
    }
}
