import Findings
import Law
import PolicyDocument
import SQLiteStore

/// The rows of `reading`, `reading_sector`, `finding` and `rule` that one run writes.
final class ReadingStatements {
    private let database: Database
    private let sweep: Int
    private let judging: Int
    private let reading: Statement
    private let existing: Statement
    private let sector: Statement
    private let finding: Statement
    private var rules: [RuleKey: Int] = [:]

    private struct RuleKey: Hashable {
        var name: String
        var provision: Provision
        var measures: MeasuresItem?
    }

    init(_ database: Database, sweep: Int, judging: Int) throws(SQLiteError) {
        self.database = database
        self.sweep = sweep
        self.judging = judging
        reading = try database.prepare(
            """
            INSERT INTO reading (document, judging, content, sweep, size, format, encoding, status, scope_reason, characters, problems, title, number,
                issuer, issuer_confidence, level, level_confidence, region, region_name, region_confidence, issued, year, year_confidence, kind,
                kind_confidence, notes, warnings, errors, top_score, text, sketch)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (document, content, judging) DO NOTHING
            """)
        existing = try database.prepare("SELECT id FROM reading WHERE document = ? AND content = ? AND judging = ?")
        sector = try database.prepare("INSERT INTO reading_sector (reading, sector, confidence, words) VALUES (?, ?, ?, ?)")
        finding = try database.prepare(
            """
            INSERT INTO finding (reading, finding, rule, level, score, article, item, measures_article, measures_item, clause, quotation, message,
                line, basis, citations, ground, term, term_end, related)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
    }

    /// Writes a reading with all that belongs to it, and gives its row; where another run has written it meanwhile, that run's.
    func enter(_ stored: StoredDocument, document: Int) throws(SQLiteError) -> Int {
        let content = stored.content.bytes
        try bind(stored, document: document, content: content)
        try reading.run()
        guard database.changes > 0 else {
            defer { existing.reset() }
            try existing.bind(document, 0)
            try existing.bind(bytes: content, 1)
            try existing.bind(judging, 2)
            guard try existing.step(), let id = existing.integer(0) else { preconditionFailure("what conflicts is there") }
            return id
        }
        let id = database.lastRow
        for about in stored.particulars.sectors {
            try sector.bind(id, 0)
            try sector.bind(about.id, 1)
            try sector.bind(about.confidence, 2)
            try sector.bind(about.words.joined(separator: " "), 3)
            try sector.run()
        }
        for found in stored.report.findings { try enter(found, reading: id) }
        return id
    }

    private func bind(_ stored: StoredDocument, document: Int, content: [UInt8]) throws(SQLiteError) {
        let (report, particulars) = (stored.report, stored.particulars)
        try reading.bind(document, 0)
        try reading.bind(judging, 1)
        try reading.bind(bytes: content, 2)
        try reading.bind(sweep, 3)
        try reading.bind(stored.size, 4)
        try reading.bind(report.format?.rawValue, 5)
        try reading.bind(report.encoding, 6)
        try reading.bind(report.status.rawValue, 7)
        try reading.bind(report.scopeReason, 8)
        try reading.bind(report.characters, 9)
        try reading.bind(report.problems.isEmpty ? nil : report.problems.map(\.message).joined(separator: "\n"), 10)
        try reading.bind(report.metadata.title, 11)
        try reading.bind(report.metadata.number, 12)
        try reading.bind(particulars.issuer?.value, 13)
        try reading.bind(particulars.issuer?.confidence, 14)
        try reading.bind(particulars.level?.value.rawValue, 15)
        try reading.bind(particulars.level?.confidence, 16)
        try reading.bind(particulars.region?.value.code, 17)
        try reading.bind(particulars.regionName?.value, 18)
        try reading.bind(particulars.regionName?.confidence, 19)
        try reading.bind(report.metadata.date?.description, 20)
        try reading.bind(particulars.year?.value, 21)
        try reading.bind(particulars.year?.confidence, 22)
        try reading.bind(particulars.kind?.value, 23)
        try reading.bind(particulars.kind?.confidence, 24)
        var counts = [0, 0, 0]
        for found in report.findings { counts[found.level.stored] += 1 }
        for (index, count) in counts.enumerated() { try reading.bind(count, 25 + index) }
        try reading.bind(report.findings.map(\.score).max(), 28)
        try reading.bind(stored.text.map { Int(Int64(bitPattern: $0.digest)) }, 29)
        if let sample = stored.text?.sampleBytes { try reading.bind(bytes: sample, 30) }
    }

    private func enter(_ found: Finding, reading: Int) throws(SQLiteError) {
        let rule = try rule(of: found)
        try finding.bind(reading, 0)
        try finding.bind(found.id, 1)
        try finding.bind(rule, 2)
        try finding.bind(found.level.stored, 3)
        try finding.bind(found.score, 4)
        try finding.bind(found.provision.article, 5)
        try finding.bind(found.provision.item, 6)
        try finding.bind(found.measures?.article, 7)
        try finding.bind(found.measures?.item, 8)
        try finding.bind(found.clause, 9)
        try finding.bind(found.text, 10)
        try finding.bind(found.message, 11)
        try finding.bind(found.location.line, 12)
        try finding.bind(found.legalBasis.status.rawValue, 13)
        let citations = found.legalBasis.citations
        if !citations.isEmpty {
            try finding.bind(citations.map { "\($0.name)\t\($0.kind.rawValue)\t\($0.article ?? "")" }.joined(separator: "\n"), 14)
        }
        try finding.bind(found.exemption.ground, 15)
        if let term = found.exemption.term { try finding.bind(term, 16) }
        if let until = found.exemption.until { try finding.bind(until.description, 17) }
        if !found.related.isEmpty { try finding.bind(found.related.joined(separator: " "), 18) }
        try finding.run()
    }

    private func rule(of found: Finding) throws(SQLiteError) -> Int {
        let key = RuleKey(name: found.rule, provision: found.provision, measures: found.measures)
        if let id = rules[key] { return id }
        let values: [StoredValue] = [
            .text(key.name), .integer(key.provision.article), .integer(key.provision.item), StoredValue(key.measures?.article),
            StoredValue(key.measures?.item),
        ]
        // NULLs are all different to UNIQUE, so `IS` has to look first; the transaction holds the lock to write.
        let find = try database.prepare(
            "SELECT id FROM rule WHERE name = ? AND article = ? AND item = ? AND measures_article IS ? AND measures_item IS ?")
        try find.bind(values)
        if try find.step(), let id = find.integer(0) {
            rules[key] = id
            return id
        }
        find.reset()
        try database.prepare("INSERT INTO rule (name, article, item, measures_article, measures_item, title) VALUES (?, ?, ?, ?, ?, ?)")
            .run(values + [.text(found.title)])
        let id = database.lastRow
        rules[key] = id
        return id
    }
}
