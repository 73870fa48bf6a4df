import Law
import XMLParsing

/// Reads the elements of one source file, noting every fault at its line instead of stopping at the first.
struct SourceReader {
    /// The path as faults name it.
    let path: String
    /// The path relative to the rule base's directory, as the table keeps it.
    let relative: String
    var faults: [RuleFault] = []

    init(path: String, relative: String) {
        self.path = path
        self.relative = relative
    }

    mutating func fault(_ line: Int, _ message: String) {
        faults.append(RuleFault(file: path, line: line, message: message))
    }

    /// Notes attributes and child elements an element may not have, and text where it may have none.
    mutating func check(_ element: XMLElement, attributes: [String], children: [String] = [], text: Bool = false) {
        for attribute in element.attributes where !attributes.contains(attribute.name) {
            fault(
                element.line,
                "<\(element.name)> has no attribute \"\(attribute.name)\"\(Suggestion.hint(for: attribute.name, among: attributes))")
        }
        for child in element.elements where !children.contains(child.name) {
            fault(child.line, "<\(element.name)> holds no <\(child.name)>\(Suggestion.hint(for: child.name, among: children))")
        }
        if !text, let stray = element.content.lazy.compactMap({ Self.strayText($0) }).first {
            fault(element.line, "<\(element.name)> holds no text, but here is \"\(stray)\"")
        }
    }

    private static func strayText(_ content: XMLContent) -> String? {
        guard case .text(let text) = content else { return nil }
        let bare = trimmed(text)
        return bare.isEmpty ? nil : String(bare.prefix(20))
    }

    /// The value of an attribute that must be given and not be empty; notes its absence.
    mutating func required(_ element: XMLElement, _ name: String) -> String {
        if let value = element[name], !value.isEmpty { return value }
        fault(element.line, "<\(element.name)> needs the attribute \"\(name)\"")
        return ""
    }

    /// A word of a closed set; nil where the attribute is missing or empty.
    mutating func word<Value: RawRepresentable & CaseIterable>(_ element: XMLElement, _ name: String, as type: Value.Type) -> Value?
    where Value.RawValue == String {
        guard let text = element[name], !text.isEmpty else { return nil }
        if let value = Value(rawValue: text) { return value }
        let words = Value.allCases.map(\.rawValue)
        fault(
            element.line,
            "\(name)=\"\(text)\" of <\(element.name)> is none of \(words.joined(separator: ", "))\(Suggestion.hint(for: text, among: words))"
        )
        return nil
    }

    mutating func flag(_ element: XMLElement, _ name: String) -> Bool {
        switch element[name] {
        case nil, "false": return false
        case "true": return true
        case .some(let text):
            fault(element.line, "\(name)=\"\(text)\" of <\(element.name)> is neither true nor false")
            return false
        }
    }

    /// A number in a range; nil where the attribute is missing or empty.
    mutating func number(_ element: XMLElement, _ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = element[name], !text.isEmpty else { return nil }
        if let value = Int(text), range.contains(value) { return value }
        fault(
            element.line, "\(name)=\"\(text)\" of <\(element.name)> is no number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }

    /// A day; nil where the attribute is missing or empty.
    mutating func date(_ element: XMLElement, _ name: String) -> CalendarDate? {
        guard let text = element[name], !text.isEmpty else { return nil }
        if let date = CalendarDate(text) { return date }
        fault(element.line, "\(name)=\"\(text)\" of <\(element.name)> is no day (YYYY-MM-DD)")
        return nil
    }

    /// The two languages of an element that holds `<zh>` and `<en>`, neither empty.
    mutating func phrase(_ element: XMLElement) -> Phrase {
        check(element, attributes: ["id"], children: ["zh", "en"])
        func text(_ language: String) -> String {
            guard let child = element.first(language) else { return "" }
            return paragraph(child.text)
        }
        let phrase = Phrase(chinese: text("zh"), english: text("en"))
        if phrase.chinese.isEmpty { fault(element.line, "<\(element.name)> needs its text in <zh>") }
        if phrase.english.isEmpty { fault(element.line, "<\(element.name)> needs its text in <en>") }
        return phrase
    }

    /// The phrase of the child of a name; notes its absence where it is required.
    mutating func phrase(of element: XMLElement, _ name: String, required: Bool) -> Phrase? {
        let children = element.elements(named: name)
        if children.count > 1 { fault(children[1].line, "<\(element.name)> holds more than one <\(name)>") }
        if let child = children.first { return phrase(child) }
        if required { fault(element.line, "<\(element.name)> needs a <\(name)>") }
        return nil
    }
}

/// The words of an attribute that lists several.
func words(_ text: String?) -> [String] {
    (text ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
}

func trimmed(_ text: some StringProtocol) -> String {
    var rest = Substring(text)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
}

/// A text of one paragraph: lines trimmed and joined, by a space where both neighbours are ASCII (Chinese is joined without).
func paragraph(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { trimmed($0) }.filter { !$0.isEmpty }.reduce(into: "") { whole, line in
        if let last = whole.unicodeScalars.last, let first = line.unicodeScalars.first, last.isASCII || first.isASCII { whole += " " }
        whole += line
    }
}

/// A text of several paragraphs, one a line: each trimmed, empty ones at both ends left out.
func paragraphs(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { trimmed($0) }
    return lines.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed().joined(separator: "\n")
}
