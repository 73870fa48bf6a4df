package import Findings
package import PolicyDocument

extension Finding {
    /// Where its elements stand in the document, as ranges of units by the element's index; found by their positions, not by searching.
    /// Elements that other paragraphs meet (a lead-in, the head of a column) are left out.
    package func elementUnits(in document: Document?) -> [(element: Int, units: Range<Int>)] {
        guard let document, units.lowerBound >= 0, units.upperBound <= document.units.count else { return [] }
        return elements.indices.compactMap { index in
            let element = elements[index]
            guard let start = document.unit(line: element.line, column: element.column, near: self), units.contains(start) else {
                return nil
            }
            var left = element.text.utf16.count
            var end = start
            while end < units.upperBound, left > 0 {
                if document.units[end] != Document.gap { left -= 1 }
                end += 1
            }
            return end > start ? (index, start..<end) : nil
        }
    }

    /// The same as ranges of UTF-16 units of `text`.
    package func marks(in document: Document?) -> [Range<Int>] {
        guard let document else { return [] }
        func offset(of unit: Int) -> Int { document.units[units.lowerBound..<unit].count { $0 != Document.gap } }
        return elementUnits(in: document).map { offset(of: $0.units.lowerBound)..<offset(of: $0.units.upperBound) }
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
            // From the finding on, since elements lie within it: a paragraph may hold very many findings.
            var left = column - finding.location.column
            for unit in finding.units where units[unit] != Document.gap {
                if left == 0 { return unit }
                left -= 1
            }
            return nil
        }
    }
}
