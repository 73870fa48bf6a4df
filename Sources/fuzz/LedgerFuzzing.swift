import Findings
import JSONReading
import Law
import RuleBase
import RuleTable
import SectorList
import SpotCheck
import SQLiteStore

/// What was judged or decided elsewhere, merged into a ledger in memory and written out again.
enum LedgerFuzzing {
    private struct Merged {
        var report: DocumentReport
        var content: ContentDigest
        var origin: ImportedLine.Origin
    }

    /// Documents taken from one input; beyond them there is nothing new to find.
    private static let limit = 8

    /// JSON Lines begin with a brace; else it is a table of decisions.
    static func run(_ bytes: [UInt8]) {
        guard let sound, let reader else { return }
        let isJSON = bytes.first == UInt8(ascii: "{")
        let documents = isJSON ? documents(in: bytes) : []
        do {
            let book = try sound.caseBook()
            let events = (try? DecisionImport(bytes, isJSON: isJSON, file: "f", into: sound, book: book, author: "a"))?.events ?? []
            if documents.isEmpty, events.isEmpty { return }
            let ledger = try Ledger(inMemory, for: .sweep)
            for document in Self.documents(in: known) + documents { try enter(document, into: ledger, reader) }
            try ledger.add(events)
            try show(ledger)
        } catch {
            fatalError("what was read cannot be stored: \(error)")
        }
    }

    private static func documents(in bytes: [UInt8]) -> [Merged] {
        var documents: [Merged] = []
        var origin: ImportedLine.Origin?
        for line in bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 64) where documents.count < limit {
            switch (try? ImportedLine(Array(line)))?.content {
            case nil, .nothing, .failure: break
            case .run(let run): origin = run
            case .document(let value, let content, let own):
                guard let origin = own ?? origin, let document = try? ImportedDocument(value) else { break }
                documents.append(Merged(report: document.report, content: content, origin: origin))
            }
        }
        return documents
    }

    private static func enter(_ merged: Merged, into ledger: Ledger, _ reader: ParticularsReader) throws(SQLiteError) {
        guard let today else { return }
        let origin = merged.origin
        let judging = Judging(
            ruleBaseVersion: origin.ruleBaseVersion, ruleBaseDigest: origin.ruleBaseDigest, toolVersion: origin.toolVersion, rulesSince: origin.asOf,
            options: "import")
        let stored = StoredDocument(
            path: Array(merged.report.path.utf8), stamp: nil, content: merged.content, size: nil, report: merged.report,
            particulars: reader.read(merged.report), text: nil)
        let run = SweepWriter.Run(kind: .imported, author: "a", asOf: CalendarDate(origin.asOf) ?? today, paths: "f")
        let writer = try SweepWriter(ledger, run, judging)
        try writer.write([.judged(stored)])
        try writer.end(.finished) { _ in false }
        _ = try writer.summary()
    }

    /// The clue list, the figures and the exports; what is exported merges again, line for line.
    private static func show(_ ledger: Ledger) throws {
        let clues = try ClueList(ledger, ClueFilter(level: .note), book: ledger.caseBook())
        while let group = try clues.next() { for clue in group { _ = ClueColumn.allCases.map { clue.value($0, in: .chinese) } } }
        if let today { _ = try ledger.overview(asOf: today) }
        try LedgerExport(ledger, format: .csv, language: .chinese).run({ _ throws(SQLiteError) in }, failed: { $0 })
        var exported: [UInt8] = []
        try LedgerExport(ledger, format: .jsonl, language: .chinese).run({ piece throws(SQLiteError) in exported += piece }, failed: { $0 })
        for line in exported.split(separator: UInt8(ascii: "\n")) where documents(in: Array(line)).count != 1 {
            fatalError("an exported line does not merge: \(String(decoding: line, as: UTF8.self))")
        }
    }

    private static let inMemory = Array(":memory:".utf8)
    private static let today = CalendarDate("2026-11-24")

    /// The document that decisions are about.
    private static let known = Array(
        """
        {"document":{"path":"a.txt","status":"findings","title":"某市通知","findings":[{"id":"0123456789abcdef","rule":"9.3-local","level":"error","score":900,\
        "provision":{"article":9,"item":3},"title":"t","message":"m","text":"甲","clause":"第一条","location":{"line":3}}]},\
        "ruleBase":{"version":"1","digest":"d"},"tool":{"version":"1"},"asOf":"2026-01-01"}
        """.utf8)

    /// A ledger of that document, which is only read. Unsafe because a ledger belongs to one thread; libFuzzer has no other.
    nonisolated(unsafe) private static let sound: Ledger? = {
        guard let reader, let ledger = try? Ledger(inMemory, for: .sweep) else { return nil }
        for document in documents(in: known) { guard (try? enter(document, into: ledger, reader)) != nil else { return nil } }
        return ledger
    }()

    private static let reader: ParticularsReader? = {
        let table = UnsafeRawBufferPointer(start: fcrlint_rule_table_address(), count: fcrlint_rule_table_size)
        guard let rules = try? RuleTableReader.read(immortal: table) else { return nil }
        let sectors = SectorNames(UnsafeRawBufferPointer(start: fcrlint_sector_list, count: fcrlint_sector_list_size))
        return ParticularsReader(gazetteer: rules.gazetteer, sectors: sectors)
    }()
}
