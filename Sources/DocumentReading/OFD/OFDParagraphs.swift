import PolicyDocument

/// Joins lines to paragraphs: a line that reaches the right margin goes on in the next one, if that starts at the left margin.
enum OFDParagraphs {
    static func append(_ lines: [OFDLine], to sink: inout StorySink) {
        let margins = (left: lines.map(\.left).min() ?? 0, right: lines.map(\.right).max() ?? 0)
        var number = 0
        var index = 0
        while index < lines.count {
            // Paragraphs are counted in their page's part.
            number = index > 0 && lines[index].page == lines[index - 1].page ? number + 1 : 1
            let first = index
            let start = sink.units.count
            let isFooter = isPageNumber(lines[index].units)
            put(lines[index], &sink)
            while !isFooter, index + 1 < lines.count, goesOn(lines[index], lines[index + 1], margins) {
                index += 1
                put(lines[index], &sink)
            }
            sink.blocks.append(
                Block(range: start..<sink.units.count, kind: isFooter ? .footer : .paragraph, part: lines[first].page, paragraph: number))
            index += 1
        }
    }

    private static func goesOn(_ line: OFDLine, _ next: OFDLine, _ margins: (left: Double, right: Double)) -> Bool {
        guard !isPageNumber(next.units), abs(line.size - next.size) < 0.2 * line.size, line.right > margins.right - 1.5 * line.size else {
            return false
        }
        // What lies on a template is no part of the page's sentences.
        if next.page == line.page, next.part != line.part { return false }
        if next.page == line.page, next.y - line.y > 3 * line.size { return false }
        return next.left < margins.left + line.size
    }

    /// Pieces stand side by side; a gap wider than a character is a column's edge.
    private static func put(_ line: OFDLine, _ sink: inout StorySink) {
        var right: Double?
        for fragment in line.fragments {
            if let right, fragment.x - right > fragment.size {
                let place = sink.units.count
                sink.units.append(0x20)
                sink.pieces.append(
                    Piece(
                        units: place..<(place + 1), part: fragment.part, bytes: fragment.bytes.lowerBound..<fragment.bytes.lowerBound,
                        kind: .generated))
            }
            let start = sink.units.count
            sink.units += fragment.units
            sink.pieces.append(Piece(units: start..<sink.units.count, part: fragment.part, bytes: fragment.bytes))
            right = fragment.x + fragment.width
        }
    }

    /// `- 3 -`, `— 3 —`, `3`.
    private static func isPageNumber(_ units: [UInt16]) -> Bool {
        let marks: Set<UInt16> = [0x2D, 0x2013, 0x2014, 0x20, 0x3000, 0x2015, 0xFF0D]
        let digits = units.filter { !marks.contains($0) }
        return !digits.isEmpty && digits.count <= 4 && units.count <= 12
            && digits.allSatisfy { (0x30...0x39).contains($0) || (0xFF10...0xFF19).contains($0) }
    }
}
