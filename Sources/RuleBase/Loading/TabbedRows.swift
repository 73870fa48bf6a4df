/// The rows of a tab-separated file of the rule base: `#` begins a comment line, empty lines do not count.
struct TabbedRows {
    struct Row {
        var fields: [String]
        var line: Int
    }

    private(set) var rows: [Row] = []

    /// Notes rows that have not `columns` fields.
    init(_ bytes: [UInt8], columns: Int, with reader: inout SourceReader) {
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let bare = line.last == 0x0D ? line.dropLast() : line
            if bare.isEmpty || bare.first == 0x23 { continue }
            guard let text = String(validating: bare, as: UTF8.self) else {
                reader.fault(index + 1, "the line is not UTF-8")
                continue
            }
            let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if fields.count == columns {
                rows.append(Row(fields: fields, line: index + 1))
            } else {
                reader.fault(index + 1, "\"\(text)\" has \(fields.count) fields separated by tabs instead of \(columns)")
            }
        }
    }
}
