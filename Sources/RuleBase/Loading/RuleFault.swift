/// One fault of a rule base, at the place to correct.
package struct RuleFault: Error, Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The path of the file, as the directory was given.
    package var file: String
    /// From 1; 0 where the whole file or folder is meant.
    package var line: Int
    /// What is wrong, with the offending value.
    package var message: String

    package init(file: String, line: Int, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    /// `file:line: message`.
    package var description: String { line > 0 ? "\(file):\(line): \(message)" : "\(file): \(message)" }

    package static func < (left: RuleFault, right: RuleFault) -> Bool {
        (left.file, left.line, left.message) < (right.file, right.line, right.message)
    }
}

/// All that is wrong with a rule base; at least one fault, ordered by file and line.
package struct RuleFaults: Error, Hashable, Sendable, CustomStringConvertible {
    package var faults: [RuleFault]

    package init(_ faults: [RuleFault]) { self.faults = faults.sorted() }

    /// One fault a line.
    package var description: String { faults.map(\.description).joined(separator: "\n") }
}
