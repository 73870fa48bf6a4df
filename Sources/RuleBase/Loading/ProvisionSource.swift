import Law
import XMLParsing

/// Reads `<provisions>` files.
struct ProvisionSource {
    private var provisions: [ProvisionText] = []

    /// The Regulation's, then the Measures', by article and item.
    var inOrder: [ProvisionText] { provisions.sorted { Self.place($0.id).lexicographicallyPrecedes(Self.place($1.id)) } }

    mutating func read(_ root: XMLElement, with reader: inout SourceReader) {
        reader.check(root, attributes: ["from", "until", "note"], children: ["provision"])
        let from = reader.date(root, "from")
        let until = reader.date(root, "until")
        for element in root.elements(named: "provision") {
            reader.check(element, attributes: ["id", "bases", "from", "until"], children: ["title", "text", "uncovered"])
            let id = reader.required(element, "id")
            if !Self.isIdentifier(id) {
                reader.fault(element.line, "id=\"\(id)\" is no provision such as 9, 9.3, m15 or m15.3")
            } else if provisions.contains(where: { $0.id == id }) {
                reader.fault(element.line, "the provision \(id) is given twice")
            }
            let text = element.first("text").map { paragraphs($0.text) } ?? ""
            if text.isEmpty { reader.fault(element.line, "the provision \(id) needs its <text>") }
            provisions.append(
                ProvisionText(
                    id: id, text: text,
                    title: reader.phrase(of: element, "title", required: true) ?? Phrase(chinese: "", english: ""),
                    bases: Self.bases(element, with: &reader), uncovered: reader.phrase(of: element, "uncovered", required: false),
                    from: reader.date(element, "from") ?? from, until: reader.date(element, "until") ?? until))
        }
    }

    /// 0 or 1 for the Regulation or the Measures, then the numbers.
    private static func place(_ id: String) -> [Int] {
        [id.hasPrefix("m") ? 1 : 0] + id.drop { $0 == "m" }.split(separator: ".").compactMap { Int($0) }
    }

    private static func isIdentifier(_ id: String) -> Bool {
        let bare = id.hasPrefix("m") ? id.dropFirst() : id[...]
        let numbers = bare.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        return (1...2).contains(numbers.count) && numbers.allSatisfy { ($0 ?? 0) > 0 }
    }

    private static func bases(_ element: XMLElement, with reader: inout SourceReader) -> [LegalSource] {
        words(element["bases"]).compactMap { text in
            if let source = LegalSource(rawValue: text) { return source }
            let known = LegalSource.allCases.map(\.rawValue)
            reader.fault(element.line, "bases=\"\(text)\" is no kind of source\(Suggestion.hint(for: text, among: known))")
            return nil
        }
    }
}
