import Findings
import SQLiteStore

/// The documents of a ledger as columns, loaded once for all that is counted of them.
struct DocumentTable {
    /// What is counted of one document.
    struct Row {
        /// The row of `document`.
        var id: Int
        var status: DocumentReport.Status
        /// The division of its issuer; nil where it is not known.
        var region: Int?
        var month: Month?
        var year: Int?
        var government: Particulars.Government?
        /// Places in `kinds` and `issuers`; nil where it is not known.
        var kind: Int?
        var issuer: Int?
        var errors: Int
        var warnings: Int

        var isSuspected: Bool { errors + warnings > 0 }
    }

    private(set) var rows: [Row] = []
    private(set) var kinds: [String] = []
    private(set) var issuers: [String] = []
    /// By the row of `document`.
    private(set) var places: [Int: Int] = [:]
    /// The place of the document whose reading counts, by the row of `reading`; -1 for readings that count no more.
    private var current: [Int32] = []

    /// - Parameter sample: The documents of a sample, as they were when it was drawn; nil for all that are where they were swept.
    init(_ database: Database, sample: Int?) throws(SQLiteError) {
        let columns = "r.id, r.status, r.region, r.issued, r.kind, r.issuer, r.errors, r.warnings, r.year, r.level"
        let statement =
            if let sample {
                try database.prepare(
                    "SELECT m.document, \(columns) FROM sample_document m JOIN reading r ON r.id = m.reading WHERE m.sample = \(sample) ORDER BY m.document")
            } else {
                try database.prepare(
                    "SELECT d.id, \(columns) FROM document d JOIN reading r ON r.id = d.reading WHERE d.missing IS NULL ORDER BY d.id")
            }
        current = Array(repeating: -1, count: (try database.integer("SELECT max(id) FROM reading") ?? 0) + 1)
        var kindPlaces: [String: Int] = [:]
        var issuerPlaces: [String: Int] = [:]
        while try statement.step() {
            guard let id = statement.integer(0), let reading = statement.integer(1), current.indices.contains(reading) else { continue }
            current[reading] = Int32(rows.count)
            places[id] = rows.count
            rows.append(
                Row(
                    id: id, status: statement.text(2).flatMap { DocumentReport.Status(rawValue: $0) } ?? .unreadable, region: statement.integer(3),
                    month: statement.text(4).flatMap { Month($0) }, year: statement.integer(9),
                    government: statement.text(10).flatMap { Particulars.Government(rawValue: $0) }, kind: statement.text(5).map { Self.place(of: $0, &kindPlaces, &kinds) },
                    issuer: statement.text(6).map { Self.place(of: $0, &issuerPlaces, &issuers) }, errors: statement.integer(7) ?? 0,
                    warnings: statement.integer(8) ?? 0))
        }
    }

    /// The place of the document a reading belongs to; nil where the reading counts no more.
    func place(ofReading reading: Int) -> Int? {
        guard current.indices.contains(reading), current[reading] >= 0 else { return nil }
        return Int(current[reading])
    }

    private static func place(of name: String, _ places: inout [String: Int], _ names: inout [String]) -> Int {
        if let place = places[name] { return place }
        places[name] = names.count
        names.append(name)
        return names.count - 1
    }
}

extension Month {
    /// The month of a day, `2026-11-24`; nil for anything else.
    init?(_ day: String) {
        let fields = day.split(separator: "-")
        guard fields.count == 3, let year = Int(fields[0]), let month = Int(fields[1]), (1...12).contains(month) else { return nil }
        self.init(year: year, month: month)
    }
}
