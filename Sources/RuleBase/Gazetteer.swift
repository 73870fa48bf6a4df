package import Law
import PolicyDocument

/// The administrative divisions, by code. Kept as columns, so that loading it costs nothing.
package struct Gazetteer: Sendable {
    /// Ascending.
    let codes: TableArray<Int32>
    /// The code of the division each lies in; 0 for provinces.
    let parents: TableArray<Int32>
    /// The place of each one's level in `Division.Level.allCases`.
    let levels: TableArray<UInt8>
    let names: NameTable

    /// - Parameter divisions: ascending by code.
    package init(divisions: [Division]) {
        codes = TableArray(divisions.map { Int32($0.code) })
        parents = TableArray(divisions.map { Int32($0.parent ?? 0) })
        levels = TableArray(divisions.map { UInt8(Division.Level.allCases.firstIndex(of: $0.level) ?? 0) })
        names = NameTable(divisions.map(\.name))
    }

    /// The gazetteer of columns read from a file.
    init(codes: TableArray<Int32>, parents: TableArray<Int32>, levels: TableArray<UInt8>, names: NameTable) {
        self.codes = codes
        self.parents = parents
        self.levels = levels
        self.names = names
    }

    /// Whether the columns fit together.
    var isSound: Bool {
        names.isSound && parents.count == codes.count && levels.count == codes.count && names.count == codes.count
            && Int(levels.max() ?? 0) < Division.Level.allCases.count
    }

    /// All of them, ascending by code; made at each call.
    package var divisions: [Division] { codes.indices.map(division) }

    package subscript(code: Int) -> Division? {
        let low = Bisection.count(in: codes.count) { Int(codes[$0]) < code }
        return low < codes.count && Int(codes[low]) == code ? division(low) : nil
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

    private func division(_ index: Int) -> Division {
        Division(
            code: Int(codes[index]), name: names[index], level: Division.Level.allCases[Int(levels[index])],
            parent: parents[index] == 0 ? nil : Int(parents[index]))
    }
}
