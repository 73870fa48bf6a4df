import Foundation
import OfficePackages
import TestSupport
import Testing

/// Every sample draft gives what stands beside it, in all its forms. With RECORD_GOLDEN=1 the forms and the expectations are written anew:
/// look at the differences before they are committed.
@Suite(.serialized) struct SampleTests {
    static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"

    @Test func thereAreDraftsOfEveryKind() {
        #expect(Draft.all.count >= 6)
    }

    @Test(arguments: Draft.all)
    func theFormsHoldTheSameText(_ draft: Draft) throws {
        let text = try draft.text()
        let gb18030 = try #require(DraftForms.gb18030(text))
        let word = DraftForms.word(text)
        if Self.isRecording {
            try Data(gb18030).write(to: URL(fileURLWithPath: draft.path(.gb18030)))
            try Data(word.bytes()).write(to: URL(fileURLWithPath: draft.path(.word)))
        }
        #expect(try draft.bytes(.gb18030) == gb18030)
        // The parts rather than the package: how well they are compressed is up to zlib.
        let package = try ZipArchive(draft.bytes(.word))
        for part in word.parts() { #expect(try package.read(part.name) == Array(part.xml.utf8)) }
    }

    @Test(arguments: Draft.all)
    func theFindingsAreThoseExpected(_ draft: Draft) throws {
        let reports = try Draft.Form.allCases.map { try Lint.report(on: draft.path($0)) }
        if Self.isRecording, let first = reports.first {
            let missed = (try? Expectation.read(draft.expectationPath))?.missed ?? []
            try Expectation(first, missed: missed).write(draft.expectationPath)
        }
        let wanted = try Expectation.read(draft.expectationPath)
        for (form, report) in zip(Draft.Form.allCases, reports) {
            let got = Expectation(report, missed: wanted.missed)
            #expect(got.document == wanted.document, "\(form)")
            #expect(got.findings == wanted.findings, "\(form)")
            #expect(got.exemption == wanted.exemption, "\(form)")
            #expect(got.missed == wanted.missed, "\(form): what is found now is no longer missed; record it")
        }
        #expect(reports.map(\.encoding) == ["UTF-8", "GB18030", nil])
    }

    @Test func theCompliantDraftIsClean() throws {
        #expect(try Lint.report(on: Draft(name: "compliant").path(.word)).status == "clean")
    }

    @Test func theArguedExemptionKeepsItsFindings() throws {
        let findings = try Lint.report(on: Draft(name: "exempted").path(.utf8)).findings.filter { $0.level != "note" }
        try #require(!findings.isEmpty)
        for finding in findings {
            #expect(finding.exemption?.ground == 3)
            #expect(finding.exemption?.term != nil)
            #expect(finding.exemption?.missing == [])
        }
    }
}
