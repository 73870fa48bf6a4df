import Foundation
import TestSupport
import Testing

/// What the tool says of a draft: the parts of its JSON report that samples are held against.
struct Lint: Decodable {
    struct Report: Decodable {
        var path: String
        var encoding: String?
        var title: String?
        var number: String?
        var issuer: String?
        var date: String?
        var jurisdiction: Jurisdiction?
        var status: String
        var findings: [Finding]
    }

    struct Jurisdiction: Decodable {
        var name: String
    }

    struct Provision: Decodable {
        var article: Int
        var item: Int?

        var name: String { item.map { "\(article).\($0)" } ?? "\(article)" }
    }

    struct Exemption: Decodable {
        struct Evidence: Decodable {
            var text: String
        }

        var ground: Int?
        var term: String?
        var found: [Evidence]
        var missing: [String]
    }

    struct Finding: Decodable {
        var id: String
        var rule: String
        var level: String
        var provision: Provision
        var also: [Provision]
        var clause: String
        var text: String
        var exemption: Exemption?
    }

    var documents: [Report]

    /// The day of review of every sample, so that terms have not run out when the tests are run later.
    static let asOf = "2026-11-01"

    /// Lints one file.
    static func report(on path: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Report {
        let result = try ProcessRunner.run("fcrlint", ["lint", "--format", "json", "--language", "zh", "--as-of", asOf, path])
        #expect([0, 1].contains(result.status), "\(result.errors)", sourceLocation: sourceLocation)
        let lint = try JSONDecoder().decode(Lint.self, from: result.output)
        return try #require(lint.documents.first, sourceLocation: sourceLocation)
    }

    /// Lints a text.
    static func findings(in text: String) throws -> [Finding] {
        let folder = try TemporaryFolder()
        return try report(on: folder.write(text, to: "draft.txt")).findings
    }
}
