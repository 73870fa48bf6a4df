import Foundation
import TestSupport
import Testing

/// What people decided, and what changed, is in every report whatever its format.
@Suite struct FormatProcessTests {
    private let place: Workplace

    init() throws {
        place = try Workplace([
            "old/a.txt": Workplace.draft(Workplace.lockIn, Workplace.clean),
            "new/a.txt": Workplace.draft(Workplace.bidder, "投标人在本市注册的加五分。"),
            "fcrlint.json": "{\"requireReview\": true, \"language\": \"en\", \"asOf\": \"2026-11-24\"}",
            "fcrlint.suppressions.json": """
                {"suppressions": [
                  {"rule": "9.3", "document": "new/*.txt", "clause": "第一条", "reason": "seen by the board", "owner": "Zhang", "until": "2026-12-31"},
                  {"rule": "10", "document": "new/*.txt", "clause": "第一条", "reason": "of no use", "owner": "Li", "until": "2026-12-31"}
                ]}
                """,
        ])
    }

    @Test(arguments: ["text", "json", "jsonl", "sarif", "junit", "checkstyle", "github", "gitlab", "csv", "markdown", "html"])
    func everyFormatShowsThem(_ format: String) throws {
        let result = try place.fcrlint("lint", "new", "--against", "old", "--format", format)
        #expect(result.status == 1)
        #expect(result.text.contains("seen by the board"))
        #expect(result.text.contains("Zhang"))
        #expect(result.text.contains("2026-12-31"))
        #expect(result.text.contains("of no use"))
        #expect(result.text.contains("no review: what was not reviewed must not be issued"))
        #expect(result.text.contains("new"))
        if format != "gitlab" { #expect(result.text.contains("cured")) }
    }

    @Test(arguments: [
        ("suppressions", "fcrlint.suppressions.json", nil),
        ("justifications", "a.fcr.json", "{\"justifications\": [{\"finding\": \"0123456789abcdef\", \"ground\": null, \"effect\": \"\", \"owner\": \"o\", \"decision\": null}]}"),
        ("review", "a.review.json", "{\"body\": \"b\", \"conclusion\": \"exempted\", \"date\": \"2026-01-01\", \"digest\": \"\(String(repeating: "0", count: 64))\", \"ruleBase\": \"x\"}"),
    ] as [(String, String, String?)])
    func theSchemasTakeWhatTheReaderTakes(_ schema: String, _ name: String, _ text: String?) throws {
        if let text { try place.write(text, to: "new/\(name)") }
        let data = try place.folder.read(text == nil ? name : "new/\(name)")
        let rules = try JSONSchema(Data(contentsOf: URL(fileURLWithPath: Repository.folder + "/Rules/schema/\(schema).schema.json")))
        #expect(try rules.faults(in: data) == [])
        #expect(try place.fcrlint("lint", "new").status == 1)
        #expect(try rules.faults(in: Data("{\"unknown\": 1}".utf8)) != [])
    }

    @Test func theSchemaOfBaselinesTakesWhatIsWritten() throws {
        #expect(try place.fcrlint("baseline", "write", "old", "-o", "baseline.json").status == 0)
        let schema = try JSONSchema(Data(contentsOf: URL(fileURLWithPath: Repository.folder + "/Rules/schema/baseline.schema.json")))
        #expect(try schema.faults(in: place.folder.read("baseline.json")) == [])
        let again = try place.fcrlint("baseline", "write", "old", "-o", "again.json", "--jobs", "1")
        #expect(again.status == 0)
        #expect(try place.folder.read("again.json") == place.folder.read("baseline.json"))
    }
}
