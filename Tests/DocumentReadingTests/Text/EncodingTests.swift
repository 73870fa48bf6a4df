import DocumentReading
import PolicyDocument
import Testing

@Suite("Encodings of text files")
struct EncodingTests {
    static let draft = "关于促进产业发展的若干措施\n\n第一条 对本地企业给予奖励。\n"

    @Test("UTF-8 with and without a mark gives the same paragraphs", arguments: [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]])
    func utf8(mark: [UInt8]) throws {
        let document = try DocumentReader.read(mark + Array(Self.draft.utf8), name: "draft.txt")
        #expect(document.encoding == "UTF-8")
        #expect(document.blocks.map(document.text(of:)) == ["关于促进产业发展的若干措施", "第一条 对本地企业给予奖励。"])
        #expect(document.problems.isEmpty)
    }
}
