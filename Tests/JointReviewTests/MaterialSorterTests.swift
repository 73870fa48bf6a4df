import Testing

@testable import JointReview

@Suite struct MaterialSorterTests {
    @Test(arguments: [
        (Desk.draft, Material.Role.draft), (Desk.note, .note), (Desk.opinion, .opinion), ("公平竞争审查表\n\n政策措施名称：道路保洁办法\n", .opinion),
        ("临江市道路保洁办法征求意见汇总\n\n共收到意见3条。\n", .consultation), ("关于座谈会的纪要\n\n10月8日召开座谈会，听取企业意见。\n", .consultation),
        ("中华人民共和国招标投标法\n\n第一条　为了规范招标投标活动，制定本法。\n", .basis),
        ("关于道路保洁办法（征求意见稿）的起草说明\n\n一、背景\n略。\n", .note), ("临江市道路保洁办法（征求意见稿）\n\n第一条　略。\n", .draft),
    ])
    func theTitleTells(_ text: String, _ role: Material.Role) throws {
        #expect(try Desk.sort([Desk.file("a.txt", text)]).materials.map(\.role) == [role])
    }

    @Test(arguments: [("初审意见.pdf", Material.Role.opinion), ("起草说明.doc", .note), ("办法（送审稿）.pdf", .draft), ("扫描件.pdf", .other)])
    func whatCannotBeReadIsToldByItsName(_ name: String, _ role: Material.Role) throws {
        #expect(try Desk.sort([Material(path: "x/" + name, document: nil, problems: ["PDF"])]).materials.map(\.role) == [role])
    }

    @Test func ofSeveralTextsTheOneThatTheNoteNamesIsTheDraft() throws {
        let files = try [
            Desk.file("a.txt", "临江市城市管理局关于开展保洁检查的通知\n\n一、略。\n"),
            Desk.file("b.txt", "临江市道路保洁办法\n\n第一条　略。\n"), Desk.file("c.txt", "关于临江市道路保洁办法的起草说明\n\n略。\n"),
        ]
        #expect(try Desk.sort(files).materials.map(\.role) == [.other, .draft, .note])
        // Without the note nobody can say which.
        let (materials, rivals) = try Desk.sort(Array(files.prefix(2)))
        #expect(materials.map(\.role) == [.other, .other])
        #expect(rivals == ["a.txt", "b.txt"])
    }
}
