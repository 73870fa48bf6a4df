import Findings
import PolicyDocument

/// A paragraph cut at every bound of a finding or element, so that marks never cross. One walk over the bounds: a paragraph may hold
/// thousands of findings.
struct HTMLMarks {
    struct Stretch {
        /// UTF-16 units.
        var units: Range<Int>
        /// The classes of its mark; nil where nothing was found.
        var style: String?
    }

    private(set) var stretches: [Stretch] = []

    /// How many of each lie over a place, or begin there and end.
    private struct Cover {
        var levels: [Level: Int] = [:]
        var excused = 0
        var elements = 0

        mutating func add(_ other: Cover) {
            levels.merge(other.levels, uniquingKeysWith: +)
            excused += other.excused
            elements += other.elements
        }

        /// The worst finding that nothing excuses, else that there is one.
        var style: String? {
            let worst = Level.allCases.filter { levels[$0, default: 0] > 0 }.max()
            guard let name = worst?.rawValue ?? (excused > 0 ? "excused" : nil) else { return nil }
            return elements > 0 ? name + " element" : name
        }
    }

    /// - Parameter range: Of the paragraph, in UTF-16 units.
    init(of findings: [Finding], in document: Document, over range: Range<Int>) {
        if range.isEmpty { return }
        var changes: [Int: Cover] = [range.lowerBound: Cover(), range.upperBound: Cover()]
        func put(_ units: Range<Int>, _ change: (inout Cover, Int) -> Void) {
            let units = units.clamped(to: range)
            if units.isEmpty { return }
            change(&changes[units.lowerBound, default: Cover()], 1)
            change(&changes[units.upperBound, default: Cover()], -1)
        }
        for finding in findings {
            put(finding.units) { cover, count in
                if finding.isExcused { cover.excused += count } else { cover.levels[finding.level, default: 0] += count }
            }
            for element in finding.elementUnits(in: document) { put(element.units) { $0.elements += $1 } }
        }
        let bounds = changes.sorted { $0.key < $1.key }
        var cover = Cover()
        for (bound, next) in zip(bounds, bounds.dropFirst()) {
            cover.add(bound.value)
            stretches.append(Stretch(units: bound.key..<next.key, style: cover.style))
        }
    }
}
