import Findings
import SQLiteStore

/// Reads the clue list: what is nearly surely a violation and matters most comes first — by score, then by level, then by path and place.
package final class ClueList {
    private let rows: Statement
    private let document: Statement
    private let book: CaseBook
    private let filter: ClueFilter
    private var listed = 0
    private var seen: Set<String> = []
    /// The first clue of the next score, which showed where the last one ends.
    private var pending: Candidate?
    private var isAtEnd = false

    private struct Candidate {
        var finding: LedgerFinding
        var document: Int
        var place: CluePlace
    }

    package convenience init(_ ledger: Ledger, _ filter: ClueFilter, book: CaseBook) throws(LedgerError) {
        do throws(SQLiteError) { try self.init(reading: ledger, filter, book: book) } catch { throw .store(error) }
    }

    private init(reading ledger: Ledger, _ filter: ClueFilter, book: CaseBook) throws(SQLiteError) {
        let database = ledger.database
        self.filter = filter
        self.book = book
        var (conditions, values) = filter.documents.conditions
        func add(_ condition: String, _ value: StoredValue?) {
            guard let value else { return }
            conditions += " AND \(condition) = ?"
            values.append(value)
        }
        add("f.article", filter.article.map { .integer($0) })
        add("f.item", filter.item.map { .integer($0) })
        add("f.measures_article", filter.measures.map { .integer($0.article) })
        add("f.measures_item", filter.measures?.item.map { .integer($0) })
        add("u.name", filter.rule.map { .text($0) })
        // What nobody spoke of is open.
        if !filter.statuses.isEmpty, !filter.statuses.contains(.open) { conditions += " AND d.id IN (SELECT document FROM event)" }
        rows = try database.prepare(
            """
            SELECT \(LedgerFinding.columns), d.id, d.path FROM finding f INDEXED BY finding_rank JOIN document d ON d.reading = f.reading
            JOIN reading r ON r.id = f.reading JOIN rule u ON u.id = f.rule
            WHERE d.missing IS NULL AND f.level >= ?\(conditions) ORDER BY f.score DESC, f.level DESC
            """)
        try rows.bind([.integer(filter.level.stored)] + values)
        document = try database.prepare(
            """
            SELECT \(LedgerDocument.columns) FROM document d JOIN reading r ON r.id = d.reading JOIN judging j ON j.id = r.judging WHERE d.id = ?
            """)
    }

    /// The next clues, all of one score and level.
    /// - Returns: nil at the end.
    package func next() throws(LedgerError) -> [ListedClue]? {
        do throws(SQLiteError) { return try nextGroup() } catch { throw .store(error) }
    }

    private func nextGroup() throws(SQLiteError) -> [ListedClue]? {
        var group: [Candidate] = []
        if let pending { group.append(pending) }
        pending = nil
        while !isAtEnd {
            guard try rows.step() else {
                isAtEnd = true
                break
            }
            let finding = LedgerFinding(rows)
            let place = CluePlace(path: rows.bytes(LedgerFinding.columnCount + 1), line: finding.line, finding: finding.id)
            let candidate = Candidate(finding: finding, document: rows.integer(LedgerFinding.columnCount) ?? 0, place: place)
            if let first = group.first?.finding, first.score != candidate.finding.score || first.level != candidate.finding.level {
                pending = candidate
                break
            }
            group.append(candidate)
        }
        guard !group.isEmpty else { return nil }
        group.sort { $0.place < $1.place }
        var clues: [ListedClue] = []
        for candidate in group {
            if let clue = try clue(candidate) { clues.append(clue) }
        }
        return clues
    }

    /// nil for what is not to be listed.
    private func clue(_ candidate: Candidate) throws(SQLiteError) -> ListedClue? {
        let entry = book[candidate.document, candidate.finding.id]
        if !filter.statuses.isEmpty, !filter.statuses.contains(entry?.status ?? .open) { return nil }
        if filter.isDistinct, !seen.insert(candidate.finding.id).inserted { return nil }
        document.reset()
        try document.bind(candidate.document, 0)
        guard try document.step() else { return nil }
        listed += 1
        return ListedClue(rank: listed, document: LedgerDocument(document), finding: candidate.finding, entry: entry)
    }
}
