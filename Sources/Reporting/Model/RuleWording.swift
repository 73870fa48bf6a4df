package import Findings
package import RuleBase

extension Rule {
    /// The message with the names of the elements where a finding puts the draft's own words.
    package func generalMessage(in language: Language) -> String {
        var text = ""
        var rest = message[language][...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            let key = rest[rest.index(after: open)..<close]
            if let index = Int(key), elements.indices.contains(index) {
                text += language.choose("〔\(elements[index].chinese)〕", "[\(elements[index].english)]")
            } else {
                text += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}

extension Example {
    /// The text with its span between ⟦ and ⟧, line breaks shown as ⏎.
    package var marked: String {
        var units = Array(text.utf16)
        if let span, span.upperBound <= units.count {
            units.insert(contentsOf: "⟧".utf16, at: span.upperBound)
            units.insert(contentsOf: "⟦".utf16, at: span.lowerBound)
        }
        return String(decoding: units, as: UTF16.self).split(separator: "\n").joined(separator: "⏎")
    }
}
