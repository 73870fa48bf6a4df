import OfficePackages
import TestSupport
import Testing

@Suite struct ZipWriterTests {
    let text = Array(String(repeating: "第一条 为了规范市场秩序。", count: 30).utf8)

    @Test func whatIsWrittenIsReadBack() throws {
        var writer = ZipWriter()
        try writer.add("a.xml", text)
        try writer.add("目录/乙.bin", [1, 2, 3])
        let archive = try ZipArchive(try writer.finish())
        #expect(archive.entries.map(\.name) == ["a.xml", "目录/乙.bin"])
        #expect(archive.entries.map(\.method) == [.deflated, .stored])
        #expect(archive.entries.map { $0.flags & 0x800 != 0 } == [false, true])
        #expect(try archive.read("a.xml") == text)
        #expect(try archive.read("目录/乙.bin") == [1, 2, 3])
    }

    @Test func untouchedEntriesKeepTheirCompressedBytes() throws {
        var first = RawZip.Entry("a.xml", text)
        first.hasDescriptor = true
        first.flags = 0x800
        let source = try ZipArchive(RawZip([first, .init("b.xml", text), .init("dir/", [])]).bytes())
        let result = try ZipArchive(source.replacing(["b.xml": [0x41]], adding: [("c.xml", text)]))
        #expect(result.entries.map(\.name) == ["a.xml", "b.xml", "dir/", "c.xml"])
        #expect(result.bytes[result.entries[0].data] == source.bytes[source.entries[0].data])
        #expect(result.entries[0].flags == 0x800)
        #expect(result.entries[0].crc == source.entries[0].crc)
        #expect(result.entries[1].stamp == source.entries[1].stamp)
        #expect(try result.read("a.xml") == text)
        #expect(try result.read("b.xml") == [0x41])
        #expect(try result.read("c.xml") == text)
    }
}

@Suite struct XMLSpliceTests {
    @Test func insertionsLeaveEverythingElseAlone() {
        var splice = XMLSplice()
        splice.insert("<二>", at: 6)
        splice.insert("<a>", at: 0)
        splice.insert("<c>", at: 6)
        splice.insert("!", at: 9)
        #expect(String(decoding: splice.applied(to: Array("甲乙丙".utf8)), as: UTF8.self) == "<a>甲乙<二><c>丙!")
        #expect(XMLSplice().applied(to: [1, 2]) == [1, 2])
    }

    @Test func escapesWhatXMLCannotHold() {
        #expect(XMLSplice.escaped("a<b>&\"c\"\n\u{1}") == "a&lt;b&gt;&amp;&quot;c&quot;&#10;\u{FFFD}")
    }
}
