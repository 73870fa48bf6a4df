import Foundation
import TestSupport
import Testing

/// Ten thousand findings: none is lost, none is twice, and how many workers there are does not matter.
@Suite struct ManyFindingsTests {
    private static let count = (drafts: 50, clauses: 200)

    /// A folder of drafts whose every clause is one finding.
    private static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let clauses = (1...count.clauses).map { "\($0). 受奖企业\($0)年内不得迁出本市。\n\n" }.joined()
        for draft in 1...count.drafts { try folder.write("某市关于某项目的通知\n\n" + clauses, to: "\(draft).txt") }
        return folder
    }

    @Test func sarifIsTheSameForAnyNumberOfWorkers() throws {
        let folder = try Self.folder()
        func sarif(_ profile: String, jobs: Int) throws -> Data {
            let result = try ProcessRunner.run(
                "fcrlint", ["lint", ".", "--format", "sarif", "--sarif-profile", profile, "--as-of", "2026-11-24", "--jobs", "\(jobs)"],
                folder: folder.path)
            #expect(result.status == 1)
            return result.output
        }
        for profile in ["full", "github"] {
            let one = try sarif(profile, jobs: 1)
            #expect(try sarif(profile, jobs: 2) == one)
            let log = try JSONDecoder().decode(Log.self, from: one)
            let run = try #require(log.runs.first)
            #expect(run.results.count == Self.count.drafts * Self.count.clauses)
            #expect(run.results.allSatisfy { run.tool.driver.rules[$0.ruleIndex].id == $0.ruleId })
            let places = run.results.map { "\($0.locations[0].physicalLocation.artifactLocation.uri) \($0.partialFingerprints["fcrlintFinding/v1"] ?? "")" }
            #expect(Set(places).count == places.count)
            #expect(run.invocations[0].toolExecutionNotifications?.isEmpty != false)
        }
    }

    // MARK: What is looked at in a log

    struct Log: Decodable { var runs: [Run] }

    struct Run: Decodable {
        struct Tool: Decodable { var driver: Driver }
        struct Driver: Decodable { var rules: [Rule] }
        struct Rule: Decodable { var id: String }
        struct Invocation: Decodable { var toolExecutionNotifications: [Notification]? }
        struct Notification: Decodable {}

        var tool: Tool
        var results: [Result]
        var invocations: [Invocation]
    }

    struct Result: Decodable {
        struct Place: Decodable { var physicalLocation: Physical }
        struct Physical: Decodable { var artifactLocation: Artifact }
        struct Artifact: Decodable { var uri: String }

        var ruleId: String
        var ruleIndex: Int
        var locations: [Place]
        var partialFingerprints: [String: String]
    }
}
