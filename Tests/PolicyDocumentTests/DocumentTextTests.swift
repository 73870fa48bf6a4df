import PolicyDocument
import Testing

@Suite struct DocumentTextTests {
    @Test(arguments: [
        "", "a", "é", "第五条　不得", "𠮷野家", "“四上”企业 50%，ß𝄞", String(repeating: "浙江A\u{7FF}\u{800}\u{10FFFF}", count: 20),
    ])
    func textComesBackAsItWas(_ text: String) {
        let units = Array(text.utf16)
        let document = Document(format: .text, units: units, origin: .text(lineStarts: [0]))
        #expect(document.text(0..<units.count) == text)
    }

    @Test(arguments: [
        ([0xD842], "\u{FFFD}"), ([0xDFB7], "\u{FFFD}"), ([0xD842, 0x41], "\u{FFFD}A"), ([0xD842, 0xD842, 0xDFB7], "\u{FFFD}𠮷"), ([0xDFB7, 0xD842], "\u{FFFD}\u{FFFD}"),
        ([0x672C, 0xFFFF, 0x5E02], "本市"), ([0xFFFF], ""),
    ] as [([UInt16], String)])
    func halvesOfPairsAreReplacedAndGapsLeftOut(_ units: [UInt16], _ text: String) {
        let document = Document(format: .text, units: units, origin: .text(lineStarts: [0]))
        #expect(document.text(0..<units.count) == text)
    }
}
