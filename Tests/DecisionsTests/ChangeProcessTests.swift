import Foundation
import TestSupport
import Testing

/// Only what a change brings: baseline, older version, git, and the gate of Article 18.
@Suite struct ChangeProcessTests {
    private static let old = Workplace.draft(Workplace.lockIn, Workplace.clean)
    /// Renumbered and re-wrapped, with a clause before.
    private static let rewritten = "某市关于某项目的通知\n\n第一条　为了做好工作，制定本通知。\n\n第二条　受奖企业五年内不得迁出本市。\n"

    private func docx(_ text: String, _ place: Workplace, _ name: String) throws {
        var builder = DocxBuilder()
        builder.paragraphs(text)
        try place.folder.write(Data(builder.bytes()), to: name)
    }

    @Test func aBaselineSurvivesRenumberingAndConversion() throws {
        let place = try Workplace(["a.txt": Self.old])
        #expect(try place.fcrlint("baseline", "write", "a.txt", "-o", "baseline.json").status == 0)
        #expect(try place.lint("a.txt", "--baseline", "baseline.json").status == 0)
        try place.write(Self.rewritten, to: "a.txt")
        let (status, report) = try place.lint("a.txt", "--baseline", "baseline.json")
        #expect(status == 0)
        #expect(report.documents[0].findings.map { $0.disposition?.kind } == ["baselined"])
        try docx(Self.rewritten, place, "b.docx")
        try FileManager.default.removeItem(atPath: place.folder.path + "/a.txt")
        #expect(try place.lint("b.docx", "--baseline", "baseline.json").status == 0)
    }

    @Test func aBaselineHoldsBackOnlyWhatItHas() throws {
        let place = try Workplace(["a.txt": Self.old])
        _ = try place.fcrlint("baseline", "write", ".", "-o", "baseline.json")
        try place.write("{\"baseline\": \"baseline.json\"}", to: "fcrlint.json")
        try place.write(Workplace.draft(Workplace.lockIn, Workplace.bidder), to: "a.txt")
        #expect(try place.lint("a.txt").status == 1)
        try place.write(Workplace.draft("受奖企业三年内不得迁出本市。"), to: "a.txt")
        let (status, report) = try place.lint("a.txt")
        #expect(status == 1)
        #expect(report.documents[0].staleDecisions.map(\.kind) == ["stale"])
        #expect(report.documents[0].staleDecisions[0].successor == report.documents[0].findings[0].id)
    }

    @Test func aBaselineIsReportedAndPruned() throws {
        let place = try Workplace(["a.txt": Workplace.draft(Workplace.lockIn, Workplace.bidder)])
        _ = try place.fcrlint("baseline", "write", "a.txt", "-o", "baseline.json")
        try place.write(Workplace.draft(Workplace.bidder), to: "a.txt")
        let report = try place.fcrlint("baseline", "report", "a.txt", "--baseline", "baseline.json")
        #expect(report.status == 0)
        #expect(report.text.contains("baseline.json: 2 findings, 1 still there, 1 gone; 0 not in it"))
        let before = try place.folder.read("baseline.json")
        #expect(try place.fcrlint("baseline", "prune", "a.txt", "--baseline", "baseline.json").status == 0)
        let after = try place.folder.read("baseline.json")
        #expect(after.count < before.count)
        #expect(try place.lint("a.txt", "--baseline", "baseline.json", "--fail-on", "note").status == 0)
        #expect(try place.fcrlint("baseline", "wrte", "a.txt").status == 2)
        #expect(try place.fcrlint("baseline", "report", "a.txt").status == 2)
    }

    @Test func onlyNewFindingsFailAgainstAnOlderFile() throws {
        let place = try Workplace(["old.txt": Workplace.draft(Workplace.lockIn, Workplace.clean), "new.txt": Self.rewritten])
        let (status, report) = try place.lint("new.txt", "--against", "old.txt")
        #expect(status == 0)
        #expect(report.documents[0].findings.map(\.change) == ["stays"])
        #expect(report.documents[0].cured?.isEmpty == true)
        try place.write(Workplace.draft(Workplace.bidder), to: "new.txt")
        let changed = try place.lint("new.txt", "--against", "old.txt")
        #expect(changed.status == 1)
        #expect(changed.report.summary.new == changed.report.documents[0].findings.count)
        #expect(changed.report.summary.cured == 1)
        #expect(changed.report.summary.stays == 0)
        let text = try place.fcrlint("lint", "new.txt", "--against", "old.txt").text
        #expect(text.contains("cured: 第一条"))
        #expect(text.contains("decision: new"))
    }

    @Test func foldersAreComparedByNameAndAcrossFormats() throws {
        let place = try Workplace(["old/a.txt": Self.old, "old/sub/b.txt": Self.old, "new/a.txt": Self.old, "new/c.txt": Self.old])
        try FileManager.default.createDirectory(atPath: place.folder.path + "/new/sub", withIntermediateDirectories: true)
        try docx(Self.rewritten, place, "new/sub/b.docx")
        let (status, report) = try place.lint("new", "--against", "old")
        #expect(status == 1)
        #expect(report.documents.map { $0.findings.map(\.change) } == [["stays"], ["new"], ["stays"]])
        // Drafts that are named one by one find their like all the same.
        let named = try place.lint("new/sub/b.docx", "new/a.txt", "--against", "old").report
        #expect(named.documents.map { $0.findings.map(\.change) } == [["stays"], ["stays"]])
        #expect(try place.fcrlint("lint", "new", "--against", "old/a.txt").status == 2)
        #expect(try place.fcrlint("lint", "new", "--against", "missing").status == 2)
    }

