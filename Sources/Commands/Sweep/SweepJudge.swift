import Decisions
import DocumentReading
import Findings
import Glibc
import OfficePackages
import PolicyDocument
import SpotCheck
import SQLiteStore
import Synchronization

/// Makes one input into what the ledger keeps of it; asks the ledger first whether it has that already.
struct SweepJudge: Sendable {
    /// What became of an input.
    enum Step {
        /// - Parameter complaint: What a person should know now: why it could not be read, or not whole.
        case entry(SweepWriter.Entry, complaint: String?)
        /// There is no such file: nothing to say of a document, and one the ledger has is not seen.
        case missing(String)
    }

    let judge: DraftJudge
    let settings: Configuration.Document
    let particulars: ParticularsReader
    let shelf: ArchiveShelf
    let known: LedgerLookup
    let language: Language

    func step(_ input: SweepInput) throws(SQLiteError) -> Step {
        let known = try known.document(at: input.path)
        if let known, known.isJudgedAlike, let stamp = stamp(of: input), known.stamp == stamp {
            return .entry(.known(known, reading: known.reading, stamp: stamp), complaint: complaint(known.status))
        }
        let bytes: [UInt8]
        let stamp: FileStamp?
        do throws(Unreadable) {
            (bytes, stamp) = try read(input)
        } catch {
            switch error {
            case .missing(let reason): return .missing(reason)
            case .other(let reason): return try unreadable(input, reason, known)
            }
        }
        let content = ContentDigest(bytes)
        let reliable = stamp.flatMap { $0.isOld ? $0 : nil }
        if let known, let same = try self.known.reading(of: known.document, content) {
            return .entry(.known(known, reading: same.id, stamp: reliable), complaint: complaint(same.status))
        }
        return judged(input, bytes, content, reliable)
    }

    private func judged(_ input: SweepInput, _ bytes: [UInt8], _ content: ContentDigest, _ stamp: FileStamp?) -> Step {
        var report: DocumentReport
        var text: TextSketch?
        do throws(DocumentReadingError) {
            let judged = try judge.judge(bytes, name: input.name, settings)
            report = judged.report
            text = TextSketch(judged.document)
        } catch {
            report = DocumentReport(path: input.name, problems: [Problem(error.text(in: language))], isUnreadable: true)
        }
        let stored = StoredDocument(
            path: input.path, stamp: stamp, content: content, size: bytes.count, report: report, particulars: particulars.read(report), text: text)
        return .entry(.judged(stored), complaint: report.problems.first?.message)
    }

    /// Keeps the reason; where it is the same as before, the reading is.
    private func unreadable(_ input: SweepInput, _ reason: String, _ known: KnownDocument?) throws(SQLiteError) -> Step {
        let content = ContentDigest(Array(reason.utf8))
        if let known, let same = try self.known.reading(of: known.document, content) {
            return .entry(.known(known, reading: same.id, stamp: nil), complaint: reason)
        }
        let report = DocumentReport(path: input.name, problems: [Problem(reason)], isUnreadable: true)
        let stored = StoredDocument(
            path: input.path, stamp: nil, content: content, size: nil, report: report, particulars: particulars.read(report), text: nil)
        return .entry(.judged(stored), complaint: reason)
    }

    private enum Unreadable: Error {
        case missing(String)
        case other(String)

        init(_ fault: SystemFault, _ language: Language) {
            self = fault.isMissingFile ? .missing(fault.text(in: language)) : .other(fault.text(in: language))
        }
    }

    /// What is read, and by what it is known to be unchanged.
    private func read(_ input: SweepInput) throws(Unreadable) -> (bytes: [UInt8], stamp: FileStamp?) {
        switch input.source {
        case .file:
            do throws(SystemFault) { return try FileBytes.readStamped(input.path) } catch { throw Unreadable(error, language) }
        case .member(let archive, let entry):
            // Before it is read: a later edit changes it.
            let stamp = stamp(of: input)
            do throws(ArchiveShelf.Fault) {
                return (try shelf.read(entry, of: archive), stamp)
            } catch {
                switch error {
                case .system(let fault): throw Unreadable(fault, language)
                case .package(let error): throw .other(language.choose(error.words.chinese, error.words.english))
                }
            }
        case .fault(let fault): throw Unreadable(fault, language)
        case .refused(let error): throw .other(language.choose(error.words.chinese, error.words.english))
        }
    }

    private func stamp(of input: SweepInput) -> FileStamp? {
        switch input.source {
        case .file: FileBytes.stamp(of: input.path)
        case .member(let archive, _): FileBytes.stamp(of: shelf.path(of: archive))
        case .fault, .refused: nil
        }
    }

    /// What is said of a document that was not read again.
    private func complaint(_ status: DocumentReport.Status) -> String? {
        switch status {
        case .unreadable: language.choose("无法读取（未变，原因见台账）", "cannot be read (unchanged; the ledger has the reason)")
        case .incomplete: language.choose("未能完整读取（未变，原因见台账）", "not read whole (unchanged; the ledger has the reason)")
        default: nil
        }
    }
}

extension FileStamp {
    /// Whether a later edit is sure to change the time: within the same tick of a clock it need not, and file systems count in ticks of up to
    /// two seconds.
    fileprivate var isOld: Bool { Int(time(nil)) - modified / 1_000_000_000 > 2 }
}

/// The ledger as workers ask it, one at a time; asking takes a thousandth of what judging does.
final class LedgerLookup: Sendable {
    private let documents: Mutex<KnownDocuments?>

    /// Knows nothing, for a ledger that has no documents yet.
    init() { documents = Mutex(nil) }

    init(_ documents: sending KnownDocuments) { self.documents = Mutex(documents) }

    func document(at path: [UInt8]) throws(SQLiteError) -> KnownDocument? {
        try documents.withLock { documents throws(SQLiteError) in try documents?.document(at: path) }
    }

    func reading(of document: Int, _ content: ContentDigest) throws(SQLiteError) -> (id: Int, status: DocumentReport.Status)? {
        try documents.withLock { documents throws(SQLiteError) in try documents?.reading(of: document, content) }
    }
}
