import JSONReading

/// The rows of a file of decisions, before anybody has looked whether the ledger knows what they speak of.
struct DecisionRows {
    struct Row: Equatable {
        /// From 1.
        var line: Int
        /// Trimmed; what a row does not say is not there.
        var values: [ClueColumn: String]

        subscript(column: ClueColumn) -> String { values[column] ?? "" }
    }

    private(set) var rows: [Row] = []
    private(set) var faults: [DecisionFault] = []

    /// - Parameter isJSON: A JSON object a line, else comma-separated values with heads.
    init(_ bytes: [UInt8], isJSON: Bool) {
        if isJSON { readJSON(bytes) } else { readCSV(bytes) }
    }

    private mutating func readCSV(_ bytes: [UInt8]) {
        let records: [CSVRecords.Record]
        do throws(CSVRecords.Fault) {
            records = try CSVRecords(bytes).records
        } catch {
            switch error {
            case .notUTF8: faults = [DecisionFault(line: 1, what: .notUTF8)]
            case .openQuote(let line), .strayQuote(let line): faults = [DecisionFault(line: line, what: .quotes)]
            }
            return
        }
        let columns = records.first?.fields.map { ClueColumn(head: Self.trimmed($0)) } ?? []
        let missing = ClueColumn.decisive.filter { !columns.contains($0) }
        guard missing.isEmpty else {
            faults = [DecisionFault(line: 1, what: .noColumns(missing))]
            return
        }
        for record in records.dropFirst() {
            // Spreadsheets leave rows of empty cells behind.
            if record.fields.allSatisfy({ Self.trimmed($0).isEmpty }) { continue }
            guard record.fields.count == columns.count else {
                faults.append(DecisionFault(line: record.line, what: .fields(record.fields.count, wanted: columns.count)))
                continue
            }
            var row = Row(line: record.line, values: [:])
            for (column, field) in zip(columns, record.fields) {
                if let column { row.values[column] = Self.trimmed(field) }
            }
            rows.append(row)
        }
    }

    private mutating func readJSON(_ bytes: [UInt8]) {
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            if line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) { continue }
            let members: [JSONMember]
            do throws(JSONFault) { members = try JSONMember.all(in: Array(line)) } catch {
                faults.append(DecisionFault(line: index + 1, what: .notJSON(error.what)))
                continue
            }
            var row = Row(line: index + 1, values: [:])
            for column in ClueColumn.decisive + [.reviewer, .until] {
                guard let value = members.first(where: { $0.name == column.rawValue })?.value, value != .null else { continue }
                if let text = value.string {
                    row.values[column] = Self.trimmed(text)
                } else {
                    faults.append(DecisionFault(line: index + 1, what: .noString(column.rawValue)))
                }
            }
            rows.append(row)
        }
    }

    private static func trimmed(_ text: String) -> String {
        func isBlank(_ character: Character) -> Bool { character.isWhitespace }
        return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
