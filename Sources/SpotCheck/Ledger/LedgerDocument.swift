package import Findings
package import SQLiteStore

/// A document of a ledger with what it says now: a row of `document` and of its reading.
package struct LedgerDocument: Sendable {
    package var path: [UInt8]
    /// The number it shares with documents of one text or nearly so.
    package var similar: Int?
    /// Whether a later sweep looked where it was and did not find it.
    package var isMissing: Bool
    package var reading: Int
    package var ruleBase: (version: String, digest: String)
    package var size: Int?
    package var format: String?
    package var encoding: String?
    package var status: DocumentReport.Status
    package var scopeReason: String?
    package var characters: Int
    package var problems: [String]
    package var title: String?
    package var number: String?
    package var issuer: Particulars.Sure<String>?
    package var level: Particulars.Sure<String>?
    /// nil for the nation and for bodies the gazetteer does not know.
    package var region: Int?
    package var regionName: Particulars.Sure<String>?
    package var issued: String?
    package var year: Particulars.Sure<Int>?
    package var kind: Particulars.Sure<String>?

    package var name: String { String(decoding: path, as: UTF8.self) }
}

extension LedgerDocument {
    /// The columns `init` reads, of `document AS d`, `reading AS r` and `judging AS j`.
    package static let columns = """
        d.path, d.similar, d.missing IS NOT NULL, r.id, j.rule_base_version, j.rule_base_digest, r.size, r.format, r.encoding, r.status,
        r.scope_reason, r.characters, r.problems, r.title, r.number, r.issuer, r.issuer_confidence, r.level, r.level_confidence, r.region,
        r.region_name, r.region_confidence, r.issued, r.year, r.year_confidence, r.kind, r.kind_confidence
        """
    /// How many these are.
    package static let columnCount = 27

    package init(_ row: Statement) {
        func sure<Value>(_ value: Value?, _ column: Int) -> Particulars.Sure<Value>? { value.map { .init($0, row.integer(column) ?? 0) } }
        path = row.bytes(0)
        similar = row.integer(1)
        isMissing = row.integer(2) == 1
        reading = row.integer(3) ?? 0
        ruleBase = (row.text(4) ?? "", row.text(5) ?? "")
        size = row.integer(6)
        format = row.text(7)
        encoding = row.text(8)
        status = row.text(9).flatMap { DocumentReport.Status(rawValue: $0) } ?? .unreadable
        scopeReason = row.text(10)
        characters = row.integer(11) ?? 0
        problems = row.text(12).map { $0.split(separator: "\n").map(String.init) } ?? []
        title = row.text(13)
        number = row.text(14)
        issuer = sure(row.text(15), 16)
        level = sure(row.text(17), 18)
        region = row.integer(19)
        regionName = sure(row.text(20), 21)
        issued = row.text(22)
        year = sure(row.integer(23), 24)
        kind = sure(row.text(25), 26)
    }
}

/// A finding of a ledger.
package struct LedgerFinding: Sendable {
    package var id: String
    package var rule: String
    package var level: Level
    package var score: Int
    package var article: Int
    package var item: Int
    package var measures: (article: Int, item: Int)?
    package var title: String
    package var message: String
    package var quotation: String
    package var clause: String
    package var line: Int
    package var basis: LegalBasis.Status
    /// Each a name, a kind of source and an article ('' where none is named).
    package var citations: [[String]]
    package var ground: Int?
    package var term: String?
    package var termEnd: String?
    package var related: [String]
}

extension LedgerFinding {
    /// The columns `init` reads, of `finding AS f` and `rule AS u`.
    package static let columns = """
        f.finding, u.name, f.level, f.score, f.article, f.item, f.measures_article, f.measures_item, u.title, f.message, f.quotation, f.clause,
        f.line, f.basis, f.citations, f.ground, f.term, f.term_end, f.related
        """
    /// How many these are.
    package static let columnCount = 19

    package init(_ row: Statement) {
        id = row.text(0) ?? ""
        rule = row.text(1) ?? ""
        level = Level(stored: row.integer(2) ?? 0)
        score = row.integer(3) ?? 0
        article = row.integer(4) ?? 0
        item = row.integer(5) ?? 0
        if let article = row.integer(6), let item = row.integer(7) { measures = (article, item) }
        title = row.text(8) ?? ""
        message = row.text(9) ?? ""
        quotation = row.text(10) ?? ""
        clause = row.text(11) ?? ""
        line = row.integer(12) ?? 0
        basis = row.text(13).flatMap { LegalBasis.Status(rawValue: $0) } ?? .none
        citations = (row.text(14) ?? "").split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        ground = row.integer(15)
        term = row.text(16)
        termEnd = row.text(17)
        related = (row.text(18) ?? "").split(separator: " ").map(String.init)
    }
}

extension Level {
    /// As `finding.level` holds it.
    package var stored: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }

    package init(stored: Int) { self = Level.allCases.first { $0.stored == stored } ?? .note }
}
