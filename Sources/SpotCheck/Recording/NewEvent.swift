package import Law
package import SQLiteStore

/// Something people decided or did, before the ledger has it: a row of `event`.
package struct NewEvent: Sendable, Equatable {
    package var subject: CaseBook.Subject
    package var kind: EventKind
    /// See `EventKind`; '' where the kind says it all.
    package var value: String
    /// Why, or on what evidence.
    package var reason: String
    /// The day something is due, was done, or ends.
    package var day: CalendarDate?
    /// Who says so.
    package var author: String
    /// The file of decisions it was read from; nil for what was given on the command line.
    package var source: String?

    package init(
        _ subject: CaseBook.Subject, _ kind: EventKind, value: String = "", reason: String = "", day: CalendarDate? = nil, author: String,
        source: String? = nil
    ) {
        self.subject = subject
        self.kind = kind
        self.value = value
        self.reason = reason
        self.day = day
        self.author = author
        self.source = source
    }
}

extension Ledger {
    /// Adds events, all of them or none. Nothing that was recorded before is changed.
    /// - Parameter time: UTC, `2026-11-24T08:30:00Z`.
    package func record(_ events: [NewEvent], at time: String = Timestamp.now()) throws(SQLiteError) {
        try database.transaction { () throws(SQLiteError) in
            let insert = try database.prepare(
                "INSERT INTO event (recorded, author, document, finding, kind, value, reason, day, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            for event in events {
                try insert.run([
                    .text(time), .text(event.author), .integer(event.subject.document), StoredValue(event.subject.finding), .text(event.kind.rawValue),
                    .text(event.value), .text(event.reason), StoredValue(event.day?.description), StoredValue(event.source),
                ])
            }
        }
    }
}
