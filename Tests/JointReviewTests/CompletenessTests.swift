import Findings
import Testing

@testable import JointReview

@Suite struct CompletenessTests {
    @Test func aWholeSubmissionLacksNothingThatTheNoteHasToSay() throws {
        let checks = try Desk.checks([Desk.file("a.txt", Desk.draft), Desk.file("b.txt", Desk.note), Desk.file("c.txt", Desk.opinion)])
        for requirement in [Requirement.draft, .note, .noteBasis, .noteArticles, .noteOpinions, .noteAdoption, .opinion, .opinionConclusion, .opinionSignature] {
            #expect(checks[requirement]?.status == .present, "\(requirement)")
        }
        #expect(checks[.noteBasis]?.details == ["《城市市容和环境卫生管理条例》第十六条"])
        // A text answers one item of nineteen, and does not say which text it is about.
        #expect(checks[.opinionItems]?.status == .missing)
        #expect(checks[.opinionText]?.status == .unclear)
    }

    @Test(arguments: [
        ("9月书面征求了5家保洁企业和市环卫协会关于公平竞争影响的意见。\n", Requirement.noteOpinions, RequirementCheck.Status.missing),
        ("收到意见3条，均已采纳。\n", .noteAdoption, .missing), ("依据《城市市容和环境卫生管理条例》第十六条，", .noteBasis, .missing), ("第十六条", .noteArticles, .unclear),
    ])
    func whatTheNoteDoesNotSayIsMissing(_ words: String, _ requirement: Requirement, _ status: RequirementCheck.Status) throws {
        try #require(Desk.note.contains(words))
        let note = Desk.note.replacing(words, with: "")
        #expect(try Desk.checks([Desk.file("a.txt", Desk.draft), Desk.file("b.txt", note)])[requirement]?.status == status)
    }

    @Test func anEmptyFolderLacksEverythingThatTheLawAsksFor() throws {
        let checks = try Desk.checks([Desk.file("中华人民共和国招标投标法.txt", "中华人民共和国招标投标法\n\n第一条　略。\n")])
        for requirement in [Requirement.draft, .note, .noteBasis, .noteOpinions, .noteAdoption, .opinion] {
            #expect(checks[requirement]?.status == .missing)
        }
        #expect(checks[.otherMaterial]?.status == .present)
    }

    @Test func onlyThePublicWasAsked() throws {
        let note = Desk.note.replacing("9月书面征求了5家保洁企业和市环卫协会关于公平竞争影响的意见。", with: "9月在市政府网站向社会公开征求意见。")
        #expect(try Desk.checks([Desk.file("b.txt", note)])[.noteOpinions]?.status == .unclear)
    }

    @Test func secrecyIsForAPersonToJudge() throws {
        let note = Desk.note.replacing("9月书面征求了5家保洁企业和市环卫协会关于公平竞争影响的意见。\n收到意见3条，均已采纳。", with: "因涉及国家秘密，未征求企业看法。")
        let checks = try Desk.checks([Desk.file("b.txt", note)])
        #expect(checks[.noteOpinions]?.status == .unclear)
        #expect(checks[.noteAdoption]?.status == .unclear)
    }

    @Test func aCountersignIsNoReview() throws {
        let checks = try Desk.checks([Desk.file("a.txt", "关于道路保洁办法的会签意见\n\n同意。\n")])
        #expect(checks[.opinion]?.status == .missing)
        #expect(checks[.opinion]?.details.first?.contains("第三十二条") == true)
    }

    @Test func whatCouldNotBeReadIsToBeChecked() throws {
        let checks = try Desk.checks([Material(path: "初审意见.pdf", document: nil, problems: ["PDF"])])
        #expect(checks[.opinion]?.status == .unclear)
        #expect(checks[.opinionConclusion]?.status == .unclear)
    }

    /// What only some places ask for is never asked for as if it were law.
    @Test(arguments: Requirement.allCases)
    func everyRequirementHasItsSource(_ requirement: Requirement) {
        for language in [Language.chinese, .english] {
            #expect(!requirement.name(in: language).isEmpty && !requirement.request(in: language).isEmpty)
            #expect(requirement.isLaw == (requirement == .otherMaterial ? false : !requirement.source(in: language).contains(language == .chinese ? "做法" : "practice")))
        }
    }
}
