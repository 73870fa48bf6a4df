/// What is wrong with an XML file, at a line.
package struct XMLFault: Hashable, Sendable {
    /// From 1; 0 where the parser gives none.
    package var line: Int
    package var message: String

    package init(line: Int, message: String) {
        self.line = line
        self.message = message
    }
}

/// Why an XML file or a schema could not be read.
package enum XMLError: Error, Hashable, Sendable {
    /// The bytes are not well-formed XML: correct the file at the line.
    case malformed(file: String, fault: XMLFault)
    /// The RELAX NG schema itself is faulty: correct the schema.
    case schema(file: String, faults: [XMLFault])
    /// libxml2 has no memory left.
    case outOfMemory(file: String)

    /// The faults, at least one.
    package var faults: [XMLFault] {
        switch self {
        case .malformed(_, let fault): [fault]
        case .schema(_, let faults): faults
        case .outOfMemory: [XMLFault(line: 0, message: "no memory left to parse the file")]
        }
    }
}
