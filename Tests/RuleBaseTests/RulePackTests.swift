import Law
import TestSupport
import Testing

@testable import RuleBase

@Suite struct RulePackTests {
    private let rules: RuleSet
    private let pack: [UInt8]
    private static let from = CalendarDate(year: 2026, month: 11, day: 1)
    private static let until = CalendarDate(year: 2027, month: 2, day: 28)

    init() throws {
        rules = try SmallRules().load()
        pack = try RulePack.write(rules, from: Self.from, until: Self.until)
    }

    private func read(_ bytes: [UInt8]) throws(RulePackError) -> RuleSet { try RulePack.read(bytes, file: "a.fcrp") }

    @Test func keepsRulesAndDates() throws {
        let back = try read(pack)
        #expect(back.digest == rules.digest)
        #expect(back.pack == PackLabel(file: "a.fcrp", from: Self.from, until: Self.until))
        #expect(RuleTableWriter.write(back) == RuleTableWriter.write(rules))
        #expect(try RulePack.write(rules, from: Self.from, until: Self.until) == pack)
        #expect(try read(RulePack.write(rules, from: nil, until: nil)).pack == PackLabel(file: "a.fcrp", from: nil, until: nil))
    }

    /// No byte can change unseen, in label, header or table.
    @Test func everyFlippedByteIsSeen() throws {
        let places = Array(0..<8) + stride(from: 8, to: 160, by: 9) + stride(from: 160, to: pack.count, by: pack.count / 15) + [pack.count - 1]
        for (index, place) in places.enumerated() {
            var bytes = pack
            bytes[place] ^= 1 << UInt8(index % 8)
            #expect(throws: place < 4 ? RulePackError.notAPack : .damaged, "byte \(place)") { try read(bytes) }
        }
    }

    @Test func aMissingOrAddedEndIsSeen() {
        for count in [4, 7, 40, 79, 80, 81, 144, pack.count / 2, pack.count - 1] {
            #expect(throws: RulePackError.damaged, "\(count) bytes") { try read(Array(pack.prefix(count))) }
        }
        #expect(throws: RulePackError.damaged) { try read(pack + [0]) }
        #expect(throws: RulePackError.notAPack) { try read([]) }
        #expect(throws: RulePackError.notAPack) { try read(Array(pack.prefix(3))) }
        #expect(throws: RulePackError.bareTable) { try read(RuleTableWriter.write(rules)) }
    }

    /// Damaged by chance in many ways at once, and never read.
    @Test func damageIsNeverRead() {
        var mutator = Mutator(seed: 8)
        for _ in 0..<12 {
            let bytes = mutator.damaged(pack)
            if bytes != pack { #expect(throws: RulePackError.self) { try read(bytes) } }
        }
    }

    /// Whole, with a right digest, but not for this program.
    @Test func novelty() {
        #expect(throws: RulePackError.newer(2)) { try read(sealed(4, 2)) }
        #expect(throws: RulePackError.damaged) { try read(sealed(4, 0)) }
        #expect(throws: RulePackError.table(.version(9))) { try read(sealed(RulePackFormat.headerSize + 4, 9)) }
        // A month 13, and another version of the rule base than the table's.
        #expect(throws: RulePackError.damaged) { try read(sealed(41, 0x29)) }
        #expect(throws: RulePackError.damaged) { try read(sealed(48, UInt8(ascii: "3"))) }
    }

    /// The pack with one byte set and the digest that belongs to it.
    private func sealed(_ place: Int, _ byte: UInt8) -> [UInt8] {
        var bytes = pack
        bytes[place] = byte
        bytes.replaceSubrange(RulePackFormat.digest, with: RulePackFormat.digest(of: bytes))
        return bytes
    }

    @Test(arguments: [
        (nil, nil, "1000-01-01", true), ("2026-11-01", nil, "2026-10-31", false), ("2026-11-01", nil, "2026-11-01", true),
        (nil, "2027-02-28", "2027-02-28", true), (nil, "2027-02-28", "2027-03-01", false),
    ] as [(String?, String?, String, Bool)])
    func covers(_ from: String?, _ until: String?, _ day: String, _ covered: Bool) throws {
        let label = PackLabel(file: "a", from: from.flatMap { CalendarDate($0) }, until: until.flatMap { CalendarDate($0) })
        #expect(label.covers(try #require(CalendarDate(day))) == covered)
    }

    @Test func aLongVersionIsRefused() {
        var long = rules
        long.version = String(repeating: "1.", count: 20) + "1"
        #expect(throws: RulePackError.versionTooLong(long.version)) { try RulePack.write(long, from: nil, until: nil) }
    }
}
