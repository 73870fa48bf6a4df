package import JSONReading

/// A line of what `filter`, `lint --format jsonl` or `ledger export` wrote.
package struct ImportedLine: Sendable {
    /// How documents were judged, as far as the line says.
    package struct Origin: Hashable, Sendable {
        package var ruleBaseVersion: String
        package var ruleBaseDigest: String
        package var toolVersion: String
        /// '' where the line does not say.
        package var asOf: String
    }

    package enum Content: Sendable {
        /// A document in JSON, the digest of how it is written, and its origin where the line says it.
        case document(JSONValue, ContentDigest, Origin?)
        /// The origin of the lines behind it.
        case run(Origin)
        /// A record that `filter` could not read: its id and why.
        case failure(id: String, reason: String)
        /// A summary, or a blank line.
        case nothing
    }

    package enum Fault: Error, Hashable, Sendable {
        case notJSON(JSONFault)
        /// An object that holds neither a document nor a run.
        case unknown
    }

    package var content: Content

    package init(_ line: [UInt8]) throws(Fault) {
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) {
            content = .nothing
            return
        }
        let members: [JSONMember]
        do throws(JSONFault) { members = try JSONMember.all(in: line) } catch { throw .notJSON(error) }
        let value = JSONValue.object(Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first })
        if let document = members.first(where: { $0.name == "document" }), document.value != .null {
            content = .document(document.value, ContentDigest(Array(line[document.range])), Self.origin(value) ?? Self.origin(document.value))
        } else if let run = value["run"], let origin = Self.origin(run) {
            content = .run(origin)
        } else if let reason = value["error"]?["message"]?.string {
            content = .failure(id: Self.name(value["id"]), reason: reason)
        } else if value["summary"] != nil || value["decision"] != nil {
            content = .nothing
        } else {
            throw .unknown
        }
    }

    private static func origin(_ value: JSONValue) -> Origin? {
        guard let base = value["ruleBase"], let version = base["version"]?.string, let digest = base["digest"]?.string else { return nil }
        return Origin(
            ruleBaseVersion: version, ruleBaseDigest: digest, toolVersion: value["tool"]?["version"]?.string ?? "", asOf: value["asOf"]?.string ?? "")
    }

    private static func name(_ id: JSONValue?) -> String {
        switch id {
        case .string(let text): text
        case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
        default: "?"
        }
    }
}
