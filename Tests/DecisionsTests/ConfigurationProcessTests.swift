import Foundation
import TestSupport
import Testing

@Suite struct ConfigurationProcessTests {
    private let place: Workplace

    init() throws {
        place = try Workplace([
            "fcrlint.json": """
                {
                  "extends": "shared/base.json",
                  "failOn": "error",
                  "language": "en",
                  "rules": {"9.1": "off"},
                  "paths": [{"match": "notes/**", "failOn": "never", "rules": {"9.1-lock-in": "note"}}]
                }
                """,
            "shared/base.json": "{\"asOf\": \"2026-05-01\",\n \"formats\": [\"jsonl\"]}",
            "drafts/a.txt": Workplace.draft(Workplace.lockIn), "notes/b.txt": Workplace.draft(Workplace.lockIn, Workplace.bidder),
        ])
    }

    @Test func theFileIsFoundUpwards() throws {
        let result = try place.fcrlint("lint", "drafts/a.txt")
        #expect(result.status == 0)
        #expect(result.text.hasPrefix("{\"run\":"))
        #expect(result.text.contains("\"asOf\":\"2026-05-01\""))
        #expect(result.text.contains("rule 9.1-lock-in is off in the configuration (fcrlint.json:5)"))
    }

    @Test func theCommandLineWins() throws {
        let result = try place.fcrlint("lint", "notes/b.txt", "--fail-on", "error", "--format", "json", "--as-of", "2026-06-01", "--language", "zh")
        #expect(result.status == 1)
        #expect(result.text.hasPrefix("{\"schemaVersion\":1,\"asOf\":\"2026-06-01\""))
        #expect(try place.fcrlint("lint", "notes/b.txt").status == 0)
    }

    @Test func itCanBeNamedOrLeftOut() throws {
        #expect(try place.lint("drafts/a.txt", "--no-config").status == 1)
        #expect(try place.lint("drafts/a.txt", "--config", "shared/base.json").status == 1)
        #expect(try place.fcrlint("lint", "drafts/a.txt", "--config", "missing.json").status == 2)
        #expect(try place.fcrlint("lint", "drafts/a.txt", "--config", "shared/base.json", "--no-config").status == 2)
    }

    @Test func oneRunHasOneConfiguration() throws {
        try place.write("{}", to: "notes/fcrlint.json")
        let result = try place.fcrlint("lint", "drafts", "notes")
        #expect(result.status == 2)
        #expect(result.errors.contains("fcrlint.json and notes/fcrlint.json"))
    }

    /// With the endings of decisions its name would be longer than a file's can be.
    @Test func aDraftWithALongNameHasNoDecisions() throws {
        let name = String(repeating: "关", count: 83) + ".txt"
        try place.write(Workplace.draft(Workplace.clean), to: "drafts/\(name)")
        #expect(try place.lint("drafts/\(name)", "--require-review").report.documents.first?.review?.status == "missing")
    }

    @Test func configShowsValuesAndOrigins() throws {
        let text = try place.fcrlint("config", "notes/b.txt", "--jobs", "2").text
        for line in [
            "language       en  (fcrlint.json:4 language)", "asOf           2026-05-01  (shared/base.json:1 asOf)",
            "jobs           2  (command line --jobs)", "failOn         never  (fcrlint.json:6 failOn)", "scope          auto  (default)",
            "rules.9.1          off  (fcrlint.json:5 rules.9.1)",
        ] {
            let words = line.split(separator: " ", maxSplits: 1)
            let row = text.split(separator: "\n").first { $0.split(separator: " ").first == words.first } ?? ""
            #expect(row.split(separator: " ") == line.split(separator: " "))
        }
    }

    @Test func configAsJSON() throws {
        let result = try place.fcrlint("config", "drafts/a.txt", "--format", "json")
        let page = try #require(JSONSerialization.jsonObject(with: result.output) as? [String: Any])
        #expect(page["file"] as? String == "fcrlint.json")
        let settings = try #require(page["settings"] as? [[String: Any]])
        let failOn = try #require(settings.first { $0["key"] as? String == "failOn" })
        #expect(failOn["value"] as? String == "error")
        #expect((failOn["origin"] as? [String: Any])?["line"] as? Int == 3)
    }

    @Test func configRefusesWhatLintRefuses() throws {
        try place.write("{\"suppressions\": [\n{\"rule\": \"9.9\"}]}", to: "fcrlint.suppressions.json")
        let result = try place.fcrlint("config")
        #expect(result.status == 2)
        #expect(result.errors.contains("fcrlint.suppressions.json:2: "))
    }

    /// What the schema takes, the reader takes, and the other way round.
    @Test(arguments: [
        ("{}", true), ("{\"failOn\": \"never\", \"paths\": [{\"match\": [\"a\", \"b\"], \"requireReview\": true}]}", true),
        ("{\"formats\": [\"text\", \"sarif=x.sarif\"], \"jobs\": 4, \"scope\": \"all\", \"revisions\": \"original\"}", true),
        ("{\"$schema\": \"x\", \"rules\": {\"9.3\": \"off\", \"m15.3\": \"error\"}}", true), ("{\"jobs\": 0}", false), ("{\"paths\": [{}]}", false),
        ("{\"paths\": [{\"match\": \"a\", \"jobs\": 1}]}", false), ("{\"rules\": {\"9.3\": \"fatal\"}}", false), ("{\"asOf\": \"tomorrow\"}", false),
        ("{\"unknown\": 1}", false),
    ])
    func theSchemaAgrees(_ text: String, _ isGood: Bool) throws {
        let schema = try JSONSchema(Data(contentsOf: URL(fileURLWithPath: Repository.folder + "/Rules/schema/fcrlint.schema.json")))
        #expect(try schema.faults(in: Data(text.utf8)).isEmpty == isGood)
        try place.write(text, to: "fcrlint.json")
        #expect(try place.fcrlint("config").status == (isGood ? 0 : 2))
    }
}
