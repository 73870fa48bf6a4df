import Findings
import OfficePackages
import PolicyDocument
import TestSupport
import Testing

@testable import WordReview

@Suite struct AnnotatorTests {
    private var draft: DocxBuilder {
        var builder = DocxBuilder()
        builder.paragraph("关于招标的通知")
        builder.paragraph([.text("投标人"), .commented(7, "应当在本市"), .text("注册。")])
        builder.comment(7, by: "王", "请核实")
        return builder
    }

    @Test func onlyWhatMustChangeChanges() throws {
        var builder = DocxBuilder()
        builder.paragraph("投标人应当在本市注册。")
        builder.setHeader("页眉")
        let bytes = try builder.bytes()
        let document = try Annotating.read(bytes)
        let outcome = try Annotating.annotate(bytes, [Annotating.finding("在本市注册", in: document)])
        let (before, after) = (try ZipArchive(bytes), try ZipArchive(outcome.bytes))
        #expect(after.entries.prefix(before.entries.count).map(\.name) == before.entries.map(\.name))
        let changed = ["[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"]
        for entry in before.entries where !changed.contains(entry.name) {
            let copy = try #require(after.entry(entry.name))
            #expect(after.bytes[copy.data] == before.bytes[entry.data])
        }
        #expect(after.entries.last?.name == "word/comments.xml")
        // What is not ours is what was there.
        let main = String(decoding: try after.read("word/document.xml"), as: UTF8.self)
        let split = #"</w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">"#
        let rest = #"</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:t xml:space="preserve">"#
        #expect(main.replacing(split, with: "").replacing(rest, with: "") == String(decoding: try before.read("word/document.xml"), as: UTF8.self))
    }

    @Test func withoutFindingsTheBytesStay() throws {
        let bytes = try draft.bytes()
        let (before, after) = (try ZipArchive(bytes), try ZipArchive(try Annotating.annotate(bytes, []).bytes))
        #expect(before.entries.map(\.name) == after.entries.map(\.name))
        for (old, new) in zip(before.entries, after.entries) where old.name != "word/comments.xml" { #expect(before.bytes[old.data] == after.bytes[new.data]) }
    }

    @Test func othersCommentsStay() throws {
        let bytes = try draft.bytes()
        let document = try Annotating.read(bytes)
        let annotated = try Annotating.read(Annotating.annotate(bytes, [Annotating.finding("人应当在本", in: document)]).bytes)
        let foreign = try #require(annotated.annotations.first { $0.author == "王" })
        #expect(foreign.text == "请核实")
        #expect(foreign.units.map { annotated.text($0) } == "应当在本市")
        #expect(annotated.annotations.map(\.id) == ["7", "8"])
    }

    @Test func theCommentSaysWhatIsNeeded() throws {
        let bytes = try draft.bytes()
        let document = try Annotating.read(bytes)
        let other = try Annotating.finding("招标", in: document, id: "fedcba9876543210")
        let finding = try Annotating.finding("注册", in: document, related: [other.id])
        let text = try #require(try Annotating.read(Annotating.annotate(bytes, [finding, other]).bytes).annotations.first { $0.text.contains(finding.id) }?.text)
        for part in ["【错误】以本地注册为条件", "第九条第三项", "第十五条第三项", "<a & b>", "要件：地域“本市”", "修改建议：删去。", "尚缺：适用情形", "例外：", "相关条款：第五条 “招标”"] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(text.hasSuffix("\nfcrlint:\(finding.id)"))
    }

    @Test func runAgainItReplacesItsCommentsAndKeepsReplies() throws {
        let bytes = try draft.bytes()
        let document = try Annotating.read(bytes)
        let first = try Annotating.finding("招标", in: document, id: String(repeating: "a", count: 16))
        let second = try Annotating.finding("注册", in: document, id: String(repeating: "b", count: 16))
        let once = try Annotating.annotate(bytes, [first, second])
        #expect((once.added, once.replaced, once.removed, once.kept) == (2, 0, 0, 0))
        let again = try Annotating.annotate(once.bytes, [first, second])
        #expect((again.added, again.replaced) == (0, 2))
        #expect(again.bytes == once.bytes)
        // One is answered, then both findings are gone.
        let answered = try Reply.add("不采纳：有依据", to: first.id, in: again.bytes)
        let gone = try Annotating.annotate(answered, [])
        #expect((gone.removed, gone.kept) == (1, 1))
        let annotations = try Annotating.read(gone.bytes).annotations
        #expect(annotations.contains { $0.text == "不采纳：有依据" && $0.parent != nil })
        #expect(!annotations.contains { $0.text.contains(second.id) })
        let back = try Annotating.read(Annotating.annotate(answered, [first, second]).bytes).annotations
        let own = try #require(back.first { $0.text.contains(first.id) })
        #expect(back.contains { $0.parent == own.id && $0.text == "不采纳：有依据" })
    }

    @Test(arguments: ["readOnly", "trackedChanges", "forms"])
    func protectedDocumentsAreRefused(_ kind: String) throws {
        let bytes = try protected(kind, enforcement: "1")
        #expect(throws: WordReviewError.protected(kind: kind)) { try WordAnnotator(bytes) }
    }

    @Test func protectionThatAllowsCommentsIsNone() throws {
        _ = try WordAnnotator(try protected("comments", enforcement: "1"))
        _ = try WordAnnotator(try protected("readOnly", enforcement: "0"))
    }

    @Test func signedDocumentsAreRefused() throws {
        let archive = try ZipArchive(try draft.bytes())
        let bytes = try archive.replacing([:], adding: [("_xmlsignatures/sig1.xml", Array("<a/>".utf8))])
        #expect(throws: WordReviewError.signed) { try WordAnnotator(bytes) }
    }

    @Test func otherFilesAreRefused() {
        #expect(throws: WordReviewError.notDocx) { try WordAnnotator(Array("投标人".utf8)) }
    }

    /// The bytes must be those that were judged.
    @Test func aChangedFileIsNotTouched() throws {
        var builder = DocxBuilder()
        builder.paragraph("投标人应当在外市注册。")
        let document = try Annotating.read(try builder.bytes())
        let finding = try Annotating.finding("在外市注册", in: document)
        var other = DocxBuilder()
        other.paragraph("投标人应当在本市注册。")
        let bytes = try other.bytes()
        #expect(throws: WordReviewError.changed) { try Annotating.annotate(bytes, [finding], document: document) }
    }

    private func protected(_ kind: String, enforcement: String) throws -> [UInt8] {
        let archive = try ZipArchive(try draft.bytes())
        let rels = String(decoding: try archive.read("word/_rels/document.xml.rels"), as: UTF8.self)
        let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings"
        let settings =
            "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:documentProtection w:edit=\"\(kind)\" w:enforcement=\"\(enforcement)\"/></w:settings>"
        return try archive.replacing(
            ["word/_rels/document.xml.rels": Array(rels.replacing("</Rel", with: "<Relationship Id=\"s\" Type=\"\(type)\" Target=\"settings.xml\"/></Rel").utf8)],
            adding: [("word/settings.xml", Array(settings.utf8))])
    }
}
