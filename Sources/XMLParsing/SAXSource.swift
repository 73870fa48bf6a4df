/// The bytes being parsed, in UTF-8. It borrows the caller's buffer: use it inside a handler's call only.
package struct SAXSource {
    let bytes: UnsafeBufferPointer<UInt8>

    package var count: Int { bytes.count }

    /// The offset of the `<` that opens the tag ending just before `end`: inside a tag no other `<` can stand.
    @inline(__always)
    package func tagStart(endingAt end: Int) -> Int {
        var index = end - 1
        while index > 0, bytes[index] != UInt8(ascii: "<") { index -= 1 }
        return index
    }

    /// Appends the characters of a byte range to `units`; see `SAXText`.
    @inline(__always)
    package func append(_ range: Range<Int>, to units: inout [UInt16]) {
        SAXText.append(UnsafeBufferPointer(rebasing: bytes[range]), to: &units)
    }

    /// The range without the XML white space at its ends: what is left where `xml:space="preserve"` is not given.
    package func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, SAXText.isBlank(bytes[start]) { start += 1 }
        while end > start, SAXText.isBlank(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    /// The stretches of a range between white space, markup inside it left whole.
    package func words(_ range: Range<Int>) -> [Range<Int>] {
        guard !bytes[range].contains(UInt8(ascii: "<")) else { return [range] }
        var words: [Range<Int>] = []
        var start: Int?
        for index in range {
            if SAXText.isBlank(bytes[index]) {
                if let from = start { words.append(from..<index) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        if let start { words.append(start..<range.upperBound) }
        return words
    }

    /// Whether a blank stands at either end of a range that is not empty.
    @inline(__always)
    package func hasBlankEnds(_ range: Range<Int>) -> Bool {
        !range.isEmpty && (SAXText.isBlank(bytes[range.lowerBound]) || SAXText.isBlank(bytes[range.upperBound - 1]))
    }
}
