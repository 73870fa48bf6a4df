import Foundation
import OfficePackages
import TestSupport
import Testing

@Suite struct ArchiveProcessTests {
    private let place: SweepPlace
    private let draft = Array("某市通知\n\n投标人应当在本市注册。\n".utf8)

    init() throws { place = try SweepPlace() }

    private func archive(_ name: String, _ entries: [(String, [UInt8])]) throws {
        var writer = ZipWriter()
        for entry in entries { try writer.add(entry.0, entry.1) }
        try place.folder.write(Data(try writer.finish()), to: name)
    }

    @Test func membersAreDocuments() throws {
        var word = DocxBuilder()
        word.paragraphs("某市通知\n投标人应当在本市注册。")
        var inner = ZipWriter()
        try inner.add("x.txt", draft)
        try archive(
            "in/pack.zip",
            [("里/a.txt", draft), ("b.docx", try word.bytes()), ("photo.jpg", [1]), ("__MACOSX/._b.docx", [0]), ("nested.zip", try inner.finish())])
        let result = try place.run("sweep", "in", "--ledger", "l.sqlite")
        #expect(result.status == 3)
        let documents = try place.documents()
        #expect(documents.keys.sorted() == ["in/pack.zip!/b.docx", "in/pack.zip!/nested.zip", "in/pack.zip!/里/a.txt"])
        #expect(findingIDs(documents["in/pack.zip!/b.docx"]).count == 1)
        #expect(findingIDs(documents["in/pack.zip!/b.docx"]) == findingIDs(documents["in/pack.zip!/里/a.txt"]))
        #expect(documents["in/pack.zip!/nested.zip"]?["status"] as? String == "unreadable")
        #expect(result.errors.contains("2 files of other kinds skipped"))
        try FileManager.default.removeItem(atPath: place.folder.path + "/in/pack.zip")
        #expect(try place.run("sweep", "in", "--ledger", "l.sqlite").text.contains("0 documents: 0 new, 0 changed, 0 judged anew by other rules or options, 0 unchanged; 3 no longer there"))
    }

    /// A name in GB 18030, as Chinese Windows stores it.
    @Test func namesOfChineseWindows() throws {
        try archive("a.zip", [("XXXX.txt", draft)])
        var bytes = Array(try place.folder.read("a.zip"))
        for start in bytes.indices.dropLast(4) where bytes[start..<(start + 4)].elementsEqual("XXXX".utf8) {
            bytes.replaceSubrange(start..<(start + 4), with: [0xCD, 0xA8, 0xD6, 0xAA])
        }
        try place.folder.write(Data(bytes), to: "a.zip")
        #expect(try place.run("sweep", "a.zip", "--ledger", "l.sqlite").status == 0)
        #expect(try place.documents().keys.sorted() == ["a.zip!/通知.txt"])
    }

    @Test func archivesThatWouldHurtAreRefusedWhole() throws {
        try archive("climb.zip", [("AA/evil.txt", draft)])
        var bytes = Array(try place.folder.read("climb.zip"))
        for start in bytes.indices.dropLast(3) where bytes[start..<(start + 3)].elementsEqual("AA/".utf8) {
            bytes.replaceSubrange(start..<(start + 3), with: Array("../".utf8))
        }
        try place.folder.write(Data(bytes), to: "climb.zip")
        // Each entry is below the size from which the ratio counts; together they are not.
        let blank = [UInt8](repeating: 0x20, count: 7 << 20)
        try archive("bomb.zip", (0..<4).map { ("\($0).txt", blank) })
        try archive("many.zip", (0..<30).map { ("\($0).txt", draft) })
        let result = try place.run("sweep", "climb.zip", "bomb.zip", "many.zip", "--limit", "entries=20", "--ledger", "l.sqlite")
        #expect(result.status == 3)
        let documents = try place.documents()
        #expect(documents.keys.sorted() == ["bomb.zip", "climb.zip", "many.zip"])
        for document in documents.values { #expect(document["status"] as? String == "unreadable") }
    }
}
