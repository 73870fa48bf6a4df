import PolicyDocument
import Testing

/// Counting on gives the same places as counting anew.
@Suite struct LocatorTests {
    private static let units: [UInt16] = (0..<200).map { $0 % 7 == 3 || $0 % 11 < 2 ? Document.gap : 0x4E00 + $0 }

    private static let text = Document(
        format: .text, units: units,
        blocks: [Block(range: 0..<90, paragraph: 1), Block(range: 95..<200, paragraph: 2, paragraphOffset: 5)], origin: .text(lineStarts: [0, 40, 95, 130]))
    private static let package = Document(
        format: .docx, units: units, blocks: text.blocks,
        origin: .package(parts: ["a.xml"], pieces: [Piece(units: 0..<200, part: 0, bytes: 0..<600)]))

    @Test(arguments: [text, package])
    func countingOnIsCountingAnew(document: Document) {
        var locator = Locator()
        // Forwards, backwards, and from block to block.
        for step in 0..<400 {
            let block = document.blocks[step / 3 % 2]
            let start = block.range.lowerBound + step * 37 % block.range.count
            let range = start..<min(block.range.upperBound, start + 1 + step % 9)
            #expect(locator.location(of: range, in: block, of: document) == document.location(of: range, in: block))
        }
    }
}
