import Findings
import Law
import SQLiteStore

/// Reads clues with their documents, as lists and reports quote them.
struct CaseReader {
    private let database: Database
    private let book: CaseBook

    init(_ database: Database, _ book: CaseBook) {
        self.database = database
        self.book = book
    }

    /// The columns of a clue, of `finding AS f`, `rule AS u`, `reading AS r` and `document AS d`.
    private static let columns = "\(LedgerFinding.columns), d.id, d.path, r.title, r.number, r.issuer"

    private func clue(_ row: Statement) -> (subject: CaseBook.Subject, clue: ClueCase, rule: String) {
        let finding = LedgerFinding(row)
        let first = LedgerFinding.columnCount
        let document = row.integer(first) ?? 0
        let name = DocumentName(
            title: row.text(first + 2), number: row.text(first + 3), issuer: row.text(first + 4), path: row.text(first + 1) ?? "")
        let entry = book[document, finding.id]
        let clue = ClueCase(
            document: name, finding: finding.id, level: finding.level, score: finding.score,
            provision: Provision(article: finding.article, item: finding.item),
            measures: finding.measures.map { MeasuresItem(article: $0.article, item: $0.item) }, title: finding.title, reason: finding.message,
            clause: finding.clause, quotation: finding.quotation, status: entry?.status ?? .open, opinion: entry?.opinion ?? "", demand: entry?.demand)
        return (CaseBook.Subject(document: document, finding: finding.id), clue, finding.rule)
    }

    /// The highest ranked clues of the documents that count.
    /// - Returns: The clues, the first of each clause that several documents share; and the first ranked subjects, all of them.
    func top(_ count: Int, ranked: Int, in table: DocumentTable) throws(SQLiteError) -> (clues: [ClueCase], ranked: [CaseBook.Subject]) {
        let rows = try database.prepare(
            """
            SELECT \(Self.columns), f.reading FROM finding f INDEXED BY finding_rank JOIN reading r ON r.id = f.reading JOIN document d ON d.id = r.document
            JOIN rule u ON u.id = f.rule WHERE f.level > 0 ORDER BY f.score DESC, f.level DESC
            """)
        var clues: [ClueCase] = []
        var subjects: [CaseBook.Subject] = []
        var seen: Set<String> = []
        var tied: [(place: CluePlace, subject: CaseBook.Subject, clue: ClueCase)] = []
        func take() {
            tied.sort { $0.place < $1.place }
            for (_, subject, clue) in tied {
                if subjects.count < ranked { subjects.append(subject) }
                if clues.count < count, seen.insert(clue.finding).inserted { clues.append(clue) }
            }
            tied.removeAll()
        }
        while clues.count < count || subjects.count < ranked, try rows.step() {
            guard let reading = rows.integer(LedgerFinding.columnCount + 5), table.place(ofReading: reading) != nil else { continue }
            let finding = LedgerFinding(rows)
            if let last = tied.last?.clue, last.score != finding.score || last.level != finding.level { take() }
            let (subject, clue, _) = self.clue(rows)
            tied.append((CluePlace(path: rows.bytes(LedgerFinding.columnCount + 1), line: finding.line, finding: finding.id), subject, clue))
        }
        take()
        return (clues, subjects)
    }

    /// A clue that people decided on, by its latest reading; nil where no reading ever had it.
    /// - Returns: The clue, its rule, and whether the document still says so.
    func decided(_ subject: CaseBook.Subject, _ find: Statement, in table: DocumentTable) throws(SQLiteError) -> DecidedCase? {
        find.reset()
        try find.bind(subject.document, 0)
        try find.bind(subject.finding, 1)
        guard try find.step() else { return nil }
        let (_, clue, rule) = self.clue(find)
        let finding = LedgerFinding(find)
        let exemption = book[subject.document, finding.id]?.until.map { until in
            ExpiringExemption(
                document: clue.document, provision: clue.provision, clause: clue.clause, ground: finding.ground, term: finding.term ?? "", until: until,
                status: clue.status)
        }
        let isCurrent = find.integer(LedgerFinding.columnCount + 5).map { table.place(ofReading: $0) != nil } ?? false
        return DecidedCase(document: subject.document, clue: clue, rule: rule, isCurrent: isCurrent, exemption: exemption)
    }

