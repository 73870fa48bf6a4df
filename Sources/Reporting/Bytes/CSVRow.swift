/// Comma-separated values for a spreadsheet (RFC 4180).
package enum CSVRow {
    /// The byte order mark, so that Excel reads what follows as UTF-8.
    package static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    package static func bytes(_ fields: [String]) -> [UInt8] {
        var out = ByteWriter()
        for (index, field) in fields.enumerated() {
            if index > 0 { out.write(",") }
            out.writeField(field)
        }
        out.write("\r\n")
        return out.bytes
    }
}

extension ByteWriter {
    /// A field in quotes where it needs them. One that a spreadsheet would take for a formula gets an apostrophe in front.
    fileprivate mutating func writeField(_ text: String) {
        var text = text
        if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) { text = "'" + text }
        guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return write(text) }
        write("\"")
        for scalar in text.unicodeScalars { write(scalar == "\"" ? "\"\"" : String(scalar)) }
        write("\"")
    }
}
