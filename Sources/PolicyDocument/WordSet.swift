/// Words that are looked for together: a text is gone over once, and words are compared only where one can begin.
package struct WordSet: Sendable {
    private let words: [[UInt16]]
    /// A bit for the lowest six bits of each word's first unit, and one for the next six.
    private let low: UInt64
    private let high: UInt64

    package init(_ texts: String...) { self.init(texts.map { Array($0.utf16) }) }

    /// The words of several sets.
    package init(_ sets: WordSet, _ others: WordSet) { self.init(sets.words + others.words) }

    private init(_ words: [[UInt16]]) {
        self.words = words
        low = words.reduce(0) { $0 | 1 << UInt64(($1.first ?? 0) & 63) }
        high = words.reduce(0) { $0 | 1 << UInt64(($1.first ?? 0) >> 6 & 63) }
    }

    /// The first place where one of the words stands; nil where none does.
    package func firstPlace(in text: ArraySlice<UInt16>) -> Int? {
        text.withUnsafeBufferPointer { firstPlace(in: $0) }.map { text.startIndex + $0 }
    }

    package func firstPlace(in text: [UInt16]) -> Int? { text.withUnsafeBufferPointer { firstPlace(in: $0) } }

    private func firstPlace(in text: UnsafeBufferPointer<UInt16>) -> Int? {
        var at = 0
        while at < text.count {
            let unit = text[at]
            if low >> UInt64(unit & 63) & high >> UInt64(unit >> 6 & 63) & 1 != 0, words.contains(where: { text[at...].starts(with: $0) }) { return at }
            at += 1
        }
        return nil
    }
}

extension ArraySlice<UInt16> {
    package func contains(anyOf words: WordSet) -> Bool { words.firstPlace(in: self) != nil }
}

extension [UInt16] {
    package func contains(anyOf words: WordSet) -> Bool { words.firstPlace(in: self) != nil }
}
