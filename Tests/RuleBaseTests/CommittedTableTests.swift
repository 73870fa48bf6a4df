import RuleBase
import Testing

@Suite struct CommittedTableTests {
    @Test func isWhatTheRulesCompileTo() throws {
        let committed = try SourceFolder.read(RepositoryRules.folder + "/Sources/RuleTable/rules.fcrt")
        let compiled = RuleTableWriter.write(try RepositoryRules.load())
        // Not compared in the expectation, which would print a megabyte.
        let isCurrent = committed == compiled
        #expect(isCurrent, "Rules/ changed since the table was compiled: run `swift run compile-rules`")
    }

    @Test func readsBackAsItWasWritten() throws {
        let rules = try RepositoryRules.load()
        let table = RuleTableWriter.write(rules)
        let read = try RuleTableReader.read(table)
        #expect(RuleTableWriter.write(read) == table)
        #expect(read.digest == rules.digest)
        #expect(read.digest.count == 64)
    }

    @Test func findsEverySurfaceTerm() throws {
        let lexicon = try RepositoryRules.load().lexicon
        let terms = lexicon.surfaceTerms
        #expect(terms.count > 5_000)
        #expect(terms.count == lexicon.termCount)
        #expect(Set(terms).count == terms.count)
        let lost = terms.filter { lexicon.number(of: $0) == nil }
        #expect(lost == [])
    }
}
