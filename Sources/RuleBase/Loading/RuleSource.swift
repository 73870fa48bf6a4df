import Law
import XMLParsing

/// Reads `<rules>` files.
struct RuleSource {
    let classes: ClassTable
    private(set) var rules: [Rule] = []

    init(classes: ClassTable) { self.classes = classes }

    mutating func read(_ root: XMLElement, with reader: inout SourceReader) {
        reader.check(root, attributes: ["provision", "note"], children: ["rule"])
        let text = reader.required(root, "provision")
        guard let provision = Provision(text), text == provision.description, (8...11).contains(provision.article) else {
            if !text.isEmpty { reader.fault(root.line, "provision=\"\(text)\" is no item of Articles 8 to 11, such as 9.3") }
            return
        }
        for element in root.elements(named: "rule") { rules.append(read(rule: element, of: provision, with: &reader)) }
    }

    private func read(rule element: XMLElement, of provision: Provision, with reader: inout SourceReader) -> Rule {
        reader.check(
            element, attributes: ["id", "measures", "level", "weight", "also", "from", "until", "note"],
            children: ["title", "element", "pattern", "message", "cure", "fact", "related", "example"])
        let id = reader.required(element, "id")
        let level = reader.word(element, "level", as: RuleLevel.self)
        if (element["level"] ?? "").isEmpty { reader.fault(element.line, "rule \"\(id)\" needs the attribute \"level\"") }
        let weight = reader.number(element, "weight", in: 0...100)
        if (element["weight"] ?? "").isEmpty { reader.fault(element.line, "rule \"\(id)\" needs the attribute \"weight\" (0 to 100)") }
        let elements = readElements(of: element, with: &reader)
        let patterns = PatternSource(classes: classes, elementIDs: elements.ids)
        let title = reader.phrase(of: element, "title", required: true)
        let message = reader.phrase(of: element, "message", required: true)
        let cure = reader.phrase(of: element, "cure", required: true)
        let rule = Rule(
            id: id, provision: provision, measures: readMeasures(element, with: &reader), level: level ?? .note, weight: weight ?? 0,
            also: readAlso(element, with: &reader), relatedLaw: StoredList(element.elements(named: "related").map { paragraph($0.text) }),
            title: title ?? Phrase(chinese: "", english: ""),
            message: indexed(message, elements.ids, element, "message", with: &reader),
            cure: indexed(cure, elements.ids, element, "cure", with: &reader),
            fact: reader.phrase(of: element, "fact", required: level == .warning), elements: StoredList(elements.names),
            patterns: StoredList(element.elements(named: "pattern").map { patterns.read($0, with: &reader) }), from: reader.date(element, "from"),
            until: reader.date(element, "until"),
            examples: StoredList(element.elements(named: "example").compactMap { ExampleSource.read($0, with: &reader) }), file: reader.relative,
            line: element.line)
        RuleChecks.check(rule, elementIDs: elements.ids, with: &reader)
        return rule
    }

    private func readElements(of rule: XMLElement, with reader: inout SourceReader) -> (ids: [String], names: [Phrase]) {
        var ids: [String] = []
        var names: [Phrase] = []
        for element in rule.elements(named: "element") {
            let id = reader.required(element, "id")
            if ids.contains(id) { reader.fault(element.line, "the element \"\(id)\" is declared twice") }
            ids.append(id)
            names.append(reader.phrase(element))
        }
        return (ids, names)
    }

    private func readMeasures(_ element: XMLElement, with reader: inout SourceReader) -> MeasuresItem? {
        guard let text = element["measures"], !text.isEmpty else { return nil }
        if let item = MeasuresItem(text) { return item }
        reader.fault(element.line, "measures=\"\(text)\" is no item of the Measures, such as m15.3")
        return nil
    }

    private func readAlso(_ element: XMLElement, with reader: inout SourceReader) -> [Provision] {
        words(element["also"]).compactMap { text in
            if let provision = Provision(text) { return provision }
            reader.fault(element.line, "also=\"\(text)\": no item of the Regulation, such as 9.3")
            return nil
        }
    }

    /// A text with `{name}` made `{index}`, the element's place in `Rule.elements`.
    private func indexed(
        _ phrase: Phrase?, _ ids: [String], _ rule: XMLElement, _ name: String, with reader: inout SourceReader
    ) -> Phrase {
        guard let phrase else { return Phrase(chinese: "", english: "") }
        let line = rule.first(name)?.line ?? rule.line
        var unknown: [String] = []
        func index(_ text: String) -> String {
            Placeholders.replacing(in: text) { id in
                if let index = ids.firstIndex(of: id) { return "{\(index)}" }
                unknown.append(id)
                return "{}"
            }
        }
        let result = Phrase(chinese: index(phrase.chinese), english: index(phrase.english))
        for id in unknown {
            reader.fault(line, "{\(id)} in <\(name)> is no element of the rule\(Suggestion.hint(for: id, among: ids))")
        }
        return result
    }
}
