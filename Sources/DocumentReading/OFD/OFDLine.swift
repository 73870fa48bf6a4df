/// Fragments of one page that stand on one line, from left to right.
struct OFDLine {
    var fragments: [OFDFragment]
    /// The index of the page's part.
    var page: Int
    var y: Double

    /// The index of the part it was read from: the page's, or that of a template.
    var part: Int { fragments.first?.part ?? page }
    var left: Double { fragments.first?.x ?? 0 }
    var right: Double { fragments.map { $0.x + $0.width }.max() ?? 0 }
    var size: Double { fragments.map(\.size).max() ?? 1 }
    var units: [UInt16] { fragments.flatMap(\.units) }

    /// The lines of a page from top to bottom. Fragments whose base lines differ by less than half their size are one line.
    static func lines(of fragments: [OFDFragment], page: Int) -> [OFDLine] {
        let sorted = fragments.enumerated().sorted { ($0.element.y, $0.offset) < ($1.element.y, $1.offset) }.map(\.element)
        var lines: [OFDLine] = []
        for fragment in sorted {
            if let last = lines.indices.last, fragment.y - lines[last].y < 0.5 * min(fragment.size, lines[last].fragments[0].size) {
                lines[last].fragments.append(fragment)
            } else {
                lines.append(OFDLine(fragments: [fragment], page: page, y: fragment.y))
            }
        }
        return lines.map { line in
            var line = line
            line.fragments.sort { $0.x < $1.x }
            return line
        }
    }
}
