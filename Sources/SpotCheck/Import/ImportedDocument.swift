package import Findings
package import JSONReading
import Law
import PolicyDocument

/// A document of a JSON report (version 1), as it was judged somewhere else.
package struct ImportedDocument: Sendable {
    package var report: DocumentReport

    /// What makes a record unfit.
    package enum Fault: Error, Hashable, Sendable {
        /// A member is missing, or is not what the contract says.
        case member(String)
    }

    /// - Parameter document: The value of `document`. Members that the ledger does not keep may be missing.
    package init(_ document: JSONValue) throws(Fault) {
        guard let path = document["path"]?.string, !path.isEmpty else { throw .member("path") }
        guard let word = document["status"]?.string, let status = DocumentReport.Status(rawValue: word) else { throw .member("status") }
        let metadata = Metadata(
            title: document["title"]?.string, number: document["number"]?.string, issuer: document["issuer"]?.string,
            date: document["date"]?.string.flatMap { CalendarDate($0) }, kind: document["kind"]?.string)
        var jurisdiction: Jurisdiction?
        if let value = document["jurisdiction"], let name = value["name"]?.string {
            jurisdiction = Jurisdiction(code: value["code"]?.string.flatMap { Int($0) }, name: name)
        }
        let problems = (document["problems"]?.array ?? []).compactMap { problem in
            problem["message"]?.string.map { Problem($0, line: problem["line"]?.integer) }
        }
        var findings: [Finding] = []
        var ids: Set<String> = []
        for value in document["findings"]?.array ?? [] {
            let finding = try Finding(imported: value)
            guard ids.insert(finding.id).inserted else { throw .member("findings.id") }
            findings.append(finding)
        }
        report = DocumentReport(
            path: path, format: document["format"]?.string.flatMap { Format(rawValue: $0) }, encoding: document["encoding"]?.string, metadata: metadata,
            jurisdiction: jurisdiction, scopeReason: document["scopeReason"]?.string, characters: document["characters"]?.integer ?? 0,
            problems: problems, isUnreadable: status == .unreadable, findings: findings)
        // The status follows from the rest; one that does not is of a report that was tampered with or is not ours.
        guard report.status == status else { throw .member("status") }
    }
}

extension JSONValue {
    package var integer: Int? {
        guard case .number(let number) = self else { return nil }
        return Int(exactly: number)
    }
}

extension Finding {
    fileprivate init(imported value: JSONValue) throws(ImportedDocument.Fault) {
        func text(_ name: String) throws(ImportedDocument.Fault) -> String {
            guard let text = value[name]?.string else { throw .member("findings.\(name)") }
            return text
        }
        let id = try text("id")
        guard id.utf8.count == 16 else { throw .member("findings.id") }
        guard let level = Level(rawValue: try text("level")) else { throw .member("findings.level") }
        guard let provision = value["provision"], let article = provision["article"]?.integer, let item = provision["item"]?.integer else {
            throw .member("findings.provision")
        }
        var measures: MeasuresItem?
        if let part = provision["measures"], let article = part["article"]?.integer, let item = part["item"]?.integer {
            measures = MeasuresItem(article: article, item: item)
        }
        guard let score = value["score"]?.integer, let line = value["location"]?["line"]?.integer else { throw .member("findings.location") }
        self.init(
            id: id, rule: try text("rule"), level: level, score: score, provision: Provision(article: article, item: item), measures: measures, also: [],
            relatedLaw: [], title: try text("title"), message: try text("message"), text: try text("text"), clause: try text("clause"), units: 0..<0,
            block: 0, location: Location(line: line, column: 1, endLine: line, endColumn: 1, paragraph: line, utf16Start: 0, utf16End: 0),
            related: (value["related"]?.array ?? []).compactMap(\.string), elements: [], legalBasis: LegalBasis(imported: value["legalBasis"]),
            exemption: Exemption(imported: value["exemption"]), cure: "")
    }
}

extension LegalBasis {
    fileprivate init(imported value: JSONValue?) {
        let citations = (value?["citations"]?.array ?? []).compactMap { citation in
            citation["name"]?.string.map {
                Citation(
                    name: $0, kind: citation["kind"]?.string.flatMap { LegalSource(rawValue: $0) } ?? .unknown, article: citation["article"]?.string)
            }
        }
        self.init(status: value?["status"]?.string.flatMap { LegalBasis.Status(rawValue: $0) } ?? .none, citations: citations)
    }
}

extension Exemption {
    fileprivate init(imported value: JSONValue?) {
        self.init(
            ground: value?["ground"]?.integer, term: value?["term"]?.string, until: value?["until"]?.string.flatMap { CalendarDate($0) })
    }
}
