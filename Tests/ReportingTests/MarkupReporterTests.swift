import Findings
import Foundation
import Reporting
import TestSupport
import Testing
import XMLParsing

/// Formats that are XML, read back with libxml2.
@Suite struct MarkupReporterTests {
    private func read(_ bytes: [UInt8]) throws -> XMLElement { try XMLTreeFile(bytes, name: "report.xml").root }

    @Test(arguments: Language.allCases) func junit(_ language: Language) throws {
        let bytes = render(JUnitReporter(), Fixtures.all, language)
        try GoldenFile.expect(bytes, "junit.\(language.rawValue).xml")
        let suites = try read(bytes).elements(named: "testsuite")
        #expect(suites.map { $0["name"] } == Fixtures.all.map(\.0.path))
        for (suite, fixture) in zip(suites, Fixtures.all) {
            let cases = suite.elements(named: "testcase")
            #expect(suite["tests"] == String(cases.count))
            #expect(suite["failures"] == String(cases.count { $0.first("failure") != nil }))
            #expect(suite["errors"] == String(cases.count { $0.first("error") != nil }))
            #expect(suite["skipped"] == String(cases.count { $0.first("skipped") != nil }))
            #expect(cases.count >= max(1, fixture.0.findings.count))
        }
    }

    @Test(arguments: Language.allCases) func checkstyle(_ language: Language) throws {
        let bytes = render(CheckstyleReporter(), Fixtures.all, language)
        try GoldenFile.expect(bytes, "checkstyle.\(language.rawValue).xml")
        let files = try read(bytes).elements(named: "file")
        #expect(files.map { $0["name"] } == Fixtures.all.map(\.0.path))
        for (file, fixture) in zip(files, Fixtures.all) {
            let errors = file.elements(named: "error")
            #expect(errors.count == fixture.0.findings.count + fixture.0.remarks(in: language).count)
            #expect(errors.allSatisfy { ["error", "warning", "info", "ignore"].contains($0["severity"] ?? "") && $0["line"] != "0" })
        }
    }

    @Test func textsComeBackAsTheyWere() throws {
        let errors = try read(render(CheckstyleReporter(), [Fixtures.hostile])).elements(named: "file").first?.elements ?? []
        #expect(errors.first?["message"]?.hasSuffix(Fixtures.hostile.report.findings[0].message) == true)
    }

    @Test func nothingAtAllIsWellFormed() throws {
        #expect(try read(render(JUnitReporter(), [])).name == "testsuites")
        #expect(try read(render(CheckstyleReporter(), [])).name == "checkstyle")
    }
}
