import Findings
import Law
import Reporting
import RuleBase

/// Rules as `--format json` shows them, both languages.
extension JSONWriter {
    mutating func rule(_ rule: Rule) {
        object { json in
            json.member("id", rule.id)
            json.member("provision", rule.provision.description)
            json.member("measures", rule.measures?.description)
            json.member("level", rule.level.rawValue)
            json.member("weight", rule.weight)
            json.member("also", rule.also.map(\.description))
            json.member("relatedLaw", Array(rule.relatedLaw))
            json.phrase("title", rule.title)
            json.phrase("message", rule.message)
            json.phrase("cure", rule.cure)
            json.key("fact")
            if let fact = rule.fact { json.phrase(fact) } else { json.null() }
            json.member("elements", array: rule.elements) { $0.phrase($1) }
            json.member("from", rule.from?.description)
            json.member("until", rule.until?.description)
            json.member("examples", array: rule.examples) { json, example in
                json.object {
                    $0.member("kind", example.kind.rawValue)
                    $0.member("title", example.title)
                    $0.member("text", example.text)
                    $0.key("span")
                    if let span = example.span {
                        $0.array([span.lowerBound, span.upperBound]) { $0.value($1) }
                    } else {
                        $0.null()
                    }
                }
            }
            json.member("file", rule.file)
            json.member("line", rule.line)
        }
    }

    mutating func phrase(_ name: StaticString, _ phrase: Phrase) {
        key(name)
        self.phrase(phrase)
    }

    mutating func phrase(_ phrase: Phrase) {
        object {
            $0.member("zh", phrase.chinese)
            $0.member("en", phrase.english)
        }
    }

}
