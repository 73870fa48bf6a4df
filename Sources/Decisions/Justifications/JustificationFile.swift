import Law

/// `<draft>.fcr.json`: the justifications of one draft, beside it.
package struct JustificationFile: Sendable {
    package static let ending = ".fcr.json"

    /// As messages and reports call it.
    package let name: String
    package let entries: [Justification]

    init(name: String, entries: [Justification]) {
        self.name = name
        self.entries = entries
    }

    package init(_ bytes: [UInt8], name: String) throws(DecisionError) {
        self.name = name
        let root = try DecisionEntry(bytes, name: name)
        var entries: [Justification] = []
        for entry in try root.members(["$schema", "justifications"]).required("justifications", of: root).items() {
            let justification = try Self.justification(entry)
            guard !entries.contains(where: { $0.finding == justification.finding }) else { throw .repeated(entry.place, id: justification.finding) }
            entries.append(justification)
        }
        self.entries = entries
    }

    /// The justifications of one draft from all that gives any, the first to name a finding first: what it leaves open is filled in from
    /// the others.
    package static func joined(_ files: [JustificationFile]) -> [JustificationFile] {
        var seen: Set<String> = []
        return files.indices.compactMap { place in
            let entries = files[place].entries.filter { seen.insert($0.finding).inserted }.map { entry in
                files[(place + 1)...].reduce(entry) { entry, file in
                    file.entries.first { $0.finding == entry.finding }.map { entry.completed(by: $0) } ?? entry
                }
            }
            return entries.isEmpty ? nil : JustificationFile(name: files[place].name, entries: entries)
        }
    }

    private static func justification(_ entry: DecisionEntry) throws(DecisionError) -> Justification {
        let members = try entry.members([
            "finding", "rule", "text", "ground", "effect", "necessity", "alternative", "term", "terminationCondition", "termReason", "owner", "decision",
        ])
        return Justification(
            finding: try members.required("finding", of: entry).hexadecimal(16, .identity), rule: try members["rule"]?.filled(),
            text: try members["text"]?.filled(), ground: try members["ground"]?.given { value throws(DecisionError) in try value.wholeNumber(in: 1...4) },
            effect: try members["effect"]?.filled(), necessity: try members["necessity"]?.filled(),
            alternative: try members["alternative"]?.filled(), term: try members["term"]?.given { value throws(DecisionError) in try value.date() },
            terminationCondition: try members["terminationCondition"]?.filled(), termReason: try members["termReason"]?.filled(),
            owner: try members.required("owner", of: entry).text(), decision: try members["decision"]?.given { value throws(DecisionError) in try decision(value) },
            line: entry.line)
    }

    private static func decision(_ entry: DecisionEntry) throws(DecisionError) -> RecordedDecision {
        let members = try entry.members(["body", "number", "date", "outcome"])
        return RecordedDecision(
            body: try members.required("body", of: entry).text(), number: try members.required("number", of: entry).text(),
            date: try members.required("date", of: entry).date(),
            outcome: try members.required("outcome", of: entry).choice(RecordedDecision.Outcome.self))
    }
}

extension DecisionEntry {
    /// Text; nil where the place is left open.
    fileprivate func filled() throws(DecisionError) -> String? { isBlank ? nil : try text() }

    /// Another value; nil where the place is left open.
    fileprivate func given<Value>(_ read: (DecisionEntry) throws(DecisionError) -> Value) throws(DecisionError) -> Value? {
        isBlank ? nil : try read(self)
    }
}
