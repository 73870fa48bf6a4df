/// A set of lexicon classes, at most 512 of them.
package struct ClassSet: Hashable, Sendable, BitwiseCopyable {
    package var words: SIMD8<UInt64>

    package static let capacity = 512
    /// The number of 64-bit words.
    package static let wordCount = capacity / 64
    package static let empty = ClassSet()

    package init() { words = .zero }

    package init(_ classes: some Sequence<Int>) {
        words = .zero
        for value in classes { insert(value) }
    }

    package mutating func insert(_ value: Int) { words[value >> 6] |= 1 << UInt64(value & 63) }
    package func contains(_ value: Int) -> Bool { words[value >> 6] >> UInt64(value & 63) & 1 != 0 }
    package var isEmpty: Bool { words == .zero }
    package func intersects(_ other: ClassSet) -> Bool { words & other.words != .zero }
    package mutating func formUnion(_ other: ClassSet) { words |= other.words }
    package func union(_ other: ClassSet) -> ClassSet {
        var result = self
        result.formUnion(other)
        return result
    }

    /// The classes in it, ascending.
    package var members: [Int] {
        var members: [Int] = []
        for word in 0..<Self.wordCount {
            var bits = words[word]
            while bits != 0 {
                members.append(word << 6 | bits.trailingZeroBitCount)
                bits &= bits - 1
            }
        }
        return members
    }
}
