import Findings
import Foundation
import Reporting
import RuleBase
import TestSupport
import Testing

@Suite struct SARIFReporterTests {
    typealias Object = [String: Any]

    private func run(_ bytes: [UInt8]) throws -> Object {
        let log = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? Object)
        #expect(log["version"] as? String == "2.1.0")
        return try #require((log["runs"] as? [Object])?.first)
    }

    @Test(arguments: SARIFReporter.Profile.allCases) func golden(_ profile: SARIFReporter.Profile) throws {
        let bytes = render(SARIFReporter(profile: profile), Fixtures.all)
        try GoldenFile.expect(bytes, "report.\(profile.rawValue).sarif")
        _ = try run(bytes)
    }

    @Test(arguments: SARIFReporter.Profile.allCases, Language.allCases)
    func keepsWhatTheSchemaCannotSay(_ profile: SARIFReporter.Profile, _ language: Language) throws {
        let bytes = render(SARIFReporter(profile: profile), Fixtures.all, language)
        #expect(try SARIFChecker.faults(in: run(bytes), profile: profile) == [])
        #expect(try SARIFChecker.faults(in: run(render(SARIFReporter(profile: profile), [])), profile: profile) == [])
    }

    @Test func everyRuleIsListedThoughNoneFired() throws {
        let driver = try #require((try run(render(SARIFReporter(), []))["tool"] as? Object)?["driver"] as? Object)
        #expect((driver["rules"] as? [Object])?.count == Fixtures.rules.rules.count)
    }

    @Test func githubGetsNoExcusedResults() throws {
        let full = try #require(try run(render(SARIFReporter(), Fixtures.all))["results"] as? [Object])
        let github = try #require(try run(render(SARIFReporter(profile: .github), Fixtures.all))["results"] as? [Object])
        #expect(full.count == github.count + 3)
        #expect(full.allSatisfy { $0["suppressions"] != nil })
        #expect(github.allSatisfy { $0["suppressions"] == nil })
    }

    @Test func aPackageHasARegionForGitHubAlone() throws {
        func region(_ profile: SARIFReporter.Profile) throws -> Any? {
            let result = try #require(
                (try run(render(SARIFReporter(profile: profile), [(Fixtures.table, nil)]))["results"] as? [Object])?.first)
            let place = (result["locations"] as? [Object])?.first?["physicalLocation"] as? Object
            return place?["region"]
        }
        #expect(try region(.full) == nil)
        #expect((try region(.github) as? Object)?["startLine"] as? Int == 17)
    }

    @Test func whatWasNotReadIsANotification() throws {
        let invocation = try #require((try run(render(SARIFReporter(), Fixtures.all))["invocations"] as? [Object])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == false)
        #expect((invocation["toolExecutionNotifications"] as? [Object])?.count == 5)
        let clean = try #require((try run(render(SARIFReporter(), [Fixtures.all[0]]))["invocations"] as? [Object])?.first)
        #expect(clean["executionSuccessful"] as? Bool == true)
    }

    @Test func withoutSnippetsTheDraftIsNotQuoted() throws {
        let text = String(decoding: render(SARIFReporter(quotesText: false), [Fixtures.all[1]]), as: UTF8.self)
        #expect(!text.contains("投标人应当具有本县同类业绩"))
        #expect(!text.contains("甲公司"))
    }

    @Test func beyondTheLimitTheLowestLevelGoesFirst() throws {
        var report = Fixtures.many.report
        let (error, warning) = (report.findings[0], report.findings[1])
        report.findings = [warning] + Array(repeating: error, count: SARIFReporter.githubLimit)
        let run = try run(render(SARIFReporter(profile: .github), [(report, nil)]))
        let results = try #require(run["results"] as? [Object])
        #expect(results.count == SARIFReporter.githubLimit)
        #expect(results.allSatisfy { $0["level"] as? String == "error" })
        let notes = (run["invocations"] as? [Object])?.first?["toolExecutionNotifications"] as? [Object]
        #expect(notes?.count == 1)
    }
}
