package import Law

/// The administrative divisions, by code.
package struct Gazetteer: Sendable {
    /// Ascending by code.
    package var divisions: [Division]

    package init(divisions: [Division]) { self.divisions = divisions }

    package subscript(code: Int) -> Division? {
        var low = 0
        var high = divisions.count
        while low < high {
            let middle = (low + high) / 2
            if divisions[middle].code < code { low = middle + 1 } else { high = middle }
        }
        return low < divisions.count && divisions[low].code == code ? divisions[low] : nil
    }

    /// The division and every ancestor below the nation.
    package func chain(from code: Int) -> [Division] {
        var chain: [Division] = []
        var next: Int? = code
        while let current = next, let division = self[current], chain.count < 4 {
            chain.append(division)
            next = division.parent
        }
        return chain
    }
}
