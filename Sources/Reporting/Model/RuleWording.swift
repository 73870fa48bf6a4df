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
