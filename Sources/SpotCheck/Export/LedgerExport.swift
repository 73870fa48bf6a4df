package import Findings
package import SQLiteStore

/// What a ledger says now, ordered by path (by bytes) and, within a document, by finding id. Nothing in it tells when or how often it was
/// swept: two ledgers of the same documents under the same rules export the same bytes.
package struct LedgerExport {
    package enum Format: String, Sendable, CaseIterable {
        case jsonl, csv
    }

    private let ledger: Ledger
    private let format: Format
    private let language: Language

    package init(_ ledger: Ledger, format: Format, language: Language) {
        self.ledger = ledger
        self.format = format
        self.language = language
    }

    /// Hands on the export piece by piece.
    package func run<Failure: Error>(_ write: ([UInt8]) throws(Failure) -> Void, failed: (SQLiteError) -> Failure) throws(Failure) {
        let database = ledger.database
        do throws(SQLiteError) { try database.execute("BEGIN") } catch { throw failed(error) }
        defer { try? database.execute("ROLLBACK") }
        if format == .csv { try write(ExportCSV.head(language)) }
        let rows: Rows
        do throws(SQLiteError) { rows = try Rows(database) } catch { throw failed(error) }
        var piece: [UInt8] = []
        while true {
            let next: (LedgerDocument, [LedgerFinding], [Particulars.Sector])?
            do throws(SQLiteError) { next = try rows.next() } catch { throw failed(error) }
            guard let (document, findings, sectors) = next else { break }
            switch format {
            case .jsonl: piece += ExportJSON.line(document, findings, sectors)
            case .csv: piece += ExportCSV.rows(document, findings, sectors, language)
            }
            if piece.count > 1 << 16 {
                try write(piece)
                piece = []
            }
        }
        try write(piece)
    }

    /// The documents one after the other.
    private struct Rows {
        let documents: Statement
        let findings: Statement
        let sectors: Statement

        init(_ database: Database) throws(SQLiteError) {
            documents = try database.prepare(
                "SELECT \(LedgerDocument.columns) FROM document d JOIN reading r ON r.id = d.reading JOIN judging j ON j.id = r.judging ORDER BY d.path")
            findings = try database.prepare(
                "SELECT \(LedgerFinding.columns) FROM finding f JOIN rule u ON u.id = f.rule WHERE f.reading = ? ORDER BY f.finding")
            sectors = try database.prepare("SELECT sector, confidence, words FROM reading_sector WHERE reading = ? ORDER BY sector")
        }

        func next() throws(SQLiteError) -> (LedgerDocument, [LedgerFinding], [Particulars.Sector])? {
            guard try documents.step() else { return nil }
            let document = LedgerDocument(documents)
            var found: [LedgerFinding] = []
            findings.reset()
            try findings.bind(document.reading, 0)
            while try findings.step() { found.append(LedgerFinding(findings)) }
            var about: [Particulars.Sector] = []
            sectors.reset()
            try sectors.bind(document.reading, 0)
            while try sectors.step() {
                let words = (sectors.text(2) ?? "").split(separator: " ").map(String.init)
                about.append(Particulars.Sector(id: sectors.text(0) ?? "", confidence: sectors.integer(1) ?? 0, words: words))
            }
            return (document, found, about)
        }
    }
}
