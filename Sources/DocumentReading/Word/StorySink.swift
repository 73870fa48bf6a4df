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
    private(set) var anchors: [Anchor] = []
    /// Where each id's latest anchor stands.
    private var anchorIndex: [String: Int] = [:]

    /// Makes room for what a part of so many bytes usually holds; room that is not used costs no memory.
    mutating func reserve(bytes: Int) {
        units.reserveCapacity(bytes / 8)
        pieces.reserveCapacity(bytes / 256)
        blocks.reserveCapacity(bytes / 1024)
    }

    /// Adds what `write` appends to the units: a piece, whose own range of units is found out here. Nothing where nothing is appended.
    @inline(__always)
    mutating func add(_ piece: Piece, _ write: (inout [UInt16]) -> Void) {
        let first = units.count
        write(&units)
        guard first < units.count else { return }
        var piece = piece
        piece.units = first..<units.count
        pieces.append(piece)
    }

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
        for anchor in other.anchors {
            add(Anchor(id: anchor.id, start: anchor.start + unitBase, end: anchor.end.map { $0 + unitBase }))
        }
    }

    /// The same with its tables numbered from another number on.
    consuming func numberingTables(from first: Int) -> StorySink {
        for index in blocks.indices {
            guard case .cell(var cell) = blocks[index].kind else { continue }
            cell.table += first
            blocks[index].kind = .cell(cell)
        }
        return self
    }

    /// The same with its parts counted from another one on.
    consuming func numberingParts(from first: Int) -> StorySink {
        for index in blocks.indices { blocks[index].part += first }
        for index in pieces.indices { pieces[index].part += first }
        return self
    }

    /// Opens a comment's range here.
    mutating func openAnchor(_ id: String) { add(Anchor(id: id, start: units.count)) }

    mutating func closeAnchor(_ id: String) {
        guard let index = anchorIndex[id], anchors[index].end == nil else { return }
        anchors[index].end = units.count
    }

    /// A reference without a range: the comment hangs on the place.
    mutating func markAnchor(_ id: String) {
        if anchorIndex[id] == nil { add(Anchor(id: id, start: units.count, end: units.count)) }
    }

    private mutating func add(_ anchor: Anchor) {
        anchorIndex[anchor.id] = anchors.count
        anchors.append(anchor)
    }

    /// Puts generated text in front of content that is already there: the number of a paragraph whose own mark came late.
    mutating func insert(_ text: [UInt16], at place: Int, piece: Piece) {
        units.insert(contentsOf: text, at: place)
        var first = pieces.count
        while first > 0, pieces[first - 1].units.lowerBound >= place {
            first -= 1
            pieces[first].units = pieces[first].units.shifted(by: text.count)
        }
        pieces.insert(piece, at: first)
        for index in anchors.indices.suffix(1_000) {
            if anchors[index].start >= place { anchors[index].start += text.count }
            if let end = anchors[index].end, end >= place { anchors[index].end = end + text.count }
        }
    }
}

extension Range where Bound == Int {
    func shifted(by distance: Int) -> Range { (lowerBound + distance)..<(upperBound + distance) }
}
