import Findings
import Foundation
import Reporting
import TestSupport
import Testing

/// Formats of lines: GitHub's commands, GitLab's list, CSV, Markdown.
@Suite struct LineReporterTests {
    @Test(arguments: Language.allCases) func github(_ language: Language) throws {
        let bytes = render(GitHubReporter(), Fixtures.all, language)
        try GoldenFile.expect(bytes, "github.\(language.rawValue).txt")
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let command = try #require(line.wholeMatch(of: /::(error|warning|notice) ([^:]*)::(.*)/), "\(line)")
            for property in command.output.2.split(separator: ",") { #expect(property.contains("=")) }
        }
    }

    @Test func gitlab() throws {
        let bytes = render(GitLabReporter(), Fixtures.all)
        try GoldenFile.expect(bytes, "gitlab.json")
        struct Issue: Decodable {
            struct Location: Decodable {
                struct Lines: Decodable { var begin: Int }
                var path: String
                var lines: Lines
            }
            var description: String
            var check_name: String
            var fingerprint: String
            var severity: String
            var location: Location
        }
        let issues = try JSONDecoder().decode([Issue].self, from: Data(bytes))
        #expect(Set(issues.map(\.fingerprint)).count == issues.count)
        #expect(issues.count == Fixtures.all.reduce(0) { $0 + $1.0.findings.count + $1.0.remarks(in: .chinese).count })
        #expect(
            issues.allSatisfy { ["info", "minor", "major", "critical", "blocker"].contains($0.severity) && $0.location.lines.begin >= 1 })
        #expect(try JSONDecoder().decode([Issue].self, from: Data(render(GitLabReporter(), []))).isEmpty)
    }

    @Test(arguments: Language.allCases) func csv(_ language: Language) throws {
        let bytes = render(CSVReporter(), Fixtures.all, language)
        try GoldenFile.expect(bytes, "report.\(language.rawValue).csv")
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let rows = CSVReader.rows(String(decoding: bytes.dropFirst(3), as: UTF8.self))
        #expect(Set(rows.map(\.count)) == [23])
        let paths = Set(rows.dropFirst().map { $0[0] })
        #expect(paths == Set(Fixtures.all.map(\.0.path)))
        #expect(rows.contains { $0[11] == Fixtures.hostile.report.findings[0].message })
        #expect(!rows.joined().contains { $0.first.map("=+-@".contains) == true })
    }

    @Test(arguments: Language.allCases) func markdown(_ language: Language) throws {
        let bytes = render(MarkdownReporter(), Fixtures.all, language)
        try GoldenFile.expect(bytes, "report.\(language.rawValue).md")
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("<b>") && !text.contains("</script>"))
        #expect(text.contains("PDF 不能读取"))
    }
}

/// Reads CSV as RFC 4180 writes it.
enum CSVReader {
    static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field = ""
        var isQuoted = false
        var scalars = text.unicodeScalars.makeIterator()
        var next = scalars.next()
        while let scalar = next {
            next = scalars.next()
            switch scalar {
            case "\"" where isQuoted && next == "\"":
                field += "\""
                next = scalars.next()
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                row.append(field)
                field = ""
            case "\r" where !isQuoted: break
            case "\n" where !isQuoted:
                rows.append(row + [field])
                (row, field) = ([], "")
            default: field.unicodeScalars.append(scalar)
            }
        }
        return rows
    }
}
