internal import PolicyDocument

/// A title that a text file breaks over several lines → one paragraph.
enum TitleLines {
    /// Joins them and gives the labels and titles of the blocks as they stand now.
    static func join(_ document: inout Document) -> (labels: [ClauseLabel?], titles: Titles) {
        var labels = ClauseLabel.all(in: document)
        let titles = Titles.find(in: document, labels: labels)
        let broken = titles.titles.filter { $0.blocks.count > 1 }
        guard !broken.isEmpty else { return (labels, titles) }
        var blocks: [Block] = []
        swap(&blocks, &document.blocks)
        var places: [Int] = []
        places.reserveCapacity(blocks.count)
        var kept = 0
        var rest = broken[...]
        var next = rest.popFirst()?.blocks
        for index in blocks.indices {
            if let title = next, index > title.lowerBound {
                let (start, range) = (blocks[kept - 1].range, blocks[index].range)
                for at in start.upperBound..<range.lowerBound { document.units[at] = Document.gap }
                blocks[kept - 1].range = start.lowerBound..<range.upperBound
                if index + 1 == title.upperBound { next = rest.popFirst()?.blocks }
            } else {
                if kept < index {
                    // As long as nothing is known of the structure, the blocks of a text differ in nothing else.
                    (blocks[kept].range, blocks[kept].kind) = (blocks[index].range, blocks[index].kind)
                    labels[kept] = labels[index]
                }
                blocks[kept].paragraph = kept + 1
                kept += 1
            }
            places.append(kept - 1)
        }
        blocks.removeLast(blocks.count - kept)
        labels.removeLast(labels.count - kept)
        swap(&blocks, &document.blocks)
        for index in document.blocks.indices {
            guard case .cell(var cell) = document.blocks[index].kind else { continue }
            cell.heads = cell.heads.map { places[$0] }
            document.blocks[index].kind = .cell(cell)
        }
        return (labels, titles.renumbered { places[$0] })
    }
}
