import Findings
import SQLiteStore

extension Ledger {
    /// The last two sweeps that came to their end; nil where there are fewer.
    package func lastTwoSweeps() throws(LedgerError) -> (before: LedgerState, after: LedgerState)? {
        let last = try finishedSweeps(2)
        return last.count == 2 ? (last[1], last[0]) : nil
    }

    /// The last sweep that came to its end.
    package func lastSweep() throws(LedgerError) -> LedgerState? { try finishedSweeps(1).first }

    private func finishedSweeps(_ most: Int) throws(LedgerError) -> [LedgerState] {
        var states: [LedgerState] = []
        do throws(SQLiteError) {
            let rows = try database.prepare("SELECT id FROM sweep WHERE outcome = 'finished' ORDER BY id DESC LIMIT ?")
            try rows.bind(most, 0)
            while try rows.step() { states.append(.sweep(rows.integer(0) ?? 0)) }
        } catch {
            throw .store(error)
        }
        return states
    }

    /// - Parameter most: How many differences are listed of either kind; nil for all.
    package func compare(_ before: LedgerState, _ after: LedgerState, most: Int?) throws(LedgerError) -> LedgerComparison {
        var comparison = LedgerComparison(before: before, after: after)
        do throws(SQLiteError) {
            try database.execute(
                """
                PRAGMA temp_store = MEMORY;
                DROP TABLE IF EXISTS temp.before; DROP TABLE IF EXISTS temp.after;
                CREATE TEMP TABLE before (document INTEGER PRIMARY KEY, reading INTEGER NOT NULL);
                CREATE TEMP TABLE after (document INTEGER PRIMARY KEY, reading INTEGER NOT NULL);
                """)
        } catch {
            throw .store(error)
        }
        try fill("before", with: before)
        try fill("after", with: after)
        do throws(SQLiteError) {
            try countDocuments(&comparison)
            try countFindings(&comparison)
            comparison.listedCured = try differences("before", not: "after", most: most)
            comparison.listedFresh = try differences("after", not: "before", most: most)
        } catch {
            throw .store(error)
        }
        return comparison
    }

    private func fill(_ table: String, with state: LedgerState) throws(LedgerError) {
        do throws(SQLiteError) {
            switch state {
            case .sweep(let number):
                try database.run("INSERT INTO temp.\(table) SELECT document, reading FROM sighting WHERE sweep = ?", .integer(number))
            case .day(let day):
                // Of several rows SQLite gives the bare column of the one with the maximum.
                try database.run(
                    """
                    INSERT INTO temp.\(table) SELECT document, reading FROM (SELECT g.document, g.reading, max(g.sweep) FROM sighting g
                    JOIN sweep s ON s.id = g.sweep WHERE s.started <= ? GROUP BY g.document)
                    """, .text("\(day)T23:59:59Z"))
            }
            if try database.integer("SELECT count(*) FROM temp.\(table)") ?? 0 > 0 { return }
        } catch {
            throw .store(error)
        }
        throw .nothingToCompare(state.text)
    }

    private func countDocuments(_ comparison: inout LedgerComparison) throws(SQLiteError) {
        let both = try database.prepare(
            """
            SELECT sum(a.reading = b.reading), sum(a.reading != b.reading AND p.content != q.content),
                sum(a.reading != b.reading AND p.content = q.content)
            FROM temp.before a JOIN temp.after b USING (document) JOIN reading p ON p.id = a.reading JOIN reading q ON q.id = b.reading
            """)
        if try both.step() {
            (comparison.same, comparison.edited, comparison.rejudged) = (both.integer(0) ?? 0, both.integer(1) ?? 0, both.integer(2) ?? 0)
        }
        func only(_ table: String, _ other: String) throws(SQLiteError) -> Int {
            try database.integer("SELECT count(*) FROM temp.\(table) WHERE document NOT IN (SELECT document FROM temp.\(other))") ?? 0
        }
        comparison.gone = try only("before", "after")
        comparison.added = try only("after", "before")
    }

    /// The findings of one state only, with what their documents were in the other; of documents with the same reading in both there are none.
    private static func onlyIn(_ table: String, not other: String) -> String {
        """
        FROM temp.\(table) a JOIN document d ON d.id = a.document JOIN reading r ON r.id = a.reading JOIN finding f ON f.reading = a.reading
        JOIN rule u ON u.id = f.rule LEFT JOIN temp.\(other) b ON b.document = a.document LEFT JOIN reading q ON q.id = b.reading
        WHERE (b.reading IS NULL OR b.reading != a.reading)
            AND NOT EXISTS (SELECT 1 FROM finding g WHERE g.reading = b.reading AND g.finding = f.finding)
        """
    }

    private static let cause = "CASE WHEN q.id IS NULL THEN 'document' WHEN q.content = r.content THEN 'rules' ELSE 'edited' END"

    private func countFindings(_ comparison: inout LedgerComparison) throws(SQLiteError) {
        func count(_ table: String, _ other: String) throws(SQLiteError) -> LedgerComparison.Count {
            var count = LedgerComparison.Count()
            let rows = try database.prepare("SELECT \(Self.cause) AS cause, f.level, count(*) \(Self.onlyIn(table, not: other)) GROUP BY cause, f.level")
            while try rows.step() {
                let number = rows.integer(2) ?? 0
                count.findings.add(number, at: Level(stored: rows.integer(1) ?? 0))
                if let cause = rows.text(0).flatMap({ LedgerComparison.Cause(rawValue: $0) }) { count.causes[cause, default: 0] += number }
            }
            return count
        }
        comparison.cured = try count("before", "after")
        comparison.fresh = try count("after", "before")
        let all = try database.prepare("SELECT sum(r.errors), sum(r.warnings), sum(r.notes) FROM temp.after b JOIN reading r ON r.id = b.reading")
        if try all.step() {
            comparison.unchanged = LevelCounts(
                errors: (all.integer(0) ?? 0) - comparison.fresh.findings.errors, warnings: (all.integer(1) ?? 0) - comparison.fresh.findings.warnings,
                notes: (all.integer(2) ?? 0) - comparison.fresh.findings.notes)
        }
    }

    private func differences(_ table: String, not other: String, most: Int?) throws(SQLiteError) -> [LedgerComparison.Difference] {
        let rows = try database.prepare(
            """
            SELECT \(LedgerFinding.columns), d.path, r.title, \(Self.cause) \(Self.onlyIn(table, not: other))
            ORDER BY f.score DESC, f.level DESC, d.path, f.finding LIMIT ?
            """)
        try rows.bind(most ?? -1, 0)
        var differences: [LedgerComparison.Difference] = []
        while try rows.step() {
            let first = LedgerFinding.columnCount
            guard let cause = rows.text(first + 2).flatMap({ LedgerComparison.Cause(rawValue: $0) }) else { continue }
            differences.append(
                .init(path: rows.text(first) ?? "", title: rows.text(first + 1), finding: LedgerFinding(rows), cause: cause))
        }
        return differences
    }
}

extension LevelCounts {
    fileprivate mutating func add(_ count: Int, at level: Level) {
        switch level {
        case .error: errors += count
        case .warning: warnings += count
        case .note: notes += count
        }
    }
}
