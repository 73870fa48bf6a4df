import Law

/// What a rule must satisfy beyond its form.
enum RuleChecks {
    /// The least number of examples of each kind.
    static let examples = 2

    static func check(_ rule: Rule, elementIDs: [String], with reader: inout SourceReader) {
        let prefix = "\(rule.provision)-"
        if !rule.id.hasPrefix(prefix) || rule.id.count == prefix.count {
            reader.fault(rule.line, "id=\"\(rule.id)\" must begin with its provision and a hyphen: \"\(prefix)…\"")
        }
        if let character = rule.id.first(where: { !isAllowed($0) }) {
            reader.fault(rule.line, "id=\"\(rule.id)\" holds \"\(character)\"; only a to z, 0 to 9, \".\" and \"-\" may stand in it")
        }
        if let measures = rule.measures, !MeasuresItem.detailed(byArticle: measures.article).contains(rule.provision) {
            reader.fault(rule.line, "measures=\"\(measures)\" of \"\(rule.id)\" belongs to no article that details \(rule.provision)")
        }
        if rule.also.contains(rule.provision) {
            reader.fault(rule.line, "also=\"\(rule.provision)\" of \"\(rule.id)\" is the rule's own provision")
        }
        if rule.patterns.isEmpty { reader.fault(rule.line, "rule \"\(rule.id)\" needs a <pattern>") }
        if let from = rule.from, let until = rule.until, until <= from {
            reader.fault(rule.line, "until=\"\(until)\" of \"\(rule.id)\" is not later than from=\"\(from)\"")
        }
        for kind in Example.Kind.allCases {
            let count = rule.examples.count { $0.kind == kind }
            if count < examples {
                reader.fault(rule.line, "rule \"\(rule.id)\" has \(count) \(kind.rawValue) examples and needs \(examples)")
            }
        }
        for (index, id) in elementIDs.enumerated() where !meets(rule, index) {
            reader.fault(rule.line, "the element \"\(id)\" of \"\(rule.id)\" is met by no step or condition")
        }
    }

    private static func isAllowed(_ character: Character) -> Bool {
        "a"..."z" ~= character || "0"..."9" ~= character || character == "." || character == "-"
    }

    private static func meets(_ rule: Rule, _ element: Int) -> Bool {
        rule.patterns.contains { pattern in
            pattern.steps.contains { $0.element == element } || pattern.with.contains { $0.element == element }
        }
    }

    /// Notes rules of one id, and rules whose provision or Measures item has no text.
    static func check(_ rules: [Rule], provisions: [ProvisionText], directory: String, faults: inout [RuleFault]) {
        var lines: [String: (file: String, line: Int)] = [:]
        let known = Set(provisions.map(\.id))
        for rule in rules {
            func fault(_ message: String) {
                faults.append(RuleFault(file: directory + "/" + rule.file, line: rule.line, message: message))
            }
            if let other = lines[rule.id] { fault("id=\"\(rule.id)\" is already that of the rule at \(other.file):\(other.line)") }
            lines[rule.id] = lines[rule.id] ?? (rule.file, rule.line)
            for id in [rule.provision.description] + rule.also.map(\.description) + (rule.measures.map { [$0.description] } ?? [])
            where !known.contains(id) {
                fault("the provision \(id) that \"\(rule.id)\" names has no text in provisions/\(Suggestion.hint(for: id, among: known))")
            }
        }
    }

    /// Notes the classes that nothing refers to.
    static func checkUse(of classes: [LexiconClass], table: ClassTable, by rules: [Rule], faults: inout [RuleFault]) {
        var used = ClassSet.empty
        for pattern in rules.flatMap(\.patterns) {
            for step in pattern.steps { used.formUnion(step.classes.union(step.not)) }
            for condition in pattern.with + pattern.without { used.formUnion(condition.classes) }
        }
        for item in classes where item.isEngine || item.hides { used.formUnion(table.closure(of: item.name) ?? .empty) }
        for item in classes where !item.isDynamic {
            guard let index = table.index(of: item.name), !used.contains(index) else { continue }
            faults.append(RuleFault(file: item.file, line: item.line, message: "dead class: no rule uses \"\(item.name)\""))
        }
    }
}
