/// The `{…}` in a rule's message and cure. In a loaded rule they hold the index of an element: `{0}` is the text that met the first.
package enum Placeholders {
    /// The text with each `{name}` replaced; a brace that is not closed stands for itself.
    package static func replacing(in text: String, with value: (String) -> String) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            result += value(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// The text of a loaded rule with each `{index}` replaced; the index is one of `Rule.elements`.
    package static func filling(_ text: String, with value: (Int) -> String) -> String {
        replacing(in: text) { Int($0).map(value) ?? "{\($0)}" }
    }
}
