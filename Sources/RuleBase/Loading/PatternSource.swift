import XMLParsing

/// Reads the `<pattern>` elements of one rule.
struct PatternSource {
    let classes: ClassTable
    let elementIDs: [String]

    func read(_ element: XMLElement, with reader: inout SourceReader) -> Pattern {
        reader.check(element, attributes: ["polarity", "level", "note"], children: ["step", "with", "without"])
        var steps: [Step] = []
        for child in element.elements(named: "step") { steps.append(step(child, isFirst: steps.isEmpty, with: &reader)) }
        if !steps.contains(where: { !$0.isOptional }) {
            reader.fault(element.line, steps.isEmpty ? "<pattern> needs a <step>" : "all steps of the <pattern> are optional")
        }
        return Pattern(
            steps: steps, with: element.elements(named: "with").map { condition($0, with: &reader) },
            without: element.elements(named: "without").map { condition($0, with: &reader) },
            polarity: reader.word(element, "polarity", as: Pattern.Polarity.self) ?? .clears,
            level: reader.word(element, "level", as: RuleLevel.self), line: element.line)
    }

    private func step(_ element: XMLElement, isFirst: Bool, with reader: inout SourceReader) -> Step {
        reader.check(element, attributes: ["any", "element", "gap", "not", "optional"])
        let gap = reader.number(element, "gap", in: 0...500)
        if isFirst && gap != nil { reader.fault(element.line, "gap=\"\(gap ?? 0)\" of the first step means nothing") }
        return Step(
            classes: set(element, "any", with: &reader), gap: gap, isOptional: reader.flag(element, "optional"),
            not: element["not"] == nil ? .empty : set(element, "not", with: &reader), element: index(element, with: &reader))
    }

    private func condition(_ element: XMLElement, with reader: inout SourceReader) -> Condition {
        reader.check(element, attributes: ["any", "in", "within", "element"])
        let place = reader.word(element, "in", as: Condition.Place.self)
        if (element["in"] ?? "").isEmpty { reader.fault(element.line, "<\(element.name)> needs the attribute \"in\"") }
        let within = reader.number(element, "within", in: 0...2_000)
        if let place, within != nil, ![.before, .after, .sentence].contains(place) {
            reader.fault(
                element.line, "within=\"\(within ?? 0)\" goes with in=\"before\", \"after\" or \"sentence\" only, not \"\(place.rawValue)\""
            )
        }
        return Condition(
            classes: set(element, "any", with: &reader), place: place ?? .sentence, within: within, element: index(element, with: &reader))
    }

    private func set(_ element: XMLElement, _ name: String, with reader: inout SourceReader) -> ClassSet {
        classes.set(words(reader.required(element, name)), faults: &reader.faults, file: reader.path, line: element.line)
    }

    private func index(_ element: XMLElement, with reader: inout SourceReader) -> Int? {
        guard let id = element["element"], !id.isEmpty else { return nil }
        if let index = elementIDs.firstIndex(of: id) { return index }
        reader.fault(
            element.line, "element=\"\(id)\" is no element of the rule\(Suggestion.hint(for: id, among: elementIDs))")
        return nil
    }
}
