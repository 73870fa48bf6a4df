import Foundation
import TestSupport
import Testing

/// Every row of the table in `Verdict`, from outside.
@Suite struct VerdictProcessTests {
    private let place: Workplace

    init() throws {
        place = try Workplace(["a.txt": Workplace.draft(Workplace.lockIn), "clean.txt": Workplace.draft(Workplace.clean)])
    }

    private func suppress(until: String) throws {
        try place.write(
            "{\"suppressions\": [{\"rule\": \"9.1\", \"document\": \"a.txt\", \"clause\": \"第一条\", \"reason\": \"r\", \"owner\": \"o\", \"until\": \"\(until)\"}]}",
            to: "fcrlint.suppressions.json")
    }

    @Test func noFindingIsZero() throws { #expect(try place.lint("clean.txt").status == 0) }

    @Test func aFindingAtOrAboveIsOne() throws {
        #expect(try place.lint("a.txt").status == 1)
        #expect(try place.lint("a.txt", "--fail-on", "error").status == 1)
    }

    @Test func findingsBelowAreZero() throws {
        try place.write("{\"rules\": {\"9.1\": \"warning\"}}", to: "fcrlint.json")
        #expect(try place.lint("a.txt", "--fail-on", "error").status == 0)
        #expect(try place.lint("a.txt").status == 1)
    }

    @Test func neverIsZeroUnlessUnread() throws {
        #expect(try place.lint("a.txt", "--fail-on", "never").status == 0)
        #expect(try place.lint("a.txt", "missing.txt", "--fail-on", "never").status == 3)
    }

    @Test func unreadIsThreeWithFindingsToo() throws { #expect(try place.lint("a.txt", "missing.txt").status == 3) }

    @Test(arguments: [
        ("fcrlint.json", "{"), ("fcrlint.json", "{\"failOn\": \"eror\"}"), ("fcrlint.suppressions.json", "{\"suppressions\": [{}]}"),
        ("a.txt.fcr.json", "{\"justifications\": [{}]}"),
    ])
    func aWrongFileOfDecisionsIsTwoAndLeavesNothing(_ name: String, _ text: String) throws {
        try place.write(text, to: name)
        let result = try place.fcrlint("lint", "a.txt", "--format", "json=out.json")
        #expect(result.status == 2)
        #expect(result.text == "")
        #expect(result.errors.contains("\(name):1: "))
        #expect(try !place.folder.names().contains("out.json"))
    }

    @Test func nothingToLintIsTwo() throws { #expect(try place.fcrlint("lint").status == 2) }

    @Test func whatIsSuppressedDoesNotFailAndIsShown() throws {
        try suppress(until: "2026-12-31")
        let (status, report) = try place.lint("a.txt", "--fail-on", "note")
        #expect(status == 0)
        #expect(report.documents[0].findings.map { $0.disposition?.kind } == ["suppressed"])
        #expect(report.summary.excused == 1)
        #expect(try place.fcrlint("lint", "a.txt").text.contains("suppressed (o, until 2026-12-31): r"))
    }

    @Test func anExpiredSuppressionFails() throws {
        try suppress(until: "2026-01-01")
        let (status, report) = try place.lint("a.txt")
        #expect(status == 1)
        #expect(report.decisions?.map(\.kind) == ["expired"])
    }

    @Test func aDecisionThatNoLongerHoldsIsANote() throws {
        try place.write(Workplace.draft(Workplace.clean), to: "a.txt")
        try suppress(until: "2026-12-31")
        #expect(try place.lint("a.txt").status == 0)
        let (status, report) = try place.lint("a.txt", "--fail-on", "note")
        #expect(status == 1)
        #expect(report.decisions?.map(\.kind) == ["unused"])
        #expect(report.decisions?.map(\.path) == ["fcrlint.suppressions.json"])
        #expect(report.documents.count == 1)
    }

    @Test(arguments: [
        ("", 1, "argued"),
        (", \"decision\": {\"body\": \"某市市场监督管理局\", \"number\": \"1\", \"date\": \"2026-10-01\", \"outcome\": \"accepted\"}", 0, "lifted"),
        (", \"decision\": {\"body\": \"某市财政局\", \"number\": \"1\", \"date\": \"2026-10-01\", \"outcome\": \"accepted\"}", 1, "argued"),
    ] as [(String, Int32, String)])
    func exemptions(_ decision: String, _ expected: Int32, _ disposition: String) throws {
        try place.write(Workplace.draft(Workplace.lockIn, issuer: "某市人民政府"), to: "a.txt")
        let id = try #require(place.lint("a.txt").report.documents.first?.findings.first?.id)
        try place.write(
            "{\"justifications\": [{\"finding\": \"\(id)\", \"ground\": 3, \"effect\": \"e\", \"necessity\": \"n\", \"alternative\": \"a\", "
                + "\"term\": \"2027-01-01\", \"termReason\": \"t\", \"owner\": \"某市财政局\"\(decision)}]}", to: "a.txt.fcr.json")
        let (status, report) = try place.lint("a.txt")
        #expect(status == expected)
        #expect(report.documents[0].findings[0].disposition?.status == disposition)
    }

    @Test func outOfScopeIsZero() throws {
        try place.write("关于王某某同志任职的通知\n\n第一条　受奖企业五年内不得迁出本市。\n", to: "staff.txt")
        let (status, report) = try place.lint("staff.txt")
        #expect(status == 0)
        #expect(report.documents[0].status == "out-of-scope")
    }
}
