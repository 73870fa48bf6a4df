@testable import Decisions
import Findings
import PolicyDocument
import Testing

@Suite struct ConfigurationTests {
    private func configuration(_ files: [String: String], at path: String = "/r/fcrlint.json") throws -> Configuration {
        let reader = ConfigurationReader(files: Samples.files(files), vocabulary: Samples.vocabulary, formatNames: ["text", "json", "sarif"])
        let bytes = Samples.bytes(try #require(files[path]))
        return Configuration(file: Samples.bytes(path), layers: try reader.layers(Samples.bytes(path), bytes))
    }

    private func document(_ text: String, _ path: String = "/r/drafts/a.txt") throws -> Configuration.Document {
        try configuration(["/r/fcrlint.json": text]).document(Samples.bytes(path))
    }

    @Test func nothingSaidIsTheDefault() {
        let document = Configuration().document(Samples.bytes("/r/a.txt"))
        #expect(document.failOn == Sourced(.warning))
        #expect(document.requireReview == Sourced(false))
        let run = Configuration().run(language: Sourced(.english, .locale), asOf: Samples.asOf, suppressions: nil)
        #expect(run.formats == Sourced(["text"]))
        #expect(run.jobs.value == nil)
    }

    @Test func everyValueKnowsItsLine() throws {
        let document = try document("{\n  \"failOn\": \"error\",\n  \"paths\": [\n    {\"match\": \"drafts/**\",\n     \"failOn\": \"note\"}\n  ]\n}")
        #expect(document.failOn == Sourced(.note, .file(.init(file: "/r/fcrlint.json", line: 5), key: "failOn")))
        let other = try self.document("{\n  \"failOn\": \"error\",\n  \"paths\": [{\"match\": \"drafts/**\", \"failOn\": \"note\"}]}", "/r/b.txt")
        #expect(other.failOn == Sourced(.error, .file(.init(file: "/r/fcrlint.json", line: 2), key: "failOn")))
    }

    @Test func theExtendedFileComesFirstAndTheCommandLineLast() throws {
        let files = [
            "/r/fcrlint.json": "{\"extends\": \"../base/fcrlint.json\", \"jobs\": 2}",
            "/base/fcrlint.json": "{\"jobs\": 1, \"asOf\": \"2026-01-02\", \"formats\": [\"sarif=out/x.sarif\"], \"baseline\": \"b.json\"}",
        ]
        let file = try configuration(files)
        let run = file.run(language: Sourced(.english, .locale), asOf: Samples.asOf, suppressions: nil)
        #expect(run.jobs.value == 2)
        #expect(run.asOf == Sourced(Samples.date("2026-01-02"), .file(.init(file: "/base/fcrlint.json", line: 1), key: "asOf")))
        // Files are named from the folder of the configuration that names them.
        #expect(run.formats.value == ["sarif=/base/out/x.sarif"])
        #expect(run.baseline.value == Samples.bytes("/base/b.json"))
    }

    @Test func theCommandLineWins() throws {
        var commandLine = ConfigurationLayer()
        commandLine.failOn = Sourced(.never, .commandLine("--fail-on"))
        let reader = ConfigurationReader(files: Samples.files([:]), vocabulary: Samples.vocabulary, formatNames: [])
        let layers = try reader.layers(Samples.bytes("/r/fcrlint.json"), Samples.bytes("{\"failOn\": \"error\"}"))
        let configuration = Configuration(layers: layers, commandLine: commandLine)
        #expect(configuration.document(Samples.bytes("/r/a")).failOn == Sourced(.never, .commandLine("--fail-on")))
    }

    @Test(arguments: [
        ("{\n\"fialOn\": \"error\"}", "/r/fcrlint.json:2: there is no key “fialOn”; did you mean failOn?"),
        ("{\n\n\"failOn\": \"eror\"}", "/r/fcrlint.json:3: “failOn” must be: error, warning, note, never; did you mean error?"),
        ("{\"rules\": {\n\"9.3-locl-record\": \"off\"}}", "/r/fcrlint.json:2: there is no rule or provision “9.3-locl-record”; did you mean 9.3-local-record?"),
        ("{\"rules\": {\"9.3\": \"of\"}}", "/r/fcrlint.json:1: “9.3” must be: error, warning, note, off; did you mean off?"),
        ("{\"formats\": [\"text\",\n \"jsno\"]}", "/r/fcrlint.json:2: there is no report format “jsno”; did you mean json?"),
        ("{\"paths\": [\n{\"failOn\": \"note\"}]}", "/r/fcrlint.json:2: “match” is missing"),
        ("{\"paths\": [{\"match\": \"a\",\n \"jobs\": 2}]}", "/r/fcrlint.json:2: there is no key “jobs”"),
        ("{\"jobs\": 0}", "/r/fcrlint.json:1: “jobs” must be: a whole number from 1 to 1024"),
        ("{\"asOf\": \"2026-02-30\"}", "/r/fcrlint.json:1: “asOf” must be: a date, e.g. 2026-11-24"),
        ("{\"requireReview\": 1}", "/r/fcrlint.json:1: “requireReview” must be: true, false"),
        ("{\n\"jobs\": 1,\n}", "/r/fcrlint.json:3: not JSON: a name in quotes should stand here"),
        ("{\n\"extends\": \"fcrlint.json\"}", "/r/fcrlint.json:2: extends goes in a circle: /r/fcrlint.json → /r/fcrlint.json"),
    ])
    func faultsNameFileLineAndKey(_ text: String, _ message: String) throws {
        let error = #expect(throws: DecisionError.self) { try document(text) }
        #expect(error?.message(in: .english) == message)
    }

    @Test func theMoreSpecialWordWinsWithinAFileAndTheLaterFileOverAll() throws {
        let finding = Samples.finding(1)
        let special = try document("{\"rules\": {\"9\": \"off\", \"9.3-local-record\": \"note\", \"m15.3\": \"warning\"}}")
        #expect(special.severity(of: finding)?.value == .note)
        #expect(try document("{\"rules\": {\"9\": \"off\", \"m15.3\": \"warning\"}}").severity(of: finding)?.value == .warning)
        #expect(try document("{\"rules\": {\"10\": \"off\"}}").severity(of: finding) == nil)
        let section = try document("{\"rules\": {\"9.3-local-record\": \"note\"}, \"paths\": [{\"match\": \"*.txt\", \"rules\": {\"9\": \"off\"}}]}")
        #expect(section.severity(of: finding)?.value == .off)
    }

    @Test func severitiesChangeLevelsAndSayWhatIsOff() throws {
        let settings = try document("{\"rules\": {\"9.3\": \"off\", \"10.2\": \"error\", \"9.1\": \"warning\"}}")
        var report = Samples.report([
            Samples.finding(1), Samples.finding(2, rule: "10.2-named-operator", level: .warning),
            Samples.finding(3, rule: "10.2-named-operator", level: .note, basis: .tied), Samples.finding(4, rule: "9.1-look", level: .note),
        ])
        report.findings[1].related = [report.findings[0].id]
        SeverityPolicy(Samples.rules).apply(settings, to: &report, language: .english)
        #expect(report.findings.map(\.level) == [.error, .note, .warning])
        #expect(report.findings[0].related == [])
        #expect(report.notChecked.map(\.what) == ["rule 9.3-local-record is off in the configuration (/r/fcrlint.json:1)"])
    }

    @Test func theSearchGoesUpToTheRepositorysTop() throws {
        let files = Samples.files(["/r/fcrlint.json": "{}", "/fcrlint.json": "{}"])
        func home(_ folder: String, _ existing: Set<String>) throws -> ConfigurationFinder.Home {
            var finder = ConfigurationFinder(files: files) { existing.contains(String(decoding: $0, as: UTF8.self)) }
            return try finder.home(from: Samples.bytes(folder))
        }
        #expect(try home("/r/a/b", []).configuration?.path == Samples.bytes("/r/fcrlint.json"))
        #expect(try home("/r/a/b", ["/r/.git"]).configuration?.path == Samples.bytes("/r/fcrlint.json"))
        #expect(try home("/r/a/b", ["/r/a/.git"]).configuration == nil)
        #expect(try home("/q", []).configuration?.path == Samples.bytes("/fcrlint.json"))
        let alone = try home("/r/a/b", ["/r/a/fcrlint.suppressions.json"])
        #expect(alone.configuration == nil)
        #expect(alone.suppressions == Samples.bytes("/r/a/fcrlint.suppressions.json"))
    }
}
