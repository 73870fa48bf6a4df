import Findings
import JSONReading
import Law
import SpotCheck
import SQLiteStore

/// Puts the lines of reports into a ledger, batch by batch. Lines of several origins (other rules, another day) become runs of their own.
struct LedgerImport: ~Copyable {
    private static let batch = 256

    private let ledger: Ledger
    private let author: String
    private let particulars: ParticularsReader
    private let paths: String
    private var writers: [ImportedLine.Origin: SweepWriter] = [:]
    private var waiting: [ImportedLine.Origin: [SweepWriter.Entry]] = [:]
    private var origin: ImportedLine.Origin?
    private(set) var documents = 0

    /// Why a line is left out.
    enum Refusal: Error {
        case line(ImportedLine.Fault)
        case document(ImportedDocument.Fault)
        /// Neither the line nor one before it says by what rules it was judged.
        case noOrigin
        /// `filter` could not read the record.
        case failed(id: String, reason: String)
        case store(SQLiteError)
    }

    init(into ledger: Ledger, author: String, particulars: ParticularsReader, paths: String) {
        self.ledger = ledger
        self.author = author
        self.particulars = particulars
        self.paths = paths
    }

    mutating func take(_ line: [UInt8]) throws(Refusal) {
        let read: ImportedLine
        do throws(ImportedLine.Fault) { read = try ImportedLine(line) } catch { throw .line(error) }
        switch read.content {
        case .nothing: break
        case .run(let origin): self.origin = origin
        case .failure(let id, let reason): throw .failed(id: id, reason: reason)
        case .document(let value, let content, let own):
            guard let origin = own ?? origin else { throw .noOrigin }
            let document: ImportedDocument
            do throws(ImportedDocument.Fault) { document = try ImportedDocument(value) } catch { throw .document(error) }
            documents += 1
            waiting[origin, default: []].append(
                .judged(
                    StoredDocument(
                        path: Array(document.report.path.utf8), stamp: nil, content: content, size: nil, report: document.report,
                        particulars: particulars.read(document.report), text: nil)))
            guard waiting[origin]?.count == Self.batch else { return }
            do throws(SQLiteError) { try write(origin) } catch { throw .store(error) }
        }
    }

    /// Ends every run and gives their figures together.
    mutating func finish() throws(SQLiteError) -> SweepSummary {
        var total = SweepSummary()
        for origin in waiting.keys.sorted(by: { ($0.ruleBaseDigest, $0.asOf) < ($1.ruleBaseDigest, $1.asOf) }) {
            try write(origin)
            guard let writer = writers[origin] else { continue }
            try writer.end(.finished) { _ in false }
            total.add(try writer.summary())
        }
        return total
    }

    private mutating func write(_ origin: ImportedLine.Origin) throws(SQLiteError) {
        if writers[origin] == nil { writers[origin] = try begin(origin) }
        try writers[origin]?.write(waiting[origin] ?? [])
        waiting[origin] = []
    }

    private func begin(_ origin: ImportedLine.Origin) throws(SQLiteError) -> SweepWriter {
        let judging = Judging(
            ruleBaseVersion: origin.ruleBaseVersion, ruleBaseDigest: origin.ruleBaseDigest, toolVersion: origin.toolVersion, rulesSince: origin.asOf,
            options: "import")
        let run = SweepWriter.Run(kind: .imported, author: author, asOf: CalendarDate(origin.asOf) ?? .today, paths: paths)
        return try SweepWriter(ledger, run, judging)
    }
}

extension LedgerImport.Refusal {
    func text(in language: Language) -> String {
        switch self {
        case .line(.notJSON(let fault)):
            language.choose("不是 JSON（第 \(fault.offset) 字节）：\(fault.what)", "not JSON (byte \(fault.offset)): \(fault.what)")
        case .line(.unknown): language.choose("没有 document", "there is no “document”")
        case .document(.member(let name)): language.choose("document 的 \(name) 缺失或有误", "“\(name)” of the document is missing or wrong")
        case .noOrigin: language.choose("没有 ruleBase，不知依据哪个规则库检查", "there is no “ruleBase”: by what rules was it judged?")
        case .failed(let id, let reason): language.choose("记录 \(id) 未能读取：\(reason)", "record \(id) could not be read: \(reason)")
        case .store(let error): error.text(in: language)
        }
    }
}
