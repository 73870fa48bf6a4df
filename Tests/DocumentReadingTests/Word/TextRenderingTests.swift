import DocumentReading
import PolicyDocument
import Testing

@Suite struct TextRenderingTests {
    @Test func unitsOfEveryLengthBecomeUTF8() {
        let units: [UInt16] = Array("aé甲𠮷\n乙".utf16) + [Document.gap, 0xD800, 0x41, 0xDC00]
        let document = Document(
            format: .text, units: units, blocks: [Block(range: 0..<2, paragraph: 1), Block(range: 2..<units.count, paragraph: 2)],
            origin: .text(lineStarts: [0]))
        #expect(TextRendering.lines(document) == "aé\n甲𠮷 乙\u{FFFD}A\u{FFFD}\n")
    }
}
