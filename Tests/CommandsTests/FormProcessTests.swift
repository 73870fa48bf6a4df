import Foundation
import TestSupport
import Testing

/// The review form, from outside.
@Suite struct FormProcessTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("临江市水利局关于防汛物资采购的通知\n\n一、投标人应当在本市注册。\n二、本通知自印发之日起施行，有效期二年。\n\n临江市水利局\n2026年11月2日\n", to: "draft.txt")
        try folder.write("关于防汛物资采购的通知的起草说明\n\n已书面听取5家物资企业和市物资行业协会的意见，采纳3条。\n", to: "note.txt")
    }

    private func run(_ arguments: String...) throws -> ProcessResult {
        try ProcessRunner.run("fcrlint", arguments + ["--as-of", "2026-11-24"], folder: folder.path)
    }

    private func text(_ file: String) throws -> String { try ProcessRunner.run("fcrlint", ["text", file], folder: folder.path).text }

    private func form(_ arguments: String...) throws -> String {
        let result = try ProcessRunner.run("fcrlint", ["form"] + arguments + ["-o", "form.docx", "--as-of", "2026-11-24"], folder: folder.path)
        #expect(result.status == 0, "\(result.errors)")
        return try text("form.docx")
    }

    @Test func theFormIsFilledIn() throws {
        let filled = try form("note.txt", "draft.txt")
        for words in [
            "公平竞争审查表", "临江市水利局关于防汛物资采购的通知", "起草单位自行审查", "note.txt：“已书面听取5家物资企业和市物资行业协会的意见，采纳3条”", "“一、投标人应当在本市注册”", "有效期二年",
            "审查日期：2026-11-24", "□符合公平竞争审查标准，可以出台", "规则库：",
        ] { #expect(filled.contains(words), "\(words)") }
        for article in [("八", 5), ("九", 6), ("十", 4), ("十一", 4)] {
            for item in ["一", "二", "三", "四", "五", "六"].prefix(article.1) { #expect(filled.contains("第\(article.0)条第（\(item)）项")) }
        }
        #expect(!filled.contains("{{") && !filled.contains("☑不违反"))
        // The digest is that of the text that was reviewed.
        let digest = try ProcessRunner.run("/usr/bin/sha256sum", [], input: Data(text("draft.txt").utf8)).text.prefix(64)
        #expect(filled.contains(digest))
    }

    @Test func whatWasHeardIsTakenFromEveryFileThatSaysIt() throws {
        try folder.write("关于防汛物资采购的征求意见汇总\n\n9月10日召开座谈会，听取3家企业的意见。\n共收到意见5条，采纳4条。\n", to: "heard.txt")
        let filled = try form("note.txt", "heard.txt", "draft.txt")
        #expect(filled.contains("heard.txt：“9月10日召开座谈会，听取3家企业的意见”"))
        #expect(filled.contains("heard.txt：“共收到意见5条，采纳4条”"))
        #expect(!filled.contains("【待补充：征求意见") && !filled.contains("【待补充：意见和采纳"))
    }

    @Test func whatTheDraftDoesNotSayStaysOpen() throws {
        try folder.write("关于做好有关工作的通知\n\n一、加强领导。\n", to: "draft.txt")
        let text = try form("draft.txt")
        #expect(text.contains("【待补充：发文机关】"))
        #expect(text.contains("【待补充：征求意见的对象"))
        #expect(text.contains("工具未发现"))
        #expect(text.contains("工具不作判断"))
    }

    /// 修改后符合 lets neither the text pass that it asks to change, nor another one that nobody has concluded on.
    @Test func aConclusionThatAsksForChangesLetsNothingPass() throws {
        #expect(try run("form", "draft.txt", "-o", "draft.review.docx").status == 0)
        let filled = try FilledInForm([UInt8](folder.read("draft.review.docx")))
            .modified("第八条第（四）项", signer: "李某", on: "2026年11月20日", reviewsItself: true)
        try folder.write(Data(filled), to: "draft.review.docx")
        let lint = try run("lint", "draft.txt", "--form", "draft.review.docx", "--language", "zh")
        #expect(lint.status == 1)
        #expect(lint.text.contains("修改后符合，本文本仍是所审查的文本，没有修改，发现照旧"))
        let report = try #require(
            JSONSerialization.jsonObject(with: run("lint", "draft.txt", "--form", "draft.review.docx", "--format", "json").output) as? [String: Any])
        let document = try #require((report["documents"] as? [[String: Any]])?.first)
        #expect((document["review"] as? [String: Any])?["status"] as? String == "not-modified")
        let findings = try #require(document["findings"] as? [[String: Any]])
        #expect(!findings.isEmpty && findings.allSatisfy { $0["disposition"] is NSNull })
        try folder.write("临江市水利局关于防汛物资采购的通知\n\n一、投标人应当依法登记。\n\n临江市水利局\n2026年11月2日\n", to: "draft.txt")
        let changed = try run("lint", "draft.txt", "--form", "draft.review.docx", "--language", "zh")
        #expect(changed.status == 1)
        #expect(changed.text.contains("本文本与所审查的文本不同"))
    }

    @Test func aProvinceBringsItsOwnLayout() throws {
        try folder.write(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>本省表：{{title}}</w:t></w:r></w:p></w:body></w:document>",
            to: "ours/document.xml")
        #expect(try form("draft.txt", "--template", "ours") == "本省表：临江市水利局关于防汛物资采购的通知\n")
        try folder.write("<w:document>\n{{naem}}</w:document>", to: "ours/document.xml")
        let result = try run("form", "draft.txt", "-o", "other.docx", "--template", "ours")
        #expect(result.status == 2 && result.errors.contains("document.xml:2"))
        #expect(try !folder.names().contains("other.docx"))
        #expect(try run("form", "draft.txt", "-o", "other.docx", "--template", "none").status == 2)
    }

    @Test func whatCannotBeDone() throws {
        #expect(try run("form", "draft.txt").status == 2)
        #expect(try run("form", "-o", "f.docx").status == 2)
        #expect(try run("form", "none.txt", "-o", "f.docx").status == 3)
        try folder.write("临江市教育局关于招生的通知\n\n一、加强领导。\n", to: "second.txt")
        #expect(try run("form", "draft.txt", "second.txt", "-o", "f.docx").status == 2)
        #expect(try !folder.names().contains("f.docx"))
    }

    /// The layout that the binary carries is the one in the repository.
    @Test func theBuiltInLayoutIsThatOfTheRepository() throws {
        let built = try form("draft.txt")
        #expect(try form("draft.txt", "--template", Repository.folder + "/Rules/form") == built)
    }
}
