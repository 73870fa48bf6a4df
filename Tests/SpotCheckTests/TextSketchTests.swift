import PolicyDocument
import SpotCheck
import TestSupport
import Testing

@Suite struct TextSketchTests {
    private func sketch(_ text: String) -> TextSketch? {
        let units = Array(text.utf16)
        return TextSketch(Document(format: .text, units: units, blocks: [Block(range: 0..<units.count, paragraph: 1)], origin: .text(lineStarts: [0])))
    }

    /// Han characters as good as random.
    private func text(_ count: Int, seed: UInt64) -> String {
        var random = SeededRandom(seed: seed)
        return String(String.UnicodeScalarView((0..<count).compactMap { _ in Unicode.Scalar(0x4E00 + random.below(3000)) }))
    }

    private func likeness(_ left: TextSketch?, _ right: TextSketch?) throws -> Int {
        let (left, right) = (try #require(left?.sample), try #require(right?.sample))
        return zip(left, right).count { $0 == $1 }
    }

    @Test func whiteSpaceAndWidthAreNoDifference() throws {
        let text = text(300, seed: 1)
        let plain = try #require(sketch(text + "(AB)"))
        #expect(sketch("\u{FEFF}" + text.map { "\($0)\u{3000}\n" }.joined() + "（ＡＢ）") == plain)
        #expect(sketch(text + "(AC)")?.digest != plain.digest)
    }

    @Test func theShareOfEqualSlotsFollowsTheShareOfText() throws {
        let text = text(4000, seed: 2)
        let other = self.text(4000, seed: 3)
        #expect(try likeness(sketch(text), sketch(other)) <= 2)
        #expect(try likeness(sketch(text), sketch(text + String(other.prefix(80)))) >= 58)
        // A third of the runs of both are common.
        let half = try likeness(sketch(text), sketch(String(text.prefix(2000)) + String(other.prefix(2000))))
        #expect((10...34).contains(half), "\(half)")
    }

    @Test func shortTextsHaveADigestAlone() throws {
        #expect(sketch(" \n\u{3000}") == nil)
        #expect(try #require(sketch("通知")).sample == nil)
        #expect(try #require(sketch(text(256, seed: 4))).sample != nil)
        #expect(try #require(sketch(text(255, seed: 4))).sample == nil)
    }

    @Test func aContentDigestMindsEveryByteAndTheLength() {
        var seen: Set<ContentDigest> = []
        for length in 0...40 {
            #expect(seen.insert(ContentDigest([UInt8](repeating: 0, count: length))).inserted)
            for at in 0..<length {
                for bit in 0..<8 {
                    var bytes = [UInt8](repeating: 0, count: length)
                    bytes[at] = 1 << bit
                    #expect(seen.insert(ContentDigest(bytes)).inserted, "\(length) \(at) \(bit)")
                }
            }
        }
        #expect(ContentDigest(Array("公平竞争".utf8)) == ContentDigest(Array("公平竞争".utf8)))
    }

    /// Two blocks changed places, and a block changed together with the next: what sums and exclusive ors miss.
    @Test func aContentDigestMindsTheOrder() {
        let blocks = (0..<4).map { block in (0..<16).map { UInt8(block * 16 + $0) } }
        var seen: Set<ContentDigest> = []
        for a in 0..<4 { for b in 0..<4 { for c in 0..<4 { seen.insert(ContentDigest(blocks[a] + blocks[b] + blocks[c])) } } }
        #expect(seen.count == 64)
    }
}
