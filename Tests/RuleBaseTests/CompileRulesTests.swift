import RuleBase
import TestSupport
import Testing

/// The `compile-rules` executable from outside.
@Suite struct CompileRulesTests {
    @Test func writesTheTable() throws {
        let small = try SmallRules()
        let result = try ProcessRunner.run("compile-rules", [small.folder.path, "-o", small.folder.path + "/out.fcrt"])
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        let table = try SourceFolder.read(small.folder.path + "/out.fcrt")
        #expect(try RuleTableReader.read(table).digest == small.load().digest)
        #expect(try small.folder.names().filter { $0.hasPrefix("out") } == ["out.fcrt"])
    }

    @Test func namesFaultsAndWritesNothing() throws {
        let small = try SmallRules(["catalogue/laws.tsv": "价格法\tact\n招标投标法\tdeed\n"])
        let result = try ProcessRunner.run("compile-rules", [small.folder.path, "-o", small.folder.path + "/out.fcrt"])
        #expect(result.status == 2)
        let lines = result.errors.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.hasPrefix(small.folder.path + "/catalogue/laws.tsv:") })
        #expect(try !small.folder.names().contains("out.fcrt"))
    }

    @Test(arguments: [["--nonsense"], ["-o"], ["a", "b"], ["/nowhere/rules"], ["/nowhere/rules", "-o", "/nowhere/out"]])
    func refuses(arguments: [String]) throws {
        let result = try ProcessRunner.run("compile-rules", arguments)
        #expect(result.status == 2)
        #expect(!result.errors.isEmpty)
        #expect(result.text.isEmpty)
    }
}
