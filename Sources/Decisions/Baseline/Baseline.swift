package import Findings

/// The findings that were there when a repository took the tool up: they are shown and do not fail.
package struct Baseline: Sendable {
    package struct Entry: Sendable, Equatable {
        package var id: String
        package var rule: String
        package var level: Level
        package var clause: String
        package var text: String
        /// The documents that have it, seen from the baseline's folder, in ascending order.
        package var documents: [String]

        package init(id: String, rule: String, level: Level, clause: String, text: String, documents: [String]) {
            self.id = id
            self.rule = rule
            self.level = level
            self.clause = clause
            self.text = text
            self.documents = documents
        }
    }

    /// As messages and reports call the file.
    package let name: String
    let folder: [UInt8]
    /// Ascending by id.
    package let entries: [Entry]
    private let byID: [String: Entry]
    private let documents: Set<String>
    /// Documents that are no longer where they were.
    let vanished: Set<String>

    /// - Parameters:
    ///   - path: Absolute and normalised.
    ///   - exists: Whether there is a file of this path.
    package init(
        _ path: [UInt8], _ bytes: [UInt8], name: String, exists: (_ path: [UInt8]) -> Bool
    ) throws(DecisionError) {
        let root = try DecisionEntry(bytes, name: name)
        let members = try root.members(["$schema", "version", "asOf", "ruleBase", "findings"])
        _ = try members.required("version", of: root).wholeNumber(in: 1...1)
        var entries: [Entry] = []
        for entry in try members.required("findings", of: root).items() { entries.append(try Self.entry(entry)) }
        self.init(path, entries, name: name, exists: exists)
    }

    /// - Parameter path: Where it is to lie, absolute and normalised.
    package init(_ path: [UInt8], _ entries: [Entry], name: String, exists: (_ path: [UInt8]) -> Bool = { _ in true }) {
        self.name = name
        let folder = FilePath.folder(of: path)
        self.folder = folder
        self.entries = entries.sorted { $0.id < $1.id }
        byID = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
        documents = Set(entries.flatMap(\.documents))
        vanished = documents.filter { !exists(FilePath.join(folder, Array($0.utf8))) }
    }

    private static func entry(_ entry: DecisionEntry) throws(DecisionError) -> Entry {
        let members = try entry.members(["id", "rule", "level", "clause", "text", "count", "documents"])
        var documents: [String] = []
        for document in try members.required("documents", of: entry).items() { documents.append(try document.text()) }
        return Entry(
            id: try members.required("id", of: entry).hexadecimal(16, .identity), rule: try members.required("rule", of: entry).text(),
            level: try members.required("level", of: entry).choice(Level.self), clause: try members["clause"]?.anyText() ?? "",
            text: try members["text"]?.anyText() ?? "", documents: documents.sorted())
    }

    /// A document as the baseline calls it.
    /// - Parameter path: Absolute and normalised.
    package func name(of path: [UInt8]) -> String {
        String(decoding: FilePath.relative(path, to: folder) ?? path, as: UTF8.self)
    }

    /// Whether a finding was there already. A document that the baseline does not know may have moved: it has what a vanished one had.
    package func covers(_ id: String, in document: String) -> Bool {
        guard let entry = byID[id] else { return false }
        if entry.documents.contains(document) { return true }
        return !documents.contains(document) && entry.documents.contains(where: vanished.contains)
    }

    /// The entries of a document whose finding is gone.
    package func stale(in document: String, _ findings: [Finding]) -> [StaleDecision] {
        guard documents.contains(document) else { return [] }
        let ids = Set(findings.map(\.id))
        let open = findings.filter { !covers($0.id, in: document) }.map { (id: $0.id, rule: $0.rule, text: $0.text) }
        return entries.filter { $0.documents.contains(document) && !ids.contains($0.id) }.map { entry in
            StaleDecision(
                id: entry.id, reason: entry.text, owner: name, successor: ClauseText.successor(rule: entry.rule, text: entry.text, among: open))
        }
    }
}
