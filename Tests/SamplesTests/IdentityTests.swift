import Foundation
import TestSupport
import Testing

/// A finding is the same one as long as its clause is, whatever happens around it.
@Suite struct IdentityTests {
    private static let draft = Draft(name: "investment-promotion")

    private static func ids(_ text: String) throws -> [String] {
        try Lint.findings(in: text).map(\.id)
    }

    @Test func renumberingKeepsTheIds() throws {
        let text = try Self.draft.text()
        let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"]
        let next = Dictionary(uniqueKeysWithValues: zip(numerals, numerals.dropFirst()))
        let shifted = text.replacing(/第([一二三四五六七八九十]+)条/) { "第\(next[String($0.1)] ?? String($0.1))条" }
        try #require(shifted != text)
        #expect(try Self.ids(shifted) == Self.ids(text))
    }

    @Test(arguments: [24, 30, 36])
    func rewrappingKeepsTheIds(_ width: Int) throws {
        let text = try Self.draft.text()
        let wrapped = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            stride(from: 0, to: line.count, by: width).map { String(line.dropFirst($0).prefix(width)) }.joined(separator: "\n")
        }.joined(separator: "\n")
        try #require(wrapped != text)
        #expect(try Self.ids(wrapped) == Self.ids(text))
    }

    @Test func aClauseAddedElsewhereKeepsTheIds() throws {
        let text = try Self.draft.text()
        let longer = text.replacing("第十二条", with: "第十二条　区投资促进局应当每年公布本措施的实施情况。\n\n第十三条")
        try #require(longer != text)
        #expect(try Self.ids(longer) == Self.ids(text))
    }

    @Test func anEditedClauseEndsItsIdsAlone() throws {
        let text = try Self.draft.text()
        let edited = text.replacing("50万元", with: "60万元")
        try #require(edited != text)
        let (before, after) = (try Lint.findings(in: text), try Lint.findings(in: edited))
        #expect(before.map(\.rule) == after.map(\.rule))
        let ended = zip(before, after).filter { $0.id != $1.id }.map(\.0)
        #expect(!ended.isEmpty)
        #expect(ended.allSatisfy { $0.text.contains("50万元") })
    }

    @Test(arguments: Draft.all)
    func idsAreUniqueInADraft(_ draft: Draft) throws {
        let ids = try Self.ids(draft.text())
        #expect(Set(ids).count == ids.count)
    }
}
