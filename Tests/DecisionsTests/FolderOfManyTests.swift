import TestSupport
import Testing

/// Decisions beside drafts in a folder of many, which is listed once instead of being asked for each name.
@Suite struct FolderOfManyTests {
    private static let count = 12
    private let place: Workplace

    init() throws {
        place = try Workplace()
        for number in 0..<Self.count { try place.write(Workplace.draft(Workplace.lockIn), to: "many/\(number).txt") }
        try place.write(Workplace.draft(Workplace.lockIn), to: "few/a.txt")
    }

    @Test func withoutDecisions() throws {
        let (status, report) = try place.lint("many", "few")
        #expect(status == 1)
        #expect(report.documents.count == Self.count + 1)
        #expect(report.documents.allSatisfy { $0.findings.allSatisfy { $0.disposition == nil } })
    }

    @Test(arguments: ["many/7.txt.fcr.json", "many/7.fcr.json", "few/a.fcr.json"])
    func oneHasSome(_ name: String) throws {
        let draft = name.prefix { $0 != "." } + ".txt"
        let before = try place.lint("many", "few").report
        let id = try #require(before.documents.first { $0.path == draft }?.findings.first?.id)
        try place.write(
            "{\"justifications\": [{\"finding\": \"\(id)\", \"ground\": 3, \"effect\": \"e\", \"necessity\": \"n\", \"alternative\": \"a\", "
                + "\"term\": \"2027-01-01\", \"termReason\": \"t\", \"owner\": \"某市财政局\"}]}", to: name)
        let report = try place.lint("many", "few").report
        let decided = report.documents.filter { $0.findings.contains { $0.disposition?.status == "argued" } }
        #expect(decided.map(\.path) == [String(draft)])
    }

    @Test(arguments: ["many/3.review.json", "many/3.txt.fcr.json", "few/a.fcr.json"])
    func aFaultyOneEndsTheRun(_ name: String) throws {
        try place.write("{\"justifications\": [{}]}", to: name)
        try place.write("{\"requireReview\": true}", to: "fcrlint.json")
        let result = try place.fcrlint("lint", "many", "few", "--as-of", "2026-11-24")
        #expect(result.status == 2)
        #expect(result.errors.contains(name))
    }
}
