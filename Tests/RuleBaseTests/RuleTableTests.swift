import RuleBase
import Testing

@Suite struct RuleTableTests {
    @Test func keepsEverything() throws {
        let rules = try SmallRules().load()
        let read = try RuleTableReader.read(RuleTableWriter.write(rules))
        #expect(String(reflecting: read.rules.map(\.id)) == String(reflecting: rules.rules.map(\.id)))
        let (before, after) = (try #require(rules.rules.first), try #require(read.rules.first))
        #expect(after.message == before.message)
        #expect(after.fact == before.fact)
        #expect(after.elements == before.elements)
        #expect(after.examples.map(\.text) == before.examples.map(\.text))
        #expect(after.examples.map(\.span) == before.examples.map(\.span))
        #expect(after.examples.map(\.title) == before.examples.map(\.title))
        #expect(after.patterns[0].steps.map(\.gap) == before.patterns[0].steps.map(\.gap))
        #expect(after.patterns[0].with.map(\.within) == before.patterns[0].with.map(\.within))
        #expect(after.patterns[0].without.map(\.classes) == before.patterns[0].without.map(\.classes))
        #expect(Array(after.relatedLaw) == Array(before.relatedLaw))
        #expect(after.from == before.from)
        #expect(read.index == rules.index && read.index == PatternIndex(read.rules))
        #expect(read.provisions.map(\.text) == rules.provisions.map(\.text))
        #expect(read.provisions.map(\.uncovered) == rules.provisions.map(\.uncovered))
        #expect(read.lexicon.surfaceTerms == rules.lexicon.surfaceTerms)
        #expect(read.lexicon.hiding == rules.lexicon.hiding)
        #expect(read.gazetteer.divisions == rules.gazetteer.divisions)
        #expect(read.catalogue.entries == rules.catalogue.entries)
        #expect(read.version == rules.version)
    }

    @Test func refusesWhatIsNone() throws {
        #expect(throws: RuleTableError.notATable) { try RuleTableReader.read([]) }
        #expect(throws: RuleTableError.notATable) { try RuleTableReader.read(Array("<rules/>".utf8)) }
        var table = RuleTableWriter.write(try SmallRules().load())
        table[4] = 99
        #expect(throws: RuleTableError.version(99)) { try RuleTableReader.read(table) }
    }

    /// A changed byte anywhere, or a missing end, is noticed.
    @Test func refusesDamage() throws {
        let table = RuleTableWriter.write(try SmallRules().load())
        for position in stride(from: 64, to: table.count, by: table.count / 97) {
            var damaged = table
            damaged[position] ^= 0x10
            #expect(throws: RuleTableError.damaged, "byte \(position)") { try RuleTableReader.read(damaged) }
        }
        #expect(throws: RuleTableError.damaged) { try RuleTableReader.read(Array(table.dropLast())) }
        #expect(throws: RuleTableError.damaged) { try RuleTableReader.read(Array(table.prefix(80))) }
    }

    /// Even a table with a right checksum can make no read go outside.
    @Test func survivesForgery() throws {
        let table = RuleTableWriter.write(try SmallRules().load())
        // The directory, the start of the records with their counts and offsets, then all the rest here and there.
        for position in Array(64..<600) + Array(stride(from: 600, to: min(table.count, 60_000), by: 307)) {
            var forged = table
            forged[position] = [0x00, 0x7F, 0xFF][position % 3]
            guard let rules = try? RuleTableReader.read(RuleTableTesting.withRightChecksum(forged)) else { continue }
            // What is decoded only when it is asked for was looked through.
            for rule in rules.rules { _ = (Array(rule.patterns), Array(rule.examples), Array(rule.elements), Array(rule.relatedLaw)) }
        }
    }
}
