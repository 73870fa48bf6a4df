import SQLiteStore
import Testing

@testable import SpotCheck

@Suite struct SampleTests {
    @Test(arguments: [
        (5, ["a": 10], ["a": 5]), (10, ["a": 4], ["a": 4]), (4, ["a": 100, "b": 1, "c": 1], ["a": 2, "b": 1, "c": 1]),
        (10, ["a": 60, "b": 30, "c": 10], ["a": 6, "b": 3, "c": 1]), (2, ["a": 5, "b": 5, "c": 90], ["a": 0, "b": 0, "c": 2]),
        (3, ["a": 5, "b": 5], ["a": 2, "b": 1]), (5, ["a": 50, "b": 49, "c": 1], ["a": 2, "b": 2, "c": 1]), (4, ["a": 90, "b": 6, "c": 3, "d": 1], ["a": 1, "b": 1, "c": 1, "d": 1]), (2, ["x": 1, "y": 1], ["x": 1, "y": 1]), (1, ["b": 3, "a": 3], ["a": 1, "b": 0]),
    ])
    func sharesGoByTheSizeOfTheStrata(_ size: Int, _ strata: [String: Int], _ expected: [String: Int]) {
        let shares = SampleDraw.allocation(min(size, strata.values.reduce(0, +)), strata: strata)
        #expect(shares == expected)
        for (stratum, share) in shares { #expect(share <= strata[stratum] ?? 0) }
    }

    /// `printf '%s\n%s' 7 d/1.txt | sha256sum`
    @Test func theKeyCanBeHadByHand() {
        #expect(SampleDraw.key(Array("d/1.txt".utf8), seed: 7) == "eebe240a5a620e74c9af98af858801066c01175ec432a00da5adda6c522ffb99")
    }

    private static func candidates(_ count: Int) -> [SampleDraw.Candidate] {
        (1...count).map { SampleDraw.Candidate(document: $0, reading: $0, path: Array("d/\($0).txt".utf8), stratum: "") }
    }

    @Test func theSmallestKeysAreDrawnWhateverTheOrder() {
        let all = Self.candidates(40)
        let drawn = SampleDraw.draw(6, from: all, seed: 7)
        let byHand = all.sorted { SampleDraw.key($0.path, seed: 7) < SampleDraw.key($1.path, seed: 7) }.prefix(6)
        #expect(drawn == Array(byHand))
        #expect(SampleDraw.draw(6, from: all.reversed(), seed: 7) == drawn)
        #expect(SampleDraw.draw(6, from: all, seed: 8) != drawn)
        #expect(SampleDraw.digest(of: all) == SampleDraw.digest(of: all.reversed()))
        #expect(SampleDraw.digest(of: all) != SampleDraw.digest(of: Array(all.dropLast())))
    }

    @Test(arguments: ["", "region=330500", "year=2025", "year=2024–2025; kind=通知", "region=330521; kind=办法; issuer=某县=某局"])
    func aRestrictionIsReadBackFromTheLedger(_ text: String) throws {
        let filter = try #require(DocumentFilter(text))
        #expect(filter.text == text)
    }

    @Test(arguments: ["region=x", "nonsense", "colour=red", "year=2025–2024"])
    func anUnknownRestrictionIsRefused(_ text: String) { #expect(DocumentFilter(text) == nil) }

    private static func ledger() throws -> SmallLedger {
        let small = try SmallLedger()
        try small.sweep(1, on: "2026-10-01")
        for id in 1...20 { try small.see(id, in: 1, reading: id, region: id % 4 == 0 ? 330523 : 330521, year: 2020 + id % 3) }
        return small
    }

    @Test func aSampleIsWrittenDownAndDrawnAgain() throws {
        let small = try Self.ledger()
        let number = try small.ledger.draw(strata: [.region, .year], seed: 7, filter: DocumentFilter(), author: "甲", at: "2026-10-02T00:00:00Z") { $0 / 2 }
        let sample = try small.ledger.sample(number)
        #expect(sample.plan == SamplePlan(strata: [.region, .year], size: 10, seed: 7, filter: DocumentFilter()))
        #expect(sample.population == 20)
        #expect(sample.documents.count == 10)
        #expect(Set(sample.documents.map(\.stratum)).count == 6)
        // What was swept later, and what the documents say now, changes nothing.
        try small.sweep(2, on: "2026-10-03")
        for id in 15...25 { try small.see(id, in: 2, reading: 100 + id, content: 2, region: 110101, year: 1999) }
        let again = try small.ledger.redraw(sample)
        #expect(again.isSameFrame)
        #expect(again.paths == sample.documents.map(\.document.path))
        let other = try small.ledger.sample(
            small.ledger.draw(strata: [.region, .year], seed: 7, filter: DocumentFilter(), author: "甲", at: "2026-10-04T00:00:00Z") { _ in 10 })
        #expect(other.digest != sample.digest)
        #expect(other.documents.map(\.document.path) != again.paths)
    }

    /// A document that was gone when a sample was drawn does not enter its frame by coming back.
    @Test func aDocumentThatCameBackIsNotDrawnAfterwards() throws {
        let small = try Self.ledger()
        try small.sweep(2, on: "2026-10-03")
        for id in 2...20 { try small.see(id, in: 2, reading: id) }
        try small.ledger.database.execute("UPDATE document SET missing = 2 WHERE id = 1")
        let without = try small.ledger.sample(
            small.ledger.draw(strata: [], seed: 7, filter: DocumentFilter(), author: "甲", at: "2026-10-04T00:00:00Z") { $0 })
        #expect(without.population == 19)
        try small.sweep(3, on: "2026-10-05")
        for id in 1...20 { try small.see(id, in: 3, reading: id) }
        try small.ledger.database.execute("UPDATE document SET missing = NULL WHERE id = 1")
        let again = try small.ledger.redraw(without)
        #expect(again.isSameFrame)
        #expect(again.paths == without.documents.map(\.document.path))
        let with = try small.ledger.sample(
            small.ledger.draw(strata: [], seed: 7, filter: DocumentFilter(), author: "甲", at: "2026-10-06T00:00:00Z") { $0 })
        #expect(with.population == 20)
        #expect(throws: SQLiteError.self) { try small.ledger.database.execute("DELETE FROM absence") }
    }

    @Test func aRestrictionLimitsTheFrame() throws {
        let small = try Self.ledger()
        let filter = DocumentFilter(region: 330523, years: 2020...2021)
        let sample = try small.ledger.sample(small.ledger.draw(strata: [], seed: 1, filter: filter, author: "甲") { $0 })
        #expect(sample.plan.filter == filter)
        #expect(sample.population == 3)
        #expect(throws: LedgerError.nothingToDraw) {
            _ = try small.ledger.draw(strata: [], seed: 1, filter: DocumentFilter(kind: "函"), author: "甲") { $0 }
        }
        #expect(throws: LedgerError.noSample(9)) { _ = try small.ledger.sample(9) }
    }

    /// A frame of which a document is gone without a trace of when cannot be drawn from again, and that is said.
    @Test func anotherFrameIsNoticed() throws {
        let small = try Self.ledger()
        let sample = try small.ledger.sample(small.ledger.draw(strata: [], seed: 1, filter: DocumentFilter(), author: "甲", at: "2026-10-02T00:00:00Z") { _ in 5 })
        try small.ledger.database.execute("UPDATE document SET missing = 1 WHERE id = 3")
        #expect(try !small.ledger.redraw(sample).isSameFrame)
    }
}
