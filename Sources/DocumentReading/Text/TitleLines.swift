internal import PolicyDocument

/// A title that a text file breaks over several lines → one paragraph.
enum TitleLines {
    /// Joins them and gives the labels and titles of the blocks as they stand now.
    static func join(_ document: inout Document) -> (labels: [ClauseLabel?], titles: Titles) {
        let labels = ClauseLabel.all(in: document)
        let titles = Titles.find(in: document, labels: labels)
        let broken = titles.titles.filter { $0.blocks.count > 1 }
        guard !broken.isEmpty else { return (labels, titles) }
        var blocks: [Block] = []
        var kept: [ClauseLabel?] = []
        var places: [Int] = []
        var rest = broken[...]
        for (index, block) in document.blocks.enumerated() {
            if let title = rest.first, title.blocks.contains(index), index > title.blocks.lowerBound, var joined = blocks.popLast() {
                for at in joined.range.upperBound..<block.range.lowerBound { document.units[at] = Document.gap }
                joined.range = joined.range.lowerBound..<block.range.upperBound
                blocks.append(joined)
            } else {
                blocks.append(block)
                kept.append(labels[index])
                blocks[blocks.count - 1].paragraph = blocks.count
            }
            places.append(blocks.count - 1)
            if let title = rest.first, index + 1 >= title.blocks.upperBound { rest.removeFirst() }
        }
        for index in blocks.indices {
            guard case .cell(var cell) = blocks[index].kind else { continue }
            cell.heads = cell.heads.map { places[$0] }
            blocks[index].kind = .cell(cell)
        }
        document.blocks = blocks
        return (kept, titles.renumbered { places[$0] })
    }
}
