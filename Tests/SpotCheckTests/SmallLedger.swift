import SQLiteStore
import TestSupport

@testable import SpotCheck

/// A ledger whose rows tests write themselves.
struct SmallLedger {
    let folder: TemporaryFolder
    let ledger: Ledger
    private var database: Database { ledger.database }

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(Array("\(folder.path)/ledger.sqlite".utf8), for: .sweep)
        try database.execute(
            """
            INSERT INTO judging VALUES (1, '2026.11', 'aa', '0', '', ''), (2, '2026.12', 'bb', '0', '', '');
            INSERT INTO rule VALUES (1, '9.3-local', 9, 3, 15, 3, '要求本地业绩'), (2, '10.2-named', 10, 2, NULL, NULL, '奖励特定经营者');
            """)
    }

    /// A finished sweep.
    func sweep(_ id: Int, on day: String) throws {
        try database.execute("INSERT INTO sweep VALUES (\(id), 'sweep', '\(day)T08:00:00Z', '\(day)T09:00:00Z', 'finished', 'a', 1, '\(day)', 'd')")
    }

    struct Finding {
        var id: String
        /// 0 note, 1 warning, 2 error.
        var level = 2
        var score = 900
        var rule = 1
    }

    /// A document as a sweep reads it; the same reading where one of this number is there.
    func see(
        _ document: Int, in sweep: Int, reading: Int, content: Int = 1, judging: Int = 1, region: Int = 330521, year: Int = 2025, kind: String = "通知",
        issuer: String = "德清县人民政府", findings: [Finding] = []
    ) throws {
        if try database.integer("SELECT id FROM document WHERE id = \(document)") == nil {
            try database.execute("INSERT INTO document (id, path, last_sweep) VALUES (\(document), 'd/\(document).txt', \(sweep))")
        }
        let previous = try database.integer("SELECT reading FROM document WHERE id = \(document)")
        if try database.integer("SELECT id FROM reading WHERE id = \(reading)") == nil {
            func count(_ level: Int) -> Int { findings.count { $0.level == level } }
            try database.execute(
                """
                INSERT INTO reading (id, document, judging, content, sweep, status, characters, title, issuer, region, region_name, year, kind, notes, warnings, errors)
                    VALUES (\(reading), \(document), \(judging), x'0\(content)', \(sweep), '\(findings.isEmpty ? "clean" : "findings")', 100, '文件\(document)', '\(issuer)',
                        \(region), '\(region == 330523 ? "安吉县" : "德清县")', \(year), '\(kind)', \(count(0)), \(count(1)), \(count(2)))
                """)
            for finding in findings {
                let (article, item) = finding.rule == 1 ? (9, 3) : (10, 2)
                try database.execute(
                    """
                    INSERT INTO finding (reading, finding, rule, level, score, article, item, measures_article, measures_item, clause, quotation, message, line, basis)
                        VALUES (\(reading), '\(finding.id)', \(finding.rule), \(finding.level), \(finding.score), \(article), \(item), 15, 3, '第二条', '原文\(finding.id)',
                            '理由', 3, 'none')
                    """)
            }
        }
        try database.execute(
            """
            UPDATE document SET reading = \(reading), last_sweep = \(sweep) WHERE id = \(document);
            INSERT INTO sighting VALUES (\(sweep), \(document), \(reading), \(previous.map { "\($0)" } ?? "NULL"));
            """)
    }

    func path(_ document: Int) -> [UInt8] { Array("d/\(document).txt".utf8) }
}
