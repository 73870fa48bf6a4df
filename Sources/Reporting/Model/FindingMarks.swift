package import Findings
package import PolicyDocument

extension Finding {
    /// Where its elements stand inside `text`, as ranges of UTF-16 units; found by their positions, not by searching. Elements that other
    /// paragraphs meet (a lead-in, the head of a column) are left out.
    package func marks(in document: Document?) -> [Range<Int>] {
        guard let document, units.lowerBound >= 0, units.upperBound <= document.units.count else { return [] }
        return elements.compactMap { element in
            guard let start = document.unit(line: element.line, column: element.column, near: self), units.contains(start) else { return nil }
            let from = document.units[units.lowerBound..<start].count { $0 != Document.gap }
            let length = element.text.utf16.count
            let whole = document.units[units].count { $0 != Document.gap }
            return length > 0 && from < whole ? from..<min(from + length, whole) : nil
        }
    }
}

extension Document {
    /// The unit at a line and column as reports count them; nil where there is none.
    fileprivate func unit(line: Int, column: Int, near finding: Finding) -> Int? {
        switch origin {
        case .text(let lineStarts):
            guard lineStarts.indices.contains(line - 1) else { return nil }
            let unit = lineStarts[line - 1] + column - 1
            return units.indices.contains(unit) ? unit : nil
        case .package:
            guard blocks.indices.contains(finding.block), blocks[finding.block].paragraph == line else { return nil }
            var left = column - 1
            for unit in blocks[finding.block].range where units[unit] != Document.gap {
                if left == 0 { return unit }
                left -= 1
            }
            return nil
        }
    }
}
