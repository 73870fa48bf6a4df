import Foundation
import OfficePackages
import TestSupport
import Testing

/// Where a finding is said to stand, its words stand: read again from the file, without the reader.
@Suite struct PositionTests {
    private struct Report: Decodable {
        struct Place: Decodable {
            var part: String?
            var line: Int
            var column: Int
            var endLine: Int
            var endColumn: Int
            var paragraph: Int
            var utf16Start: Int
            var utf16End: Int
        }

        struct Finding: Decodable {
            var text: String
            var location: Place
        }

        struct Document: Decodable { var findings: [Finding] }

        var documents: [Document]
    }

    private func findings(in path: String) throws -> [Report.Finding] {
        let result = try ProcessRunner.run("fcrlint", ["lint", "--format", "json", "--as-of", Lint.asOf, "--fail-on", "never", path])
        return try #require(JSONDecoder().decode(Report.self, from: result.output).documents.first).findings
    }

    private func text(_ units: some Sequence<UInt16>) -> String { String(decoding: Array(units), as: UTF16.self) }

    @Test(arguments: Draft.all)
    func inWord(_ draft: Draft) throws {
        let archive = try ZipArchive(draft.bytes(.word))
        let lines = try draft.text().split(separator: "\n", omittingEmptySubsequences: false)
        for finding in try findings(in: draft.path(.word)) {
            let place = finding.location
            let xml = String(decoding: try archive.read(try #require(place.part)), as: UTF8.self)
            // Behind the start tag of each paragraph, the characters of its runs.
            let paragraph = try #require(xml.split(separator: /<w:p[ >]/, omittingEmptySubsequences: false).dropFirst(place.paragraph).first)
            let characters = paragraph.matches(of: /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/).map { String($0.1) }.joined()
                .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
            // Items are numbered automatically, and the number counts: it is what the draft's text begins with.
            let isNumbered = paragraph.contains("<w:numPr>")
            let number = isNumbered ? try #require(lines[place.paragraph - 1].prefixMatch(of: /（[一二三四五六七八九十]+）/)).output : ""
            let units = Array((number + characters).utf16)
            try #require(place.utf16End <= units.count)
            #expect(text(units[place.utf16Start..<place.utf16End]) == finding.text)
        }
    }

    @Test(arguments: Draft.all)
    func inText(_ draft: Draft) throws {
        let lines = try draft.text().split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf16) }
        for finding in try findings(in: draft.path(.utf8)) {
            let place = finding.location
            let words = (place.line...place.endLine).map { line in
                let units = lines[line - 1]
                let start = line == place.line ? place.column - 1 : 0
                let end = line == place.endLine ? place.endColumn - 1 : units.count
                return text(units[start..<end])
            }
            // A wrapped line is joined without its blanks.
            let squeezed = { (text: String) in text.filter { !$0.isWhitespace } }
            #expect(squeezed(words.joined()) == squeezed(finding.text))
        }
    }

    @Test func theSamplesHaveFindings() throws {
        #expect(try Draft.all.map { try findings(in: $0.path(.word)).count }.reduce(0, +) > 20)
    }
}