    /// Every case that people decided on, best first.
    func decided(in table: DocumentTable, ofSampleOnly: Bool) throws(SQLiteError) -> [DecidedCase] {
        let find = try database.prepare(
            """
            SELECT \(Self.columns), f.reading FROM reading r JOIN finding f ON f.reading = r.id JOIN document d ON d.id = r.document
            JOIN rule u ON u.id = f.rule WHERE r.document = ? AND f.finding = ? ORDER BY r.id DESC LIMIT 1
            """)
        // A document that was decided on as a whole stands for each of its clues.
        let findings = try database.prepare("SELECT f.finding FROM document d JOIN finding f ON f.reading = d.reading WHERE d.id = ? AND f.level > 0")
        var subjects = Set(book.entries.keys.filter { $0.finding != nil })
        for whole in book.entries.keys where whole.finding == nil {
            findings.reset()
            try findings.bind(whole.document, 0)
            while try findings.step() { subjects.insert(CaseBook.Subject(document: whole.document, finding: findings.text(0))) }
        }
        var cases: [DecidedCase] = []
        for subject in subjects where !ofSampleOnly || table.places[subject.document] != nil {
            if let one = try decided(subject, find, in: table) { cases.append(one) }
        }
        return cases.sorted { left, right in
            (-left.clue.score, left.document, left.clue.finding) < (-right.clue.score, right.document, right.clue.finding)
        }
    }

    /// Exemptions that end between two days, one a document, by the day they end: by the reviewer's word, else by the document's own.
    /// - Parameter decided: What people decided on.
    func exemptions(from first: CalendarDate, to last: CalendarDate, _ decided: [DecidedCase], in table: DocumentTable) throws(SQLiteError) -> [ExpiringExemption] {
        var exemptions: [ExpiringExemption] = []
        var seen: Set<Int> = []
        for one in decided where one.clue.status == .exempt {
            guard let exemption = one.exemption, seen.insert(one.document).inserted, (first...last).contains(exemption.until) else { continue }
            exemptions.append(exemption)
        }
        let rows = try database.prepare(
            """
            SELECT \(Self.columns), f.reading FROM finding f JOIN reading r ON r.id = f.reading JOIN document d ON d.id = r.document
            JOIN rule u ON u.id = f.rule WHERE f.term_end BETWEEN ? AND ? AND f.level > 0 AND f.ground IS NOT NULL
            ORDER BY f.term_end, f.score DESC, f.id
            """)
        try rows.bind(first.description, 0)
        try rows.bind(last.description, 1)
        while try rows.step() {
            guard let reading = rows.integer(LedgerFinding.columnCount + 5), table.place(ofReading: reading) != nil else { continue }
            let finding = LedgerFinding(rows)
            let (subject, clue, _) = self.clue(rows)
            guard clue.status != .compliant, let until = finding.termEnd.flatMap({ CalendarDate($0) }), seen.insert(subject.document).inserted else { continue }
            exemptions.append(
                ExpiringExemption(
                    document: clue.document, provision: clue.provision, clause: clue.clause, ground: finding.ground, term: finding.term ?? "", until: until,
                    status: clue.status))
        }
        return exemptions.sorted { ($0.until, $0.document.path) < ($1.until, $1.document.path) }
    }
}

/// A clue that people decided on.
struct DecidedCase {
    var document: Int
    var clue: ClueCase
    var rule: String
    /// Whether the document as it is now still has it.
    var isCurrent: Bool
    /// Where Article 12 was found to apply until a day.
    var exemption: ExpiringExemption?
}
