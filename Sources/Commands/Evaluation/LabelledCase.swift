import JSONReading
import Law

/// A row of a file of labelled clauses.
struct LabelledCase: Sendable {
    var text: String
    /// The title of the document; empty where it is not known.
    var title: String
    /// The lead-in of a list item; empty where there is none.
    var context: String
    /// The items the clause is in breach of; empty where it is in breach of none.
    var labels: Set<Provision>
    /// Other items that would be as right.
    var also: Set<Provision>

    /// - Returns: nil for a blank line.
    /// - Throws: What is wrong with the row.
    init?(_ line: some Collection<UInt8>) throws(RowFault) {
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return nil }
        let row: JSONValue
        do throws(JSONFault) { row = try JSONValue(line) } catch { throw RowFault(what: "not JSON: \(error.what) (byte \(error.offset))") }
        guard let text = row["text"]?.string, !text.isEmpty else { throw RowFault(what: "“text” is missing") }
        guard row["labels"]?.array != nil else {
            throw RowFault(what: "“labels” is missing: a list such as [\"10-2\"], empty where there is nothing to find")
        }
        self.text = text
        title = row["doc"]?.string ?? ""
        context = row["context"]?.string ?? ""
        labels = try Self.items(row["labels"])
        also = try Self.items(row["also"])
    }

    private static func items(_ value: JSONValue?) throws(RowFault) -> Set<Provision> {
        var items: Set<Provision> = []
        for label in value?.array ?? [] {
            guard let text = label.string, let provision = Provision(text) else {
                throw RowFault(what: "“\(label.string ?? "?")” is no item; write “10-2” or “10.2”")
            }
            items.insert(provision)
        }
        return items
    }

    /// What is judged: the title, a blank line, the context, the clause.
    var draft: String {
        (title.isEmpty ? "" : title + "\n\n") + (context.isEmpty ? "" : context + "\n") + text + "\n"
    }
}

/// What is wrong with a row.
struct RowFault: Error {
    var what: String
}
