import XMLParsing

/// Reads an `<example>`: its lines are paragraphs, and ⟦…⟧ marks what the rule must find.
enum ExampleSource {
    static func read(_ element: XMLElement, with reader: inout SourceReader) -> Example? {
        reader.check(element, attributes: ["kind", "title", "note"], text: true)
        if (element["kind"] ?? "").isEmpty { reader.fault(element.line, "<example> needs the attribute \"kind\"") }
        guard let kind = reader.word(element, "kind", as: Example.Kind.self) else { return nil }
        let marked = paragraphs(element.text)
        if marked.isEmpty {
            reader.fault(element.line, "<example> is empty")
            return nil
        }
        var text: [UInt16] = []
        var opens: [Int] = []
        var closes: [Int] = []
        for unit in marked.utf16 {
            switch unit {
            case 0x27E6: opens.append(text.count)
            case 0x27E7: closes.append(text.count)
            default: text.append(unit)
            }
        }
        var span: Range<Int>?
        switch kind {
        case .violation:
            if opens.count == 1, closes.count == 1, opens[0] < closes[0] {
                span = opens[0]..<closes[0]
            } else {
                reader.fault(
                    element.line, "a violating <example> marks exactly one span ⟦…⟧; here are \(opens.count) ⟦ and \(closes.count) ⟧")
            }
        case .compliant:
            if !opens.isEmpty || !closes.isEmpty { reader.fault(element.line, "a compliant <example> marks no span, but holds ⟦ or ⟧") }
        }
        return Example(
            kind: kind, title: element["title"].flatMap { $0.isEmpty ? nil : $0 }, text: String(decoding: text, as: UTF16.self), span: span,
            line: element.line)
    }
}
