import Testing

@testable import ReviewEngine

/// Numbers stay a value's own, however many values there are and however their hashes meet.
@Suite struct NumberingTests {
    @Test("Values are numbered as they come", arguments: [(values: 3, hashes: 3), (2_000, 2_000), (300, 7), (100, 1)])
    func numbered(values: Int, hashes: Int) {
        var numbering = Numbering(room: 4)
        for value in 0..<values {
            let hash = Numbering.mix(0, UInt64(value % hashes))
            #expect(numbering.number(hash: hash) { $0 == value } == nil)
            #expect(numbering.add(hash: hash) == Int32(value))
        }
        for value in 0..<values {
            #expect(numbering.number(hash: Numbering.mix(0, UInt64(value % hashes))) { $0 == value } == Int32(value))
        }
    }

    @Test("A value of another hash is new, and so is one that equals none of its hash")
    func new() {
        var numbering = Numbering(room: 1)
        _ = numbering.add(hash: 1)
        #expect(numbering.number(hash: 2) { _ in true } == nil)
        #expect(numbering.number(hash: 1) { _ in false } == nil)
    }
}
