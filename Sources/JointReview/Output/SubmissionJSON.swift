import Decisions
import Findings
import Law
import PolicyDocument
package import Reporting
import RuleBase

/// A submission for other programs; `Rules/schema/submission.schema.json` has its form.
package enum SubmissionJSON {
    package static func bytes(_ submission: Submission, _ context: ReportContext) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("schemaVersion", 1)
            json.member("asOf", context.asOf.description)
            json.member("tool", object: {
                $0.member("name", context.toolName)
                $0.member("version", context.toolVersion)
            })
            json.member("ruleBase", object: {
                $0.member("version", context.rules.version)
                $0.member("digest", context.rules.digest)
            })
            json.member("folder", submission.folder)
            json.member("complete", submission.isComplete)
            json.member("joint", decided: submission.assignment?.isJoint)
            json.member("skipped", submission.skipped)
            json.member("materials", array: submission.materials) { $0.material($1) }
            json.member("checks", array: submission.checks) { $0.check($1, context.language) }
            json.opinion(submission.opinion)
            json.member("items", array: submission.items) { $0.item($1) }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: StaticString, decided flag: Bool?) {
        key(name)
        if let flag { value(flag) } else { null() }
    }

    fileprivate mutating func material(_ material: Material) {
        object {
            $0.member("path", material.path)
            $0.member("role", material.role.rawValue)
            $0.member("title", material.title)
            $0.member("read", material.document != nil)
            $0.member("problems", material.problems)
        }
    }

    fileprivate mutating func check(_ check: RequirementCheck, _ language: Language) {
        object {
            $0.member("requirement", check.requirement.rawValue)
            $0.member("status", check.status.rawValue)
            $0.member("law", check.requirement.isLaw)
            $0.member("source", check.requirement.source(in: language))
            $0.member("details", check.details)
            $0.member("request", check.status == .missing ? check.requirement.request(in: language) : nil)
        }
    }

    fileprivate mutating func opinion(_ opinion: PreliminaryOpinion?) {
        key("opinion")
        guard let opinion else { return null() }
        object {
            $0.member("path", opinion.path)
            $0.member("form", opinion.isOurForm)
            $0.member("conclusion", opinion.conclusion?.rawValue)
            $0.member("digest", opinion.textDigest)
            $0.member("signature", opinion.signature)
        }
    }

    fileprivate mutating func item(_ item: ItemComparison) {
        object {
            $0.member("provision", item.provision.description)
            $0.member("answer", item.answer?.rawValue)
            $0.member("outcome", item.outcome.rawValue)
            $0.member("findings", array: item.findings) { json, finding in
                json.object {
                    $0.member("id", finding.id)
                    $0.member("level", finding.level.rawValue)
                    $0.member("title", finding.title)
                    $0.member("clause", finding.clause)
                    $0.member("line", finding.location.line)
                    $0.member("text", finding.text)
                }
            }
        }
    }
}
