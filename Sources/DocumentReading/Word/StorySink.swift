import PolicyDocument

/// What a story has given so far: characters, paragraphs, and where they came from.
struct StorySink {
    /// The place of a comment; `end` is nil until the range is closed.
    struct Anchor {
        var id: String
        var start: Int
        var end: Int?
    }

    var units: [UInt16] = []
    var blocks: [Block] = []
    var pieces: [Piece] = []
    var anchors: [Anchor] = []

    /// Adds what another sink has gathered behind the own content.
    mutating func append(_ other: consuming StorySink) {
        if units.isEmpty, blocks.isEmpty, anchors.isEmpty {
            self = other
            return
        }
        let (unitBase, blockBase) = (units.count, blocks.count)
        units += other.units
        pieces += other.pieces.map { piece in
            var piece = piece
            piece.units = piece.units.shifted(by: unitBase)
            return piece
        }
        blocks += other.blocks.map { block in
            var block = block
            block.range = block.range.shifted(by: unitBase)
            if case .cell(var cell) = block.kind {
                cell.heads = cell.heads.map { $0 + blockBase }
                block.kind = .cell(cell)
            }
            return block
        }
        anchors += other.anchors.map { Anchor(id: $0.id, start: $0.start + unitBase, end: $0.end.map { $0 + unitBase }) }
    }

    /// Puts generated text in front of content that is already there: the number of a paragraph whose own mark came late.
    mutating func insert(_ text: [UInt16], at place: Int, piece: Piece) {
        units.insert(contentsOf: text, at: place)
        for index in pieces.indices.reversed() {
            guard pieces[index].units.lowerBound >= place else { break }
            pieces[index].units = pieces[index].units.shifted(by: text.count)
        }
        pieces.insert(piece, at: pieces.firstIndex { $0.units.lowerBound >= place } ?? pieces.count)
        for index in anchors.indices {
            if anchors[index].start >= place { anchors[index].start += text.count }
            if let end = anchors[index].end, end >= place { anchors[index].end = end + text.count }
        }
    }
}

extension Range where Bound == Int {
    func shifted(by distance: Int) -> Range { (lowerBound + distance)..<(upperBound + distance) }
}
