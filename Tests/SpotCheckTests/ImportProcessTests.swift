import Foundation
import TestSupport
import Testing

@Suite struct ImportProcessTests {
    @Test func whatFilterWritesMergesIntoALedger() throws {
        let place = try SweepPlace(documents: 30)
        #expect(try place.run("sweep", "tree", "--ledger", "swept.sqlite").status == 0)
        let swept = try place.documents("swept.sqlite")
        let records = swept.keys.sorted().map { "{\"id\":\"\($0)\",\"path\":\"\($0)\"}\n" }
        let filtered = try place.run("filter", input: records.joined())
        #expect(filtered.status == 0)
        try place.folder.write(filtered.output, to: "filtered.jsonl")
        for _ in 0..<2 { #expect(try place.run("ledger", "import", "filtered.jsonl", "--ledger", "l.sqlite").status == 0) }
        // The texts themselves are not there, so like documents are not known to be alike.
        let expected = try place.export("swept.sqlite").map { $0.replacing(/"similar":"[0-9a-f]{16}"/, with: "\"similar\":null") }
        #expect(try place.export() == expected)
        // An export merges as well, and so does a report.
        try place.folder.write(try place.export("swept.sqlite").joined(separator: "\n"), to: "export.jsonl")
        #expect(try place.run("ledger", "import", "export.jsonl", "--ledger", "again.sqlite").status == 0)
        #expect(try place.export("again.sqlite") == expected)
        #expect(try place.run("lint", "tree", "--format", "jsonl=report.jsonl", "--fail-on", "never").status == 0)
        #expect(try place.run("ledger", "import", "report.jsonl", "--ledger", "third.sqlite").status == 0)
        #expect(try place.export("third.sqlite") == expected)
    }

    private static let finding =
        #"{"id":"0123456789abcdef","rule":"r","level":"note","score":1,"provision":{"article":9,"item":3},"title":"","message":"","text":"","clause":"","location":{"line":3}}"#

    private static func document(findings: [String]) -> String {
        #"{"document":{"path":"a","status":"findings","findings":["# + findings.joined(separator: ",") + #"]},"ruleBase":{"version":"1","digest":"d"}}"#
    }

    @Test func linesThatCannotBeUsedAreNamed() throws {
        let place = try SweepPlace()
        let good = try place.run("filter", input: "{\"id\":1,\"text\":\"某市通知\\n\\n投标人应当在本市注册。\"}\n").text
        let lines = [
            "not json", "{}", "{\"document\":{\"path\":\"a\",\"status\":\"clean\"}}", "", good.trimmingCharacters(in: .newlines),
            good.replacing("\"status\":\"findings\"", with: "\"status\":\"clean\"").trimmingCharacters(in: .newlines),
            try place.run("filter", input: "{\"id\":7}\n").text.trimmingCharacters(in: .newlines), "{\"document\":{\"pa",
            // The same finding twice, and values without end.
            Self.document(findings: [Self.finding, Self.finding]), Self.document(findings: Array(repeating: "0", count: 2_000_000)),
            Self.document(findings: [Self.finding]),
        ]
        let result = try place.run("ledger", "import", "-", "--ledger", "l.sqlite", input: lines.joined(separator: "\n"))
        #expect(result.status == 3)
        for line in [1, 2, 3, 6, 7, 8, 9, 10] { #expect(result.errors.contains("-:\(line): "), "\(line)") }
        for line in [4, 5, 11] { #expect(!result.errors.contains("-:\(line): ")) }
        #expect(result.errors.contains("record 7 could not be read"))
        #expect(result.errors.contains("too many values"))
        #expect(try place.documents().keys.sorted() == ["1", "a"])
    }

    @Test func aSpreadsheetHasARowAFinding() throws {
        let place = try SweepPlace(documents: 20)
        #expect(try place.run("sweep", "tree", "--ledger", "l.sqlite").status == 0)
        let csv = try place.run("ledger", "export", "--ledger", "l.sqlite", "--format", "csv", "-o", "out.csv")
        #expect(csv.status == 0 && csv.output.isEmpty)
        let bytes = try place.folder.read("out.csv")
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let rows = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n").filter { !$0.isEmpty }
        let documents = try place.documents().values
        #expect(rows.count == 1 + documents.reduce(0) { $0 + max(1, findingIDs($1).count) })
    }
}
