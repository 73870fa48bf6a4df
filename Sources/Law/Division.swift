/// An administrative division of GB/T 2260.
package struct Division: Hashable, Sendable {
    package enum Level: String, Sendable, CaseIterable {
        case province, prefecture, county
    }

    /// The six-digit code.
    package var code: Int
    /// The full name, e.g. 德清县.
    package var name: String
    package var level: Level
    /// The code of the division it lies in; nil for provinces.
    package var parent: Int?

    package init(code: Int, name: String, level: Level, parent: Int?) {
        self.code = code
        self.name = name
        self.level = level
        self.parent = parent
    }
}
