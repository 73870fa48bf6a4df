import Findings
import Foundation
import PolicyDocument
import TestSupport
import Testing

@testable import Reporting

@Suite struct HTMLReporterTests {
    private func page(_ language: Language = .chinese) -> String {
        String(decoding: render(HTMLReporter(), Fixtures.all, language), as: UTF8.self)
    }

    @Test(arguments: Language.allCases) func golden(_ language: Language) throws {
        try GoldenFile.expect(render(HTMLReporter(), Fixtures.all, language), "report.\(language.rawValue).html")
    }

    @Test func theWordsOfADraftAreNoMarkup() {
        let page = page()
        #expect(page.ranges(of: "<script>").count == 1)
        #expect(page.ranges(of: "</script>").count == 1)
        #expect(!page.contains("<b>") && !page.contains("<i>") && !page.contains("<!-- "))
        #expect(page.contains("&lt;b&gt;"))
    }

    @Test func nothingIsLoaded() throws {
        let page = page()
        for reach in ["http:", "https:", "src=", "url(", "@import", "href="] { #expect(!page.contains(reach), "\(reach)") }
        #expect(page.contains("default-src 'none'"))
    }

    /// The browser runs the script only if its digest is the one in the policy.
    @Test(arguments: ["script", "style"]) func thePolicyNamesWhatIsThere(_ element: String) throws {
        let page = page()
        let start = try #require(page.range(of: "<\(element)>")).upperBound
        let end = try #require(page.range(of: "</\(element)>")).lowerBound
        let folder = try TemporaryFolder()
        try folder.write(String(page[start..<end]), to: "body")
        let digest = try ProcessRunner.run("/usr/bin/sha256sum", [folder.path + "/body"]).text.prefix(64)
        let bytes = stride(from: 0, to: 64, by: 2).compactMap { UInt8(digest.dropFirst($0).prefix(2), radix: 16) }
        #expect(page.contains("\(element)-src 'sha256-\(Data(bytes).base64EncodedString())'"))
    }

    @Test func findingsAreMarkedInPlace() {
        #expect(
            page().contains("<mark class=\"error\">投标人应当具有</mark><mark class=\"error element\">本县</mark><mark class=\"error\">同类</mark>"))
    }

    /// Where findings lie over one another the worst counts that nothing excuses; an element is one only within a finding.
    @Test func marksOverOneAnother() {
        let (report, document) = Fixtures.many
        let block = document.blocks[1]
        func finding(_ units: Range<Int>, _ level: Level, isExcused: Bool = false) -> Finding {
            var finding = report.findings[0]
            finding.units = (block.range.lowerBound + units.lowerBound)..<(block.range.lowerBound + units.upperBound)
            finding.level = level
            finding.elements = []
            if isExcused { finding.disposition = Disposition(kind: .baselined, reason: "x", owner: "y") }
            return finding
        }
        func marks(_ findings: [Finding]) -> [String] {
            HTMLMarks(of: findings, in: document, over: block.range).stretches.map { "\($0.units.count) \($0.style ?? "-")" }
        }
        #expect(marks([]) == ["14 -"])
        #expect(marks([finding(2..<6, .note)]) == ["2 -", "4 note", "8 -"])
        #expect(marks([finding(0..<8, .note), finding(4..<14, .error)]) == ["4 note", "4 error", "6 error"])
        #expect(marks([finding(0..<8, .error, isExcused: true), finding(4..<10, .note)]) == ["4 excused", "4 note", "2 note", "4 -"])
        // What reaches beyond the paragraph is cut at its end; an empty range marks nothing.
        #expect(marks([finding(10..<40, .warning), finding(3..<3, .error)]) == ["10 -", "4 warning"])
        #expect(marks([report.findings[0]]) == ["7 error", "2 error element", "2 error", "2 error element", "1 error"])
        #expect(HTMLMarks(of: [], in: document, over: 3..<3).stretches.isEmpty)
    }

    /// What the list by provision and the filters are made of.
    @Test func everyFindingCarriesItsPlaceInTheLaw() {
        let page = page()
        let findings = Fixtures.all.flatMap(\.0.findings)
        #expect(page.ranges(of: " data-clause=\"").count == findings.count)
        #expect(page.ranges(of: " data-provision=\"9.3\" data-citation=\"第九条第三项\"").count == findings.count { $0.rule == "9.3-local-record" })
        for id in ["provision", "clause", "query", "shown", "index"] { #expect(page.ranges(of: "id=\"\(id)\"").count == 1, "\(id)") }
    }

    @Test func statesWhatWasNotReadOrChecked() {
        for words in ["PDF 不能读取", "第3个部件已损坏", "嵌入的图片", "不涉及经营者经济活动"] { #expect(page().contains(words), "\(words)") }
    }
}