    @Test func gitKnowsWhatAFileWasAndWhatItWasCalled() throws {
        let place = try Workplace([
            "drafts/a.txt": Self.old, "drafts/b.txt": Workplace.draft(Workplace.lockIn, Workplace.clean, "本通知自印发之日起施行。"),
            "drafts/same.txt": Workplace.draft(Workplace.bidder),
        ])
        try place.git("init", "-q")
        try place.git("add", ".")
        try place.git("commit", "-q", "-m", "x")
        try place.git("mv", "drafts/b.txt", "drafts/公告 b.txt")
        try place.write(Self.rewritten, to: "drafts/a.txt")
        try place.write(Workplace.draft(Workplace.lockIn), to: "drafts/new.txt")
        let (status, report) = try place.lint("drafts", "--against-git", "HEAD")
        #expect(status == 1)
        let changes = Dictionary(uniqueKeysWithValues: report.documents.map { ($0.path, $0.findings.map { $0.change ?? "-" }) })
        #expect(changes["drafts/a.txt"] == ["stays"])
        #expect(changes["drafts/公告 b.txt"] == ["stays"])
        #expect(changes["drafts/same.txt"].map { Set($0) } == ["stays"])
        #expect(changes["drafts/new.txt"] == ["new"])
        try FileManager.default.removeItem(atPath: place.folder.path + "/drafts/new.txt")
        #expect(try place.lint("drafts", "--against-git", "HEAD").status == 0)
        let parallel = try place.fcrlint("lint", "drafts", "--against-git", "HEAD", "--jobs", "2", "--as-of", "2026-11-24", "--format", "json")
        let single = try place.fcrlint("lint", "drafts", "--against-git", "HEAD", "--jobs", "1", "--as-of", "2026-11-24", "--format", "json")
        #expect(parallel.output == single.output)
    }

    @Test func gitFaultsSayWhatToDo() throws {
        let place = try Workplace(["a.txt": Self.old])
        let outside = try place.fcrlint("lint", "a.txt", "--against-git", "HEAD", environment: ["GIT_CEILING_DIRECTORIES": place.folder.path])
        #expect(outside.status == 2)
        #expect(outside.errors.contains("is in no git repository"))
        try place.git("init", "-q")
        let unknown = try place.fcrlint("lint", "a.txt", "--against-git", "no-such")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("no commit, branch or tag “no-such”"))
        let none = try place.fcrlint("lint", "a.txt", "--against-git", "HEAD", environment: ["PATH": "/nowhere"])
        #expect(none.status == 2)
        #expect(none.errors.contains("needs git"))
        #expect(try place.fcrlint("lint", "a.txt", "--against-git", "HEAD", "--against", "a.txt").status == 2)
    }

    @Test func aReviewBelongsToOneText() throws {
        let text = Workplace.draft(Workplace.clean, issuer: "某市人民政府")
        let place = try Workplace(["a.txt": text])
        func status(_ arguments: String...) throws -> (Int32, String?) {
            let result = try place.lint(arguments.first ?? "a.txt", "--require-review")
            return (result.status, result.report.documents[0].review?.status)
        }
        func record(_ digest: String, conclusion: String = "compliant", body: String = "某市市场监督管理局", date: String = "2026-10-01") throws {
            try place.write(
                "{\"body\": \"\(body)\", \"conclusion\": \"\(conclusion)\", \"date\": \"\(date)\", \"digest\": \"\(digest)\", \"ruleBase\": \"x\"}",
                to: "a.txt.review.json")
        }
        #expect(try place.lint("a.txt").status == 0)
        #expect(try status() == (1, "missing"))
        let shown = try place.fcrlint("text", "a.txt").output
        try place.folder.write(shown, to: "shown")
        let sum = try ProcessRunner.run("/usr/bin/sha256sum", ["shown"], folder: place.folder.path).text.prefix(64)
        try record(String(sum))
        #expect(try status() == (0, "reviewed"))
        try record(String(sum), conclusion: "violates")
        #expect(try status() == (1, "refused"))
        try record(String(sum), body: "某市财政局")
        #expect(try status() == (1, "invalid"))
        try record(String(sum), date: "2026-12-01")
        #expect(try status() == (1, "invalid"))
        try record(String(sum))
        // The same text as a Word document is the same text; one more word is another.
        try docx(text, place, "a.docx")
        try FileManager.default.moveItem(atPath: place.folder.path + "/a.txt.review.json", toPath: place.folder.path + "/a.review.json")
        #expect(try status("a.docx") == (0, "reviewed"))
        try place.write(text + "\n第二条　本通知自印发之日起施行。\n", to: "a.txt")
        #expect(try status() == (1, "other-text"))
    }

    @Test func onlyAChangedDraftNeedsItsReview() throws {
        let text = Workplace.draft(Workplace.clean)
        let place = try Workplace(["old/a.txt": text, "new/a.txt": text + "\n", "fcrlint.json": "{\"requireReview\": true}"])
        #expect(try place.lint("new", "--against", "old").status == 0)
        #expect(try place.lint("new").status == 1)
        try place.write(Workplace.draft(Workplace.clean, "本通知自印发之日起施行。"), to: "new/a.txt")
        let (status, report) = try place.lint("new", "--against", "old")
        #expect(status == 1)
        #expect(report.summary.unreviewed == 1)
    }
}
