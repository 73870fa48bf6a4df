package import Law
package import SQLiteStore

/// Writes a run into a ledger: its beginning, its documents batch by batch, each batch whole or not at all, and its end.
package final class SweepWriter {
    /// What a run is, before it begins.
    package struct Run: Sendable {
        package enum Kind: String, Sendable {
            case sweep
            case imported = "import"
        }

        package var kind: Kind
        package var author: String
        package var asOf: CalendarDate
        /// What it was asked to go through, one a line.
        package var paths: String

        package init(kind: Kind, author: String, asOf: CalendarDate, paths: String) {
            self.kind = kind
            self.author = author
            self.asOf = asOf
            self.paths = paths
        }
    }

    /// What became of a document.
    package enum Entry: Sendable {
        /// It was read and judged.
        case judged(StoredDocument)
        /// The ledger has its reading already.
        /// - Parameter stamp: The file as it is now; nil where that cannot be relied on.
        case known(KnownDocument, reading: Int, stamp: FileStamp?)
    }

    /// How a run ended.
    package enum Outcome: String, Sendable {
        case finished, interrupted, failed
    }

    package let sweep: Int
    package let judging: Int
    let database: Database
    private let documents: DocumentStatements
    private let readings: ReadingStatements

    package init(_ ledger: Ledger, _ run: Run, _ judging: Judging) throws(SQLiteError) {
        let database = ledger.database
        self.database = database
        (self.judging, sweep) = try database.transaction { () throws(SQLiteError) in
            let judging = try Self.row(of: judging, in: database)
            try database.run(
                "INSERT INTO sweep (kind, started, author, judging, as_of, paths) VALUES (?, ?, ?, ?, ?, ?)", .text(run.kind.rawValue),
                .text(Timestamp.now()), .text(run.author), .integer(judging), .text(run.asOf.description), .text(run.paths))
            return (judging, database.lastRow)
        }
        documents = try DocumentStatements(database, sweep: sweep)
        readings = try ReadingStatements(database, sweep: sweep, judging: self.judging)
    }

    private static func row(of judging: Judging, in database: Database) throws(SQLiteError) -> Int {
        let key: [StoredValue] = [
            .text(judging.ruleBaseDigest), .text(judging.toolVersion), .text(judging.rulesSince), .text(judging.options),
        ]
        let find = try database.prepare("SELECT id FROM judging WHERE rule_base_digest = ? AND tool_version = ? AND rules_since = ? AND options = ?")
        try find.bind(key)
        if try find.step(), let id = find.integer(0) { return id }
        find.reset()
        try database.prepare(
            "INSERT INTO judging (rule_base_digest, tool_version, rules_since, options, rule_base_version) VALUES (?, ?, ?, ?, ?)"
        ).run(key + [.text(judging.ruleBaseVersion)])
        return database.lastRow
    }

    /// Writes documents, all of them or none.
    package func write(_ batch: [Entry]) throws(SQLiteError) {
        try database.transaction { () throws(SQLiteError) in
            for entry in batch {
                switch entry {
                case .known(let known, let reading, let stamp):
                    try documents.see(known.document, reading: reading, previous: known.reading, stamp: stamp)
                case .judged(let stored):
                    let (document, previous) = try documents.enter(stored.path, stamp: stored.stamp)
                    let reading = try readings.enter(stored, document: document)
                    try documents.see(document, reading: reading, previous: previous, stamp: stored.stamp)
                }
            }
        }
    }

    /// Ends the run.
    /// - Parameter covers: Whether the run looked where a path is; asked only of a run that came to its end.
    package func end(_ outcome: Outcome, covers: @Sendable ([UInt8]) -> Bool) throws(SQLiteError) {
        try database.transaction { () throws(SQLiteError) in
            if outcome == .finished {
                try documents.markMissing(covers: covers)
                try SimilarDocuments.group(in: database)
            }
            try database.run(
                "UPDATE sweep SET ended = ?, outcome = ? WHERE id = ?", .text(Timestamp.now()), .text(outcome.rawValue), .integer(sweep))
        }
    }
}
