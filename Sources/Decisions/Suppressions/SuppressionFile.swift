import Findings
package import Law

/// One thing people decided not to be told about again.
package struct Suppression: Sendable {
    package var rule: RuleSelector
    package var document: Glob
    /// The clause path as it is cited; nil where the text says which.
    package var clause: String?
    /// Words that stand in the clause.
    package var text: String?
    package var reason: String
    package var owner: String
    /// The last day it holds.
    package var until: CalendarDate
    /// Whether it means every finding it matches in a document, and not one.
    package var isForSeveral: Bool
    /// In its file, from 1.
    package var line: Int

    /// What it aims at, for messages.
    var target: String {
        [rule.word, document.text, clause, text.map { "“\($0)”" }].compactMap { $0 }.joined(separator: " ")
    }

    func matches(_ finding: Finding) -> Bool {
        guard rule.matches(finding) else { return false }
        if let clause, ClauseText.folded(clause) != ClauseText.folded(finding.clause) { return false }
        if let text, !ClauseText.folded(finding.text).contains(ClauseText.folded(text)) { return false }
        return true
    }
}

/// `fcrlint.suppressions.json`.
package struct SuppressionFile: Sendable {
    package static let standardName = "fcrlint.suppressions.json"

    /// As messages and reports call it.
    package let name: String
    /// The folder the patterns start at, absolute.
    let folder: [UInt8]
    package let entries: [Suppression]

    /// - Parameters:
    ///   - path: Absolute and normalised.
    ///   - name: As messages and reports call it.
    package init(_ path: [UInt8], _ bytes: [UInt8], name: String, vocabulary: RuleSelector.Vocabulary) throws(DecisionError) {
        self.name = name
        folder = FilePath.folder(of: path)
        let root = try DecisionEntry(bytes, name: name)
        var entries: [Suppression] = []
        for entry in try root.members(["$schema", "suppressions"]).required("suppressions", of: root).items() {
            entries.append(try Self.suppression(entry, vocabulary))
        }
        self.entries = entries
    }

    private static func suppression(_ entry: DecisionEntry, _ vocabulary: RuleSelector.Vocabulary) throws(DecisionError) -> Suppression {
        let members = try entry.members(["rule", "document", "clause", "text", "reason", "owner", "until", "several"])
        let rule = try members.required("rule", of: entry)
        if members["clause"] == nil, members["text"] == nil { throw .missingKey(entry.place, key: "clause / text") }
        return Suppression(
            rule: try RuleSelector(rule, word: try rule.text(), vocabulary),
            document: Glob(try members.required("document", of: entry).text()), clause: try members["clause"]?.text(),
            text: try members["text"]?.text(), reason: try members.required("reason", of: entry).text(),
            owner: try members.required("owner", of: entry).text(), until: try members.required("until", of: entry).date(),
            isForSeveral: try members["several"]?.flag() ?? false, line: entry.line)
    }

    /// Whether an entry is about a document.
    /// - Parameter path: Absolute and normalised.
    func covers(_ path: [UInt8], _ entry: Suppression) -> Bool {
        entry.document.matches(FilePath.relative(path, to: folder) ?? path)
    }
}
