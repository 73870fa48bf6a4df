package import Law
import SQLiteStore

/// A correction that was demanded: a line of the ledger of corrections (整改台账).
package struct DueItem: Sendable {
    package var document: LedgerDocument
    /// nil where it is about the document as a whole.
    package var finding: LedgerFinding?
    package var demand: Demand
    /// The day the next higher regulator summoned, or was asked to; nil where it was not.
    package var summoned: CalendarDate?

    /// Days left until it is due on a day; negative where it is overdue, nil where it is done or has no day.
    package func daysLeft(on day: CalendarDate) -> Int? {
        guard demand.done == nil, let due = demand.due else { return nil }
        return due.number - day.number
    }
}

extension Ledger {
    /// What was demanded up to a day, by the day it is due, then by path.
    /// - Parameter includesDone: Also what is done.
    package func dueItems(asOf day: CalendarDate, includesDone: Bool) throws(LedgerError) -> [DueItem] {
        do throws(SQLiteError) {
            let book = try CaseBook(database, asOf: day)
            let summons = try summons(asOf: day)
            let documents = try database.prepare(
                "SELECT \(LedgerDocument.columns) FROM document d JOIN reading r ON r.id = d.reading JOIN judging j ON j.id = r.judging WHERE d.id = ?")
            // The latest reading that has it: an edit may have done away with it.
            let findings = try database.prepare(
                """
                SELECT \(LedgerFinding.columns) FROM reading r JOIN finding f ON f.reading = r.id JOIN rule u ON u.id = f.rule
                WHERE r.document = ? AND f.finding = ? ORDER BY r.id DESC LIMIT 1
                """)
            var items: [DueItem] = []
            for subject in book.entries.keys {
                let entry = subject.finding.map { book[subject.document, $0] } ?? book.entries[subject]
                // What is inherited from the document as a whole is listed there.
                guard let entry, entry.verification == .violation, let demand = book.entries[subject]?.demand, demand.demanded != nil else { continue }
                if demand.done != nil, !includesDone { continue }
                documents.reset()
                try documents.bind(subject.document, 0)
                guard try documents.step() else { continue }
                var item = DueItem(document: LedgerDocument(documents), demand: demand, summoned: summons[subject])
                if let finding = subject.finding {
                    findings.reset()
                    try findings.bind([.integer(subject.document), .text(finding)])
                    if try findings.step() { item.finding = LedgerFinding(findings) }
                }
                items.append(item)
            }
            return items.sorted { left, right in
                let (a, b) = (left.demand.due?.number ?? .max, right.demand.due?.number ?? .max)
                if a != b { return a < b }
                if left.document.path != right.document.path { return left.document.path.lexicographicallyPrecedes(right.document.path) }
                return (left.finding?.id ?? "") < (right.finding?.id ?? "")
            }
        } catch {
            throw .store(error)
        }
    }

    private func summons(asOf day: CalendarDate) throws(SQLiteError) -> [CaseBook.Subject: CalendarDate] {
        let rows = try database.prepare(
            "SELECT document, finding, coalesce(day, substr(recorded, 1, 10)) FROM event WHERE kind = 'summons' AND recorded <= ? ORDER BY id")
        try rows.bind("\(day)T23:59:59Z", 0)
        var summons: [CaseBook.Subject: CalendarDate] = [:]
        while try rows.step() {
            summons[CaseBook.Subject(document: rows.integer(0) ?? 0, finding: rows.text(1))] = rows.text(2).flatMap { CalendarDate($0) }
        }
        return summons
    }
}

extension CalendarDate {
    /// Days since 1 March of the year 0: differences are days.
    var number: Int {
        // March first, so that the day a leap year has more is the last of its year.
        let (shifted, month) = (month > 2 ? year : year - 1, (month + 9) % 12)
        return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (month * 306 + 5) / 10 + day - 1
    }
}
