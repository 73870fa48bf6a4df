import Foundation
import OfficePackages
import TestSupport
import Testing

/// The gate of Article 18 with the review form that the tool made and people filled in.
@Suite struct FilledFormProcessTests {
    private let place: Workplace
    private static let signed = "审查机构负责人签字：李某　（盖章）　2026年11月20日"
    private static let blank = "审查机构负责人签字：　　　　　　　　　　　　　　（盖章）　　　　年　　月　　日"
    private static let passes = "符合公平竞争审查标准，可以出台"

    init() throws {
        place = try Workplace(["a.txt": Workplace.draft(Workplace.clean, issuer: "某市人民政府"), "b.txt": Workplace.draft(Workplace.clean)])
        #expect(try place.fcrlint("form", "a.txt", "-o", "a.review.docx", "--as-of", "2026-11-24").status == 0)
    }

    /// Replaces words of the form, as a person does in Word.
    private func fill(_ replacements: [(String, String)]) throws {
        let bytes = try Array(place.folder.read("a.review.docx"))
        let package = try ZipArchive(bytes)
        var text = String(decoding: try package.read("word/document.xml"), as: UTF8.self)
        for (old, new) in replacements {
            try #require(text.contains(old))
            text = text.replacingOccurrences(of: old, with: new)
        }
        let changed = try package.replacing(["word/document.xml": Array(text.utf8)])
        try place.folder.write(Data(changed), to: "a.review.docx")
    }

    private func status() throws -> (Int32, String?) {
        let (status, report) = try place.lint("a.txt", "--require-review")
        return (status, report.documents[0].review?.status)
    }

    @Test func aFormPassesOnceItIsTickedAndSigned() throws {
        #expect(try status() == (1, "invalid"))
        try fill([(">□\(Self.passes)", ">☑\(Self.passes)")])
        #expect(try status() == (1, "invalid"))
        try fill([(Self.blank, Self.signed)])
        #expect(try status() == (0, "reviewed"))
        #expect(try place.lint("a.txt", "--form", "a.review.docx").status == 0)
        try place.write(Workplace.draft(Workplace.clean, "本通知自印发之日起施行。", issuer: "某市人民政府"), to: "a.txt")
        #expect(try status() == (1, "other-text"))
    }

    @Test(arguments: [
        (["□不符合公平竞争审查标准，不得出台"], "refused"), (["□符合公平竞争审查标准，可以出台", "□不符合公平竞争审查标准，不得出台"], "invalid"),
        (["□不符合公平竞争审查标准，但适用第十二条例外规定，可以出台"], "reviewed"), (["□修改后符合公平竞争审查标准，可以出台"], "not-modified"),
    ])
    func theTickedConclusionCounts(_ ticked: [String], _ expected: String) throws {
        try fill(ticked.map { (">" + $0, ">√" + $0.dropFirst()) } + [(Self.blank, Self.signed)])
        #expect(try status().1 == expected)
    }

    @Test func aFormOfTheFutureDoesNotCount() throws {
        try fill([(">□\(Self.passes)", ">☒\(Self.passes)"), (Self.blank, "审查机构负责人签字：李某（盖章）2027年1月2日")])
        #expect(try status().1 == "invalid")
    }

    @Test func formsAreNoDrafts() throws {
        let report = try place.lint(".").report
        #expect(report.documents.map(\.path) == ["a.txt", "b.txt"])
    }

    @Test func oneFormIsOfOneDraft() throws {
        #expect(try place.fcrlint("lint", "a.txt", "b.txt", "--form", "a.review.docx").status == 2)
        #expect(try place.fcrlint("lint", "a.txt", "--form", "missing.docx").status == 2)
        #expect(try place.lint("b.txt", "--form", "a.review.docx").report.documents[0].review?.status == "other-text")
        try place.write("{\"body\": \"b\", \"conclusion\": \"compliant\", \"date\": \"2026-01-01\", \"digest\": \"\(String(repeating: "0", count: 64))\", \"ruleBase\": \"x\"}", to: "a.review.json")
        #expect(try place.fcrlint("lint", "a.txt", "--require-review").status == 2)
    }
}
