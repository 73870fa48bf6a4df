/// How a comment in the margin says which finding it is about, so that it is known again when the document comes back.
package enum FindingMarker {
    /// The author of our comments.
    package static let author = "fcrlint"

    private static let start = "fcrlint:"

    /// The marker of a finding: `fcrlint:0123456789abcdef`.
    package static func text(of id: String) -> String { start + id }

    /// The id that the last marker in a comment's text names; nil where there is none.
    package static func id(in text: String) -> String? {
        let units = Array(text.utf8)
        let marker = Array(start.utf8)
        let length = marker.count + 16
        guard units.count >= length else { return nil }
        for place in stride(from: units.count - length, through: 0, by: -1) where units[place..<(place + marker.count)].elementsEqual(marker) {
            let digits = units[(place + marker.count)..<(place + length)]
            if digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) { return String(decoding: digits, as: UTF8.self) }
        }
        return nil
    }
}
