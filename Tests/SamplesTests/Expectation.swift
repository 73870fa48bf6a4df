import Foundation

/// What stands beside a draft in `NAME.expected.json`.
struct Expectation: Codable, Equatable {
    struct Document: Codable, Equatable {
        var title: String?
        var number: String?
        var issuer: String?
        var date: String?
        var jurisdiction: String?
    }

    struct Finding: Codable, Equatable {
        var id: String
        var rule: String
        var provision: String
        var level: String
        var clause: String
        /// The beginning of the offending words, without the clause's number.
        var text: String
    }

    /// What a reviewer would cite and the rules do not see today.
    struct Miss: Codable, Equatable {
        var provision: String
        var clause: String
        var text: String
    }

    var document: Document
    var findings: [Finding]
    /// The exemption assessment that the firm findings share.
    var exemption: Exemption?
    var missed: [Miss]

    struct Exemption: Codable, Equatable {
        var ground: Int?
        var term: String?
        var missing: [String]
    }

    init(document: Document, findings: [Finding], exemption: Exemption?, missed: [Miss]) {
        self.document = document
        self.findings = findings
        self.exemption = exemption
        self.missed = missed
    }

    /// What a report amounts to; `missed` is kept as far as it is still missed.
    init(_ report: Lint.Report, missed: [Miss]) {
        let firm = report.findings.first { $0.level != "note" }
        self.init(
            document: Document(
                title: report.title, number: report.number, issuer: report.issuer, date: report.date, jurisdiction: report.jurisdiction?.name),
            findings: report.findings.map {
                Finding(
                    id: $0.id, rule: $0.rule, provision: $0.provision.name, level: $0.level, clause: $0.clause,
                    text: String($0.text.trimmingPrefix(/第[一二三四五六七八九十]+条　|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、/).prefix(20)))
            },
            exemption: firm?.exemption.map { Exemption(ground: $0.ground, term: $0.term, missing: $0.missing) },
            missed: missed.filter { miss in !report.findings.contains { $0.covers(miss) } })
    }

    static func read(_ path: String) throws -> Expectation {
        try JSONDecoder().decode(Expectation.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    }

    func write(_ path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .withoutEscapingSlashes, .sortedKeys]
        try (encoder.encode(self) + Data("\n".utf8)).write(to: URL(fileURLWithPath: path))
    }
}

extension Lint.Finding {
    func covers(_ miss: Expectation.Miss) -> Bool {
        level != "note" && clause == miss.clause && ([provision] + also).contains { $0.name == miss.provision }
    }
}
