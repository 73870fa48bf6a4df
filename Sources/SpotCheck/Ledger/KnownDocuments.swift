package import Findings
package import SQLiteStore

/// A document the ledger has already.
package struct KnownDocument: Sendable {
    package var document: Int
    /// What it says now.
    package var reading: Int
    package var status: DocumentReport.Status
    /// The file when it was read; nil where that cannot be relied on.
    package var stamp: FileStamp?
    /// Whether `reading` was judged as this run judges.
    package var isJudgedAlike: Bool
}

/// Asks a ledger what it knows of documents, while others write to it.
package final class KnownDocuments {
    private let byPath: Statement
    private let byContent: Statement
    private let judging: Int

    /// - Parameter judging: How this run judges.
    package init(_ database: Database, judging: Int) throws(SQLiteError) {
        self.judging = judging
        byPath = try database.prepare(
            """
            SELECT d.id, r.id, r.status, d.file_size, d.file_modified, d.file_number, r.judging
            FROM document d JOIN reading r ON r.id = d.reading WHERE d.path = ?
            """)
        byContent = try database.prepare("SELECT id, status FROM reading WHERE document = ? AND content = ? AND judging = ?")
    }

    /// nil for a document the ledger does not have.
    package func document(at path: [UInt8]) throws(SQLiteError) -> KnownDocument? {
        defer { byPath.reset() }
        try byPath.bind(text: path, 0)
        guard try byPath.step(), let document = byPath.integer(0), let reading = byPath.integer(1) else { return nil }
        var stamp: FileStamp?
        if let size = byPath.integer(3), let modified = byPath.integer(4), let number = byPath.integer(5) {
            stamp = FileStamp(size: size, modified: modified, number: number)
        }
        return KnownDocument(
            document: document, reading: reading, status: byPath.text(2).flatMap { DocumentReport.Status(rawValue: $0) } ?? .unreadable, stamp: stamp,
            isJudgedAlike: byPath.integer(6) == judging)
    }

    /// The reading of a content that was judged before as this run judges; nil where there is none.
    package func reading(of document: Int, _ content: ContentDigest) throws(SQLiteError) -> (id: Int, status: DocumentReport.Status)? {
        defer { byContent.reset() }
        try byContent.bind(document, 0)
        try byContent.bind(bytes: content.bytes, 1)
        try byContent.bind(judging, 2)
        guard try byContent.step(), let id = byContent.integer(0) else { return nil }
        return (id, byContent.text(1).flatMap { DocumentReport.Status(rawValue: $0) } ?? .unreadable)
    }
}
