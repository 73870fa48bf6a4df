import Foundation
import TestSupport
import Testing

/// A folder with drafts in it, and the built tool run there.
struct Workplace {
    /// A title, and a clause for each of these words: one finding each of level error, and one that passes.
    static let lockIn = "受奖企业五年内不得迁出本市。"
    static let bidder = "投标人应当在本市注册。"
    static let clean = "受奖企业五年内不得伪造材料。"

    let folder: TemporaryFolder

    init(_ files: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text, to: name) }
    }

    /// A draft of numbered clauses.
    static func draft(_ clauses: String..., issuer: String = "某市") -> String {
        let numerals = ["一", "二", "三", "四", "五"]
        let lines = zip(numerals, clauses).map { "第\($0)条　\($1)\n" }
        return "\(issuer)关于某项目的通知\n\n" + lines.joined(separator: "\n")
    }

    func write(_ text: String, to name: String) throws { try folder.write(text, to: name) }

    func fcrlint(_ arguments: String..., environment: [String: String] = [:]) throws -> ProcessResult {
        try ProcessRunner.run("fcrlint", arguments, environment: environment, folder: folder.path)
    }

    /// The JSON report of `lint`, held against its schema, and how it ended.
    func lint(_ arguments: String...) throws -> (status: Int32, report: Report) {
        let words = ["lint"] + arguments + ["--format", "json", "--as-of", "2026-11-24"]
        let result = try ProcessRunner.run("fcrlint", words, folder: folder.path)
        guard !result.output.isEmpty else {
            Issue.record("no report: \(result.errors)")
            return (result.status, Report(documents: [], summary: Summary()))
        }
        let schema = try JSONSchema(Data(contentsOf: URL(fileURLWithPath: Repository.folder + "/Rules/schema/report.schema.json")))
        #expect(try schema.faults(in: result.output) == [])
        return (result.status, try JSONDecoder().decode(Report.self, from: result.output))
    }

    @discardableResult
    func git(_ arguments: String...) throws -> ProcessResult {
        let identity = ["GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@x", "GIT_COMMITTER_NAME": "x", "GIT_COMMITTER_EMAIL": "x@x", "HOME": folder.path]
        let result = try ProcessRunner.run("/usr/bin/git", arguments, environment: identity, folder: folder.path)
        #expect(result.status == 0, "git \(arguments.joined(separator: " ")): \(result.errors)")
        return result
    }

    // MARK: What the tests look at in a report

    struct Report: Decodable {
        var documents: [Document]
        var summary: Summary
        var decisions: [Decision]?
    }

    struct Document: Decodable {
        var path: String
        var status: String
        var findings: [Finding]
        var staleDecisions: [Stale]
        var notChecked: [NotChecked]
        var review: Review?
        var cured: [Cured]?
    }

    struct Finding: Decodable {
        var id: String
        var rule: String
        var level: String
        var disposition: Disposition?
        var change: String?
    }

    struct Disposition: Decodable {
        var kind: String
        var status: String?
    }

    struct Stale: Decodable {
        var id: String
        var kind: String
        var successor: String?
    }

    struct NotChecked: Decodable { var what: String }
    struct Cured: Decodable { var id: String }

    struct Review: Decodable {
        var status: String
        var message: String
    }

    struct Decision: Decodable {
        var path: String
        var line: Int
        var kind: String
    }

    struct Summary: Decodable {
        var errors: Int?
        var excused: Int?
        var unreviewed: Int?
        var new: Int?
        var stays: Int?
        var cured: Int?
    }
}
