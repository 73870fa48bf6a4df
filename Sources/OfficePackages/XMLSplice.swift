/// Changes to the bytes of a part; everything else stays byte for byte.
package struct XMLSplice: Sendable {
    private var edits: [(range: Range<Int>, order: Int, bytes: [UInt8])] = []

    package init() {}

    package var isEmpty: Bool { edits.isEmpty }

    /// Inserts text before the byte at `place` (offset in the inflated part). At one place, what was asked for first comes first.
    package mutating func insert(_ text: String, at place: Int) { replace(place..<place, with: text) }

    /// Puts text in the place of a range of bytes. Ranges must not overlap.
    package mutating func replace(_ range: Range<Int>, with text: String) {
        edits.append((range, edits.count, Array(text.utf8)))
    }

    /// The part with the changes made.
    package func applied(to bytes: [UInt8]) -> [UInt8] {
        let sorted = edits.sorted { ($0.range.lowerBound, $0.order) < ($1.range.lowerBound, $1.order) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + sorted.reduce(0) { $0 + $1.bytes.count })
        var from = 0
        for edit in sorted {
            let place = min(max(edit.range.lowerBound, from), bytes.count)
            result += bytes[from..<place]
            result += edit.bytes
            from = max(place, min(edit.range.upperBound, bytes.count))
        }
        return result + bytes[from...]
    }

    /// Text as character data or the value of an attribute in double quotes. Characters that XML cannot hold become U+FFFD.
    package static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += "&#\(scalar.value);"
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
