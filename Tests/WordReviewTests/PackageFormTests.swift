import Findings
import OfficePackages
import PolicyDocument
import TestSupport
import Testing

@testable import WordReview

/// Packages as other programs write them.
@Suite struct PackageFormTests {
    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

    private func package(main: [UInt8], comments: String? = nil, relationships: String? = nil) throws -> [UInt8] {
        var builder = DocxBuilder()
        builder.paragraph("甲")
        if comments != nil { builder.comment(1, by: "王", "旧") }
        let archive = try ZipArchive(try builder.bytes())
        var parts = ["word/document.xml": main]
        if let comments { parts["word/comments.xml"] = Array(comments.utf8) }
        if let relationships { parts["word/_rels/document.xml.rels"] = Array(relationships.utf8) }
        return try archive.replacing(parts)
    }

    private func check(_ bytes: [UInt8], comments: Int = 1) throws {
        let document = try Annotating.read(bytes)
        let finding = try Annotating.finding("应当在本市注册", in: document)
        let annotated = try Annotating.read(Annotating.annotate(bytes, [finding]).bytes)
        #expect(annotated.problems.isEmpty)
        #expect(Annotating.lines(annotated) == Annotating.lines(document))
        #expect(Annotating.words(of: finding, in: annotated) == finding.text)
        #expect(annotated.annotations.count == comments)
    }

    @Test(arguments: [
        "<w:document xmlns:w=\"\(word)\"><w:body><w:p><w:r><w:t>投标人应当在本市注册。</w:t></w:r></w:p></w:body></w:document>",
        "<w:document xmlns:w=\"\(strict)\"><w:body><w:p><w:r><w:t>投标人应当在本市注册。</w:t></w:r></w:p></w:body></w:document>",
        "<ns0:document xmlns:ns0='\(word)'><ns0:body><ns0:p><ns0:r><ns0:t >投标人应当在本市注册。</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>",
        "<document xmlns=\"\(word)\"><body><p><r><rPr><b/></rPr><t>投标人应当在本市注册。</t></r></p></body></document>",
        "<x:document xmlns:x=\"\(word)\"><x:body><x:p><w:r xmlns:w=\"\(word)\"><w:t>投标人应当在本市注册。</w:t></w:r></x:p></x:body></x:document>",
    ])
    func prefixesOfAllKinds(_ main: String) throws { try check(package(main: Array(main.utf8))) }

    @Test func aPartInUTF16() throws {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document xmlns:w=\"\(Self.word)\"><w:body><w:p><w:r><w:t>投标人应当在本市注册。</w:t></w:r></w:p></w:body></w:document>"
        try check(package(main: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
    }

    @Test(arguments: [
        ("<w:comments xmlns:w=\"\(word)\"/>", 1), ("<ns0:comments xmlns:ns0=\"\(word)\"></ns0:comments>\n", 1),
        ("<comments xmlns=\"\(word)\"><comment xmlns:q=\"\(word)\" q:id=\"4\" q:author=\"王\"><p><r><t>旧</t></r></p></comment></comments>", 2),
    ])
    func commentsPartsOfAllKinds(_ comments: String, _ count: Int) throws {
        let main = "<w:document xmlns:w=\"\(Self.word)\"><w:body><w:p><w:r><w:t>投标人应当在本市注册。</w:t></w:r></w:p></w:body></w:document>"
        try check(package(main: Array(main.utf8), comments: comments), comments: count)
    }

    @Test(arguments: [
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>",
        "<p:Relationships xmlns:p=\"http://schemas.openxmlformats.org/package/2006/relationships\"></p:Relationships>",
    ])
    func relationshipsOfAllKinds(_ relationships: String) throws {
        let main = "<w:document xmlns:w=\"\(Self.word)\"><w:body><w:p><w:r><w:t>投标人应当在本市注册。</w:t></w:r></w:p></w:body></w:document>"
        try check(package(main: Array(main.utf8), relationships: relationships))
    }
}
