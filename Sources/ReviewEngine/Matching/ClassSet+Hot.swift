import RuleBase

/// The operations on class sets of the judge's inner loops, here so that they are compiled into them.
extension ClassSet {
    /// Whether the sets share a class.
    @inline(__always)
    func meets(_ other: ClassSet) -> Bool {
        let shared = words & other.words
        return shared.lowHalf | shared.highHalf != .zero
    }

    @inline(__always)
    func intersection(_ other: ClassSet) -> ClassSet {
        var result = self
        result.words &= other.words
        return result
    }

    /// The lowest class; nil in the empty set.
    @inline(__always)
    var first: Int? {
        for word in 0..<ClassSet.wordCount where words[word] != 0 { return word << 6 | words[word].trailingZeroBitCount }
        return nil
    }

    /// Calls `body` with each class, ascending.
    @inline(__always)
    func forEachMember(_ body: (Int) -> Void) {
        for word in 0..<ClassSet.wordCount {
            var bits = words[word]
            while bits != 0 {
                body(word << 6 | bits.trailingZeroBitCount)
                bits &= bits - 1
            }
        }
    }
}
