import Findings
import Law
import RuleBase

/// The rules and the law a SARIF run refers to: every rule in force, fired or not, and both laws as taxonomies.
struct SARIFCatalogue {
    let context: ReportContext
    let rules: [Rule]
    private let ruleIndex: [String: Int]
    private let regulation: [ProvisionText]
    private let measures: [ProvisionText]

    init(_ context: ReportContext) {
        self.context = context
        rules = context.rules.rules.filter { rule in
            (rule.from.map { $0 <= context.asOf } ?? true) && (rule.until.map { context.asOf <= $0 } ?? true)
        }
        ruleIndex = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        measures = context.rules.provisions.filter { $0.id.hasPrefix("m") }
        regulation = context.rules.provisions.filter { !$0.id.hasPrefix("m") }
    }

    func index(ofRule id: String) -> Int? { ruleIndex[id] }

    private static let regulationName = "公平竞争审查条例"
    private static let measuresName = "公平竞争审查条例实施办法"

    /// A reference to the provision in its taxonomy; nil where the rule base has no text of it.
    func reference(to id: String) -> SARIFReference? {
        let isMeasures = id.hasPrefix("m")
        guard let index = (isMeasures ? measures : regulation).firstIndex(where: { $0.id == id }) else { return nil }
        return SARIFReference(
            id: id, index: index, component: isMeasures ? Self.measuresName : Self.regulationName, componentIndex: isMeasures ? 1 : 0)
    }

    func write(to json: inout JSONWriter) {
        json.member(
            "tool",
            object: { json in
                json.member(
                    "driver",
                    object: { json in
                        json.member("name", context.toolName)
                        json.member("version", context.toolVersion)
                        json.member("semanticVersion", context.toolVersion)
                        json.member("supportedTaxonomies", array: [Self.regulationName, Self.measuresName].enumerated()) { json, entry in
                            json.object {
                                $0.member("name", entry.element)
                                $0.member("index", entry.offset)
                            }
                        }
                        json.member("rules", array: rules) { write($1, to: &$0) }
                        json.member(
                            "properties",
                            object: {
                                $0.member("ruleBaseVersion", context.rules.version)
                                $0.member("ruleBaseDigest", context.rules.digest)
                            })
                    })
            })
        json.member("taxonomies", array: [(Self.regulationName, regulation), (Self.measuresName, measures)]) { json, taxonomy in
            json.object { json in
                json.member("name", taxonomy.0)
                json.member("version", context.rules.version)
                json.member(
                    "shortDescription",
                    object: {
                        $0.member("text", taxonomy.0 == Self.measuresName ? "\(taxonomy.0)（整理文本，以官方公布文本为准）" : taxonomy.0)
                    })
                json.member("taxa", array: taxonomy.1) { json, provision in
                    json.object {
                        $0.member("id", provision.id)
                        $0.member("shortDescription", object: { $0.member("text", provision.title[context.language].orDash) })
                        $0.member("fullDescription", object: { $0.member("text", provision.text.orDash) })
                    }
                }
            }
        }
    }

    private func write(_ rule: Rule, to json: inout JSONWriter) {
        let language = context.language
        let level = Level(rawValue: rule.level.rawValue) ?? .note
        json.object { json in
            json.member("id", rule.id)
            json.member("shortDescription", object: { $0.member("text", rule.title[language].limited(to: 1024).orDash) })
            json.member("fullDescription", object: { $0.member("text", rule.generalMessage(in: language).limited(to: 1024).orDash) })
            json.member(
                "help",
                object: { json in
                    let help = SARIFHelp(rule, context)
                    json.member("text", help.text)
                    json.member("markdown", help.markdown)
                })
            json.member("defaultConfiguration", object: { $0.member("level", level.rawValue) })
            let references = [rule.provision.description, rule.measures?.description].compactMap { $0.flatMap(reference) }
            json.member("relationships", array: references) { json, reference in
                json.object { json in
                    json.key("target")
                    json.reference(reference)
                    json.member("kinds", ["relevant"])
                }
            }
            json.member(
                "properties",
                object: { json in
                    json.member("precision", level == .error ? "high" : level == .warning ? "medium" : "low")
                    json.member("problem.severity", level == .note ? "recommendation" : level.rawValue)
                    let tags = ["fair-competition-review", rule.provision.description, rule.measures?.description].compactMap { $0 }
                    json.member("tags", level == .note ? tags + ["needs-review"] : tags)
                })
        }
    }
}

/// A reference into a taxonomy.
struct SARIFReference {
    var id: String
    var index: Int
    var component: String
    var componentIndex: Int
}

extension JSONWriter {
    mutating func reference(_ reference: SARIFReference) {
        object { json in
            json.member("id", reference.id)
            json.member("index", reference.index)
            json.member(
                "toolComponent",
                object: {
                    $0.member("name", reference.component)
                    $0.member("index", reference.componentIndex)
                })
        }
    }
}

extension String {
    /// GitHub takes an empty text for a missing one.
    var orDash: String { isEmpty ? "-" : self }

    func limited(to count: Int) -> String {
        self.count <= count ? self : String(prefix(count - 1)) + "…"
    }
}
