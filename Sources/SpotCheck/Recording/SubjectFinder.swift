package import SQLiteStore

/// Finds what people speak of: a document by its path, a finding by its id or the beginning of it.
package struct SubjectFinder {
    private let documents: Statement
    private let findings: Statement

    /// What a beginning of an id has to have at least.
    private static let leastDigits = 4

    package init(_ database: Database) throws(SQLiteError) {
        documents = try database.prepare("SELECT id FROM document WHERE path = ?")
        // Of every reading there was: a decision outlives the edit that did away with its finding.
        findings = try database.prepare(
            "SELECT DISTINCT f.finding FROM reading r JOIN finding f ON f.reading = r.id WHERE r.document = ? AND f.finding BETWEEN ? AND ? LIMIT 2")
    }

    /// The row of a document.
    package func document(_ path: [UInt8]) throws(LedgerError) -> Int {
        do throws(SQLiteError) {
            documents.reset()
            try documents.bind(text: path, 0)
            if try documents.step(), let id = documents.integer(0) { return id }
        } catch {
            throw .store(error)
        }
        throw .noDocument(path: String(decoding: path, as: UTF8.self))
    }

    /// A finding that a document has or had.
    package func finding(_ id: String, of document: Int, path: [UInt8]) throws(LedgerError) -> CaseBook.Subject {
        let name = String(decoding: path, as: UTF8.self)
        guard id.utf8.count >= Self.leastDigits, id.utf8.allSatisfy({ $0 < 0x80 }) else { throw .noFinding(path: name, finding: id) }
        var found: [String] = []
        do throws(SQLiteError) {
            findings.reset()
            try findings.bind([.integer(document), .text(id), .text(id + "~")])
            while try findings.step() {
                if let id = findings.text(0) { found.append(id) }
            }
        } catch {
            throw .store(error)
        }
        guard let first = found.first else { throw .noFinding(path: name, finding: id) }
        guard found.count == 1 || first == id else { throw .ambiguousFinding(path: name, finding: id) }
        return CaseBook.Subject(document: document, finding: first)
    }

    /// The subjects of a command: the findings named, or the document as a whole where none is.
    package func subjects(_ path: [UInt8], findings: [String]) throws(LedgerError) -> [CaseBook.Subject] {
        let document = try document(path)
        guard !findings.isEmpty else { return [CaseBook.Subject(document: document, finding: nil)] }
        var subjects: [CaseBook.Subject] = []
        for id in findings { subjects.append(try finding(id, of: document, path: path)) }
        return subjects
    }
}
