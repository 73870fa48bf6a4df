package import SQLiteStore

/// What a run came to, in figures.
package struct SweepSummary: Sendable, Equatable {
    /// Documents it saw.
    package var documents = 0
    /// Seen for the first time.
    package var fresh = 0
    /// With other content than before.
    package var changed = 0
    /// The same content, judged by other rules or options than before.
    package var rejudged = 0
    /// Gone from where it looked, since this run.
    package var missing = 0
    package var unreadable = 0
    package var incomplete = 0
    package var outOfScope = 0
    package var withFindings = 0
    package var errors = 0
    package var warnings = 0
    package var notes = 0
    /// Of the documents changed or judged anew: findings that were not there before, that are there no more, and that stayed.
    package var findingsNew = 0
    package var findingsGone = 0
    package var findingsSame = 0
    /// Groups of documents of one text or nearly so, in the whole ledger, and how many documents are in them.
    package var groups = 0
    package var grouped = 0

    /// Neither new nor changed nor judged anew.
    package var unchanged: Int { documents - fresh - changed - rejudged }

    package init() {}

    /// Adds another run; the groups are the whole ledger's in either.
    package mutating func add(_ other: SweepSummary) {
        for figure in [
            \Self.documents, \.fresh, \.changed, \.rejudged, \.missing, \.unreadable, \.incomplete, \.outOfScope, \.withFindings, \.errors, \.warnings,
            \.notes, \.findingsNew, \.findingsGone, \.findingsSame,
        ] {
            self[keyPath: figure] += other[keyPath: figure]
        }
        (groups, grouped) = (other.groups, other.grouped)
    }
}

extension SweepWriter {
    /// The figures of this run.
    package func summary() throws(SQLiteError) -> SweepSummary {
        var summary = SweepSummary()
        let seen = try database.prepare(
            """
            SELECT count(*), sum(s.previous IS NULL), sum(s.previous != s.reading AND p.content != r.content),
                sum(s.previous != s.reading AND p.content = r.content), sum(r.status = 'unreadable'), sum(r.status = 'incomplete'),
                sum(r.status = 'out-of-scope'), sum(r.notes + r.warnings + r.errors > 0), sum(r.errors), sum(r.warnings), sum(r.notes)
            FROM sighting s JOIN reading r ON r.id = s.reading LEFT JOIN reading p ON p.id = s.previous WHERE s.sweep = ?
            """)
        try seen.bind(sweep, 0)
        if try seen.step() {
            let figures = (0..<11).map { seen.integer($0) ?? 0 }
            (summary.documents, summary.fresh, summary.changed, summary.rejudged) = (figures[0], figures[1], figures[2], figures[3])
            (summary.unreadable, summary.incomplete, summary.outOfScope) = (figures[4], figures[5], figures[6])
            (summary.withFindings, summary.errors, summary.warnings, summary.notes) = (figures[7], figures[8], figures[9], figures[10])
        }
        seen.reset()
        if summary.changed + summary.rejudged > 0 { try compare(&summary) }
        summary.missing = try database.integer("SELECT count(*) FROM document WHERE missing = ?", .integer(sweep)) ?? 0
        summary.groups = try database.integer("SELECT count(DISTINCT similar) FROM document WHERE similar IS NOT NULL") ?? 0
        summary.grouped = try database.integer("SELECT count(*) FROM document WHERE similar IS NOT NULL") ?? 0
        return summary
    }

    private func compare(_ summary: inout SweepSummary) throws(SQLiteError) {
        let changed = "FROM sighting s JOIN finding f ON f.reading ="
        let only = "WHERE s.sweep = ? AND s.previous IS NOT NULL AND s.previous != s.reading"
        let now = try database.integer("SELECT count(*) \(changed) s.reading \(only)", .integer(sweep)) ?? 0
        let before = try database.integer("SELECT count(*) \(changed) s.previous \(only)", .integer(sweep)) ?? 0
        let same = try database.integer(
            "SELECT count(*) \(changed) s.reading JOIN finding g ON g.reading = s.previous AND g.finding = f.finding \(only)", .integer(sweep))
        summary.findingsSame = same ?? 0
        summary.findingsNew = now - summary.findingsSame
        summary.findingsGone = before - summary.findingsSame
    }
}
