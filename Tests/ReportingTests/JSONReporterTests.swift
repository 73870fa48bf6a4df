import Findings
import Foundation
import PolicyDocument
import Reporting
import TestSupport
import Testing

@Suite struct JSONReporterTests {
    private func schema() throws -> JSONSchema {
        try JSONSchema(Data(contentsOf: URL(fileURLWithPath: Repository.folder + "/Rules/schema/report.schema.json")))
    }

    @Test(arguments: Language.allCases) func golden(_ language: Language) throws {
        try GoldenFile.expect(render(JSONReporter(), Fixtures.all, language), "report.\(language.rawValue).json")
    }

    @Test func everyReportKeepsTheSchema() throws {
        let schema = try schema()
        #expect(try schema.faults(in: Data(render(JSONReporter(), Fixtures.all))) == [])
        #expect(try schema.faults(in: Data(render(JSONReporter(), []))) == [])
        for one in Fixtures.all { #expect(try schema.faults(in: Data(render(JSONReporter(), [one]))) == []) }
    }

    @Test func theSchemaRefusesWhatTheContractDoesNotKnow() throws {
        let schema = try schema()
        let text = String(decoding: render(JSONReporter(), Fixtures.all), as: UTF8.self)
        for (right, wrong) in [
            ("\"schemaVersion\":1", "\"schemaVersion\":2"), ("\"level\":\"error\"", "\"level\":\"fatal\""), ("\"cure\":", "\"remedy\":"),
            ("\"asOf\":\"2026-11-24\"", "\"asOf\":\"24.11.2026\""), ("\"inserted\":false", "\"inserted\":0"),
        ] {
            #expect(text.contains(right))
            #expect(try !schema.faults(in: Data(text.replacingOccurrences(of: right, with: wrong).utf8)).isEmpty, "\(wrong)")
        }
    }

    @Test func textsComeBackAsTheyWere() throws {
        struct Report: Decodable {
            struct Document: Decodable {
                struct Finding: Decodable {
                    var message: String
                    var text: String
                }
                var path: String
                var title: String?
                var findings: [Finding]
            }
            var documents: [Document]
        }
        let report = try JSONDecoder().decode(Report.self, from: Data(render(JSONReporter(), Fixtures.all)))
        #expect(report.documents.map(\.path) == Fixtures.all.map(\.0.path))
        #expect(report.documents.map(\.title) == Fixtures.all.map(\.0.metadata.title))
        #expect(report.documents.map { $0.findings.map(\.message) } == Fixtures.all.map { $0.0.findings.map(\.message) })
        #expect(report.documents.map { $0.findings.map(\.text) } == Fixtures.all.map { $0.0.findings.map(\.text) })
    }

    @Test func linesAreRecords() throws {
        let bytes = render(JSONLinesReporter(), Fixtures.all)
        try GoldenFile.expect(bytes, "report.jsonl")
        let records = try String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(records.count == Fixtures.all.count + 2)
        #expect(records.first?["run"] != nil)
        #expect(records.last?["summary"] != nil)
        #expect(records.dropFirst().dropLast().allSatisfy { $0["document"] != nil })
    }

    @Test(arguments: [
        ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
        ("\u{2028}\u{2029}—𠮷", #""\u2028\u2029—𠮷""#), ("", #""""#),
    ])
    func escapes(_ text: String, _ expected: String) {
        var writer = ByteWriter()
        writer.writeJSON(text)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }
}
