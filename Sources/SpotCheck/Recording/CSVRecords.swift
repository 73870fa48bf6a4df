/// The records of a file of comma-separated values (RFC 4180), with the line each begins on. Quoted fields may hold line breaks; a byte order
/// mark is left out.
struct CSVRecords {
    struct Record: Equatable {
        /// From 1.
        var line: Int
        var fields: [String]
    }

    private(set) var records: [Record] = []

    /// Why a file is no such table.
    enum Fault: Error, Hashable {
        case notUTF8
        /// A quoted field that began on a line does not end.
        case openQuote(line: Int)
        /// Something stands behind the closing quote of a field.
        case strayQuote(line: Int)
    }

    init(_ bytes: [UInt8]) throws(Fault) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        var scalars = text.unicodeScalars.makeIterator()
        var next = scalars.next()
        if next == "\u{FEFF}" { next = scalars.next() }
        var line = 1
        var record = Record(line: 1, fields: [])
        while next != nil {
            var field = ""
            if next == "\"" {
                let start = line
                next = scalars.next()
                while true {
                    guard let scalar = next else { throw .openQuote(line: start) }
                    next = scalars.next()
                    if scalar == "\"" {
                        guard next == "\"" else { break }
                        next = scalars.next()
                    }
                    if scalar == "\n" { line += 1 }
                    field.unicodeScalars.append(scalar)
                }
                guard [nil, ",", "\r", "\n"].contains(next) else { throw .strayQuote(line: line) }
            } else {
                while let scalar = next, scalar != ",", scalar != "\r", scalar != "\n" {
                    field.unicodeScalars.append(scalar)
                    next = scalars.next()
                }
            }
            record.fields.append(field)
            if next == "," {
                next = scalars.next()
                // A comma at the end of the file is followed by one more, empty field.
                if next == nil { record.fields.append("") }
                if next != nil { continue }
            }
            if next == "\r" { next = scalars.next() }
            if next == "\n" { next = scalars.next() }
            if record.fields != [""] { records.append(record) }
            line += 1
            record = Record(line: line, fields: [])
        }
    }
}
