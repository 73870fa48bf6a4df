import DocumentReading
import Findings
import Law
import ReviewEngine
package import RuleBase

/// Runs rules against their own examples.
package struct RuleChecker: Sendable {
    private let rules: RuleSet
    private let reviewer: Reviewer

    package init(_ rules: RuleSet) {
        self.rules = rules
        reviewer = Reviewer(rules: rules)
    }

    /// Every example that its rule judges otherwise than it says: the fault stands at the example.
    /// - Parameter directory: what precedes the rules' file names in the faults.
    package static func check(_ rules: RuleSet, directory: String = "Rules") -> [RuleFault] {
        let checker = RuleChecker(rules)
        return rules.rules.flatMap { rule in
            rule.examples.compactMap { example in
                checker.complaint(of: rule, about: example).map {
                    RuleFault(file: directory.isEmpty ? rule.file : "\(directory)/\(rule.file)", line: example.line, message: $0)
                }
            }
        }
    }

    /// What is wrong with one example; nil where the rule judges it as it says.
    package func complaint(of rule: Rule, about example: Example) -> String? {
        let document = ExampleDocument(example)
        return complaint(of: rule, about: document, bytes: Array(document.text.utf8), name: "example.txt", isExact: true)
    }

    /// What is wrong with a hostile variant of an example; nil where the rule judges it like the example.
    package func complaint(of rule: Rule, about example: Example, as variant: HostileVariant) -> String? {
        let document = variant.rewrite(ExampleDocument(example))
        return complaint(
            of: rule, about: document, bytes: variant.encode(document.text), name: "example",
            isExact: variant.keepsPositions
        ).map { "\(variant.name): \($0)" }
    }

    /// The firm findings of other rules on the compliant examples of each rule: where one rule's clean draft is another's breach, one of
    /// the two is likely wrong. Each fault stands at the example.
    package func crossfire() -> [RuleFault] {
        rules.rules.flatMap { rule in
            rule.examples.filter { $0.kind == .compliant }.flatMap { example -> [RuleFault] in
                guard let day = day(in: rule),
                    let document = try? DocumentReader.read(Array(ExampleDocument(example).text.utf8), name: "example")
                else { return [] }
                return reviewer.review(document, options: ReviewOptions(asOf: day)).findings
                    .filter { $0.rule != rule.id && $0.level.isFirm }
                    .map { finding in
                        let message =
                            "\"\(finding.rule)\" finds \"\(finding.text)\" (\(finding.level.rawValue)) in a compliant example of \"\(rule.id)\""
                        return RuleFault(file: rule.file, line: example.line, message: message)
                    }
            }
        }
    }

    /// - Parameter isExact: whether the units of the document that is read are those of `document.text`, so that the span can be compared.
    private func complaint(of rule: Rule, about document: ExampleDocument, bytes: [UInt8], name: String, isExact: Bool) -> String? {
        guard let day = day(in: rule) else { return "the rule \"\(rule.id)\" is never in force" }
        let findings: [Finding]
        do {
            let read = try DocumentReader.read(bytes, name: name)
            let review = reviewer.review(read, options: ReviewOptions(asOf: day))
            if document.span != nil, let reason = review.scopeReason {
                return "the draft is out of scope (\(reason)), \"\(rule.id)\" finds nothing"
            }
            findings = review.findings.filter { $0.rule == rule.id }
        } catch {
            return "cannot be read: \(error)"
        }
        guard let span = document.span else {
            return findings.first.map { "\"\(rule.id)\" finds \"\($0.text)\" (\($0.level.rawValue)) in a compliant example" }
        }
        if findings.isEmpty { return "\"\(rule.id)\" finds nothing in a violating example" }
        if !isExact || findings.contains(where: { $0.units.overlaps(span) }) { return nil }
        return "\"\(rule.id)\" finds \"\(findings[0].text)\", which does not touch the marked span"
    }

    /// A day the rule is in force, the Regulation and the Measures too where its dates allow.
    private func day(in rule: Rule) -> CalendarDate? {
        let latest = (rules.provisions.compactMap(\.from) + [rule.from].compactMap { $0 }).max()
        guard let until = rule.until else { return latest ?? CalendarDate(year: 2025, month: 4, day: 20) }
        if let latest, latest < until { return latest }
        return rule.from
    }
}
