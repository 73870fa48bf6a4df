import SQLiteStore

/// The rows of `document` and `sighting` that one run writes.
struct DocumentStatements {
    private let database: Database
    private let sweep: Int
    private let upsert: Statement
    private let update: Statement
    private let sighting: Statement

    init(_ database: Database, sweep: Int) throws(SQLiteError) {
        self.database = database
        self.sweep = sweep
        upsert = try database.prepare(
            """
            INSERT INTO document (path, last_sweep) VALUES (?, ?)
            ON CONFLICT (path) DO UPDATE SET last_sweep = max (last_sweep, excluded.last_sweep) RETURNING id, reading
            """)
        update = try database.prepare(
            """
            UPDATE document SET reading = ?, last_sweep = max (last_sweep, ?), missing = NULL, file_size = ?, file_modified = ?, file_number = ?
            WHERE id = ?
            """)
        sighting = try database.prepare(
            """
            INSERT INTO sighting (sweep, document, reading, previous) VALUES (?, ?, ?, ?)
            ON CONFLICT (sweep, document) DO UPDATE SET reading = excluded.reading
            """)
    }

    /// The document of a path, which is made where there is none, and what was its current reading.
    func enter(_ path: [UInt8], stamp: FileStamp?) throws(SQLiteError) -> (document: Int, previous: Int?) {
        defer { upsert.reset() }
        try upsert.bind(text: path, 0)
        try upsert.bind(sweep, 1)
        guard try upsert.step(), let document = upsert.integer(0) else { preconditionFailure("an upsert gives back its row") }
        return (document, upsert.integer(1))
    }

    /// Makes a reading the current one, and records that the run saw it.
    func see(_ document: Int, reading: Int, previous: Int?, stamp: FileStamp?) throws(SQLiteError) {
        try update.bind(reading, 0)
        try update.bind(sweep, 1)
        try update.bind(stamp?.size, 2)
        try update.bind(stamp?.modified, 3)
        try update.bind(stamp?.number, 4)
        try update.bind(document, 5)
        try update.run()
        try sighting.bind(sweep, 0)
        try sighting.bind(document, 1)
        try sighting.bind(reading, 2)
        try sighting.bind(previous, 3)
        try sighting.run()
    }

    /// Marks the documents that the run should have met and did not.
    func markMissing(covers: @Sendable ([UInt8]) -> Bool) throws(SQLiteError) {
        let unseen = try database.prepare("SELECT id, path FROM document WHERE last_sweep < ? AND missing IS NULL")
        try unseen.bind(sweep, 0)
        var missing: [Int] = []
        while try unseen.step() {
            if let document = unseen.integer(0), covers(unseen.bytes(1)) { missing.append(document) }
        }
        unseen.reset()
        let mark = try database.prepare("UPDATE document SET missing = ? WHERE id = ?")
        for document in missing { try mark.run([.integer(sweep), .integer(document)]) }
    }
}
