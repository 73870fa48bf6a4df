import Law
import SQLiteStore

/// Decisions that were made elsewhere, in a table with the columns of the clue list, on their way into a ledger.
package struct DecisionImport {
    /// What will be recorded.
    package private(set) var events: [NewEvent] = []
    /// Rows without a decision.
    package private(set) var undecided = 0
    /// Rows whose decision the ledger has already.
    package private(set) var known = 0

    /// - Parameters:
    ///   - isJSON: A JSON object a line, else comma-separated values.
    ///   - file: As messages and the ledger name it.
    ///   - author: Who decided where a row does not say.
    /// - Throws: Where any row is wrong; then nothing is to be recorded.
    package init(_ bytes: [UInt8], isJSON: Bool, file: String, into ledger: Ledger, book: CaseBook, author: String) throws(LedgerError) {
        let read = DecisionRows(bytes, isJSON: isJSON)
        var faults = read.faults
        let finder: SubjectFinder
        do throws(SQLiteError) { finder = try SubjectFinder(ledger.database) } catch { throw .store(error) }
        for row in read.rows {
            if row[.decision].isEmpty {
                undecided += 1
                continue
            }
            do throws(RowError) {
                try take(row, file: file, finder, book, author)
            } catch {
                switch error {
                case .fault(let what): faults.append(DecisionFault(line: row.line, what: what))
                case .ledger(let error): throw error
                }
            }
        }
        guard faults.isEmpty else { throw .decisions(file: file, faults.sorted { $0.line < $1.line }) }
    }

    private enum RowError: Error {
        case fault(DecisionFault.What)
        case ledger(LedgerError)
    }

    private mutating func take(_ row: DecisionRows.Row, file: String, _ finder: SubjectFinder, _ book: CaseBook, _ author: String) throws(RowError) {
        guard let verification = Verification(written: row[.decision]) else { throw .fault(.badDecision(row[.decision])) }
        if verification.needsReason, row[.opinion].isEmpty { throw .fault(.noReason) }
        var until: CalendarDate?
        if !row[.until].isEmpty {
            guard let day = CalendarDate(row[.until]) else { throw .fault(.badDay(row[.until])) }
            guard verification == .exempt else { throw .fault(.strayDay) }
            until = day
        }
        let subject = try subject(row, finder)
        if let entry = book.entries[subject], entry.verification == verification, entry.opinion == row[.opinion], entry.until == until {
            known += 1
            return
        }
        events.append(
            NewEvent(
                subject, .verification, value: verification.rawValue, reason: row[.opinion], day: until,
                author: row[.reviewer].isEmpty ? author : row[.reviewer], source: file))
    }

    private func subject(_ row: DecisionRows.Row, _ finder: SubjectFinder) throws(RowError) -> CaseBook.Subject {
        let path = row[.path]
        guard !path.isEmpty else { throw .fault(.noPath) }
        do throws(LedgerError) {
            // A path that a spreadsheet would take for a formula stands behind an apostrophe in the clue list.
            let document: Int
            do throws(LedgerError) { document = try finder.document(Array(path.utf8)) } catch {
                guard case .noDocument = error, path.hasPrefix("'") else { throw error }
                document = try finder.document(Array(path.utf8.dropFirst()))
            }
            if row[.id].isEmpty { return CaseBook.Subject(document: document, finding: nil) }
            return try finder.finding(row[.id], of: document, path: Array(path.utf8))
        } catch {
            switch error {
            case .noDocument: throw .fault(.noDocument(path))
            case .noFinding, .ambiguousFinding: throw .fault(.noFinding(row[.id]))
            default: throw .ledger(error)
            }
        }
    }
}
