package import Findings

/// Gathers the findings of many documents into the entries of a baseline.
package struct BaselineBuilder: Sendable {
    private var entries: [String: Baseline.Entry] = [:]

    package init() {}

    /// - Parameters:
    ///   - findings: Of one document; those that a decision excuses need no baseline.
    ///   - document: As the baseline will call it.
    package mutating func add(_ findings: [Finding], of document: String) {
        for finding in findings where !finding.isExcused {
            var entry = entries[finding.id] ?? Baseline.Entry(
                id: finding.id, rule: finding.rule, level: finding.level, clause: finding.clause, text: finding.text, documents: [])
            entry.documents.append(document)
            entries[finding.id] = entry
        }
    }

    /// Ascending by id.
    package func finish() -> [Baseline.Entry] {
        entries.values.map { entry in
            var entry = entry
            entry.documents = Array(Set(entry.documents)).sorted()
            return entry
        }.sorted { $0.id < $1.id }
    }
}

extension Baseline {
    /// What is left of it once the documents that were linted have been looked at: an entry stays for a document where the finding still
    /// is, or that was not linted and is still there.
    /// - Parameter linted: The ids found, by the names of the documents linted.
    package func pruned(_ linted: [String: Set<String>]) -> [Entry] {
        entries.compactMap { entry in
            var entry = entry
            entry.documents.removeAll { document in linted[document].map { !$0.contains(entry.id) } ?? vanished.contains(document) }
            return entry.documents.isEmpty ? nil : entry
        }
    }
}
