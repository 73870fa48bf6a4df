internal import PolicyDocument

/// A title that a text file breaks over several lines → one paragraph.
enum TitleLines {
    /// Joins them and gives the labels and titles of the blocks as they stand now.
    static func join(_ document: inout Document) -> (labels: [ClauseLabel?], titles: Titles) {
        var labels = ClauseLabel.all(in: document)
        let titles = Titles.find(in: document, labels: labels)
        let broken = titles.titles.filter { $0.blocks.count > 1 }
        guard !broken.isEmpty else { return (labels, titles) }
        var places: [Int] = []
        places.reserveCapacity(document.blocks.count)
        var kept = 0
        var rest = broken[...]
        for index in document.blocks.indices {
            let range = document.blocks[index].range
            if let title = rest.first, title.blocks.contains(index), index > title.blocks.lowerBound {
                let start = document.blocks[kept - 1].range
                for at in start.upperBound..<range.lowerBound { document.units[at] = Document.gap }
                document.blocks[kept - 1].range = start.lowerBound..<range.upperBound
            } else {
                if kept < index { (document.blocks[kept], labels[kept]) = (document.blocks[index], labels[index]) }
                kept += 1
                document.blocks[kept - 1].paragraph = kept
            }
            places.append(kept - 1)
            if let title = rest.first, index + 1 >= title.blocks.upperBound { rest.removeFirst() }
        }
        document.blocks.removeLast(document.blocks.count - kept)
        labels.removeLast(labels.count - kept)
        for index in document.blocks.indices {
            guard case .cell(var cell) = document.blocks[index].kind else { continue }
            cell.heads = cell.heads.map { places[$0] }
            document.blocks[index].kind = .cell(cell)
        }
        return (labels, titles.renumbered { places[$0] })
    }
}
