package import Findings
import Law
import PolicyDocument
import RuleBase

/// Version 1 of the JSON report: names and nesting are a contract (Rules/schema/report.schema.json).
extension JSONWriter {
    /// The members that say what the run was.
    package mutating func runMembers(_ context: ReportContext) {
        member("schemaVersion", 1)
        member("asOf", context.asOf.description)
        member("tool") {
            $0.member("name", context.toolName)
            $0.member("version", context.toolVersion)
        }
        member("ruleBase") {
            $0.member("version", context.rules.version)
            $0.member("digest", context.rules.digest)
        }
    }

    package mutating func document(_ report: DocumentReport) {
        object { json in
            json.member("path", report.path)
            json.member("format", report.format?.rawValue)
            json.member("encoding", report.encoding)
            json.member("title", report.metadata.title)
            json.member("number", report.metadata.number)
            json.member("issuer", report.metadata.issuer)
            json.key("jurisdiction")
            if let jurisdiction = report.jurisdiction {
                json.object {
                    $0.member("code", jurisdiction.code.map(String.init))
                    $0.member("name", jurisdiction.name)
                }
            } else {
                json.null()
            }
            json.member("date", report.metadata.date?.description)
            json.member("kind", report.metadata.kind)
            json.member("status", report.status.rawValue)
            json.member("scopeReason", report.scopeReason)
            json.member("characters", report.characters)
            json.member("problems", array: report.problems) { json, problem in
                json.object {
                    $0.member("message", problem.message)
                    $0.member("line", problem.line)
                }
            }
            json.member("notChecked", array: report.notChecked) { json, part in
                json.object {
                    $0.member("what", part.what)
                    $0.member("line", part.line)
                }
            }
            json.member("staleDecisions", array: report.staleDecisions) { json, decision in
                json.object {
                    $0.member("id", decision.id)
                    $0.member("reason", decision.reason)
                    $0.member("owner", decision.owner)
                    $0.member("successor", decision.successor)
                    $0.member("kind", decision.kind.rawValue)
                    $0.member("detail", decision.detail)
                }
            }
            if let review = report.review {
                json.member("review") {
                    $0.member("status", review.status.rawValue)
                    $0.member("message", review.message)
                }
            }
            if let cured = report.cured {
                json.member("cured", array: cured) { json, finding in
                    json.object {
                        $0.member("id", finding.id)
                        $0.member("rule", finding.rule)
                        $0.member("level", finding.level.rawValue)
                        $0.member("provision") { $0.item(finding.provision.article, finding.provision.item) }
                        $0.member("title", finding.title)
                        $0.member("clause", finding.clause)
                        $0.member("text", finding.text)
                    }
                }
            }
            json.member("findings", array: report.findings) { $0.finding($1) }
        }
    }

    package mutating func finding(_ finding: Finding) {
        object { json in
            json.member("id", finding.id)
            json.member("rule", finding.rule)
            json.member("level", finding.level.rawValue)
            json.member("score", finding.score)
            json.member("provision") {
                $0.item(finding.provision.article, finding.provision.item)
                $0.key("measures")
                if let measures = finding.measures {
                    $0.object { $0.item(measures.article, measures.item) }
                } else {
                    $0.null()
                }
            }
            json.member("also", array: finding.also) { json, provision in
                json.object { $0.item(provision.article, provision.item) }
            }
            json.member("relatedLaw", finding.relatedLaw)
            json.member("title", finding.title)
            json.member("message", finding.message)
            json.member("text", finding.text)
            json.member("clause", finding.clause)
            json.location(finding)
            json.member("related", finding.related)
            json.member("elements", array: finding.elements) { json, element in
                json.object {
                    $0.member("name", element.name)
                    $0.member("text", element.text)
                    $0.member("line", element.line)
                    $0.member("column", element.column)
                }
            }
            json.assessment(finding)
            json.member("cure", finding.cure)
            json.disposition(finding.disposition)
            if let change = finding.change { json.member("change", change.rawValue) }
            if let conclusion = finding.explainedConclusion { json.member("conclusion", conclusion.paragraphs) }
            if !finding.trace.isEmpty { json.member("trace", finding.trace) }
        }
    }

    package mutating func summary(_ summary: RunSummary) {
        object {
            $0.member("documents", summary.documents)
            $0.member("characters", summary.characters)
            $0.member("errors", summary.errors)
            $0.member("warnings", summary.warnings)
            $0.member("notes", summary.notes)
            $0.member("unreadable", summary.unreadable)
            $0.member("incomplete", summary.incomplete)
            $0.member("outOfScope", summary.outOfScope)
            $0.member("excused", summary.excused)
            $0.member("staleDecisions", summary.staleDecisions)
            $0.member("skipped", summary.skipped)
            $0.member("unreviewed", summary.unreviewed)
            if let changes = summary.changes {
                $0.member("new", changes.new)
                $0.member("stays", changes.stays)
                $0.member("cured", changes.cured)
            }
        }
    }

    /// What is wrong with an entry of a file of decisions.
    package mutating func decision(_ remark: DocumentRemark) {
        object {
            $0.member("path", remark.path)
            $0.member("line", remark.line)
            $0.member("kind", remark.decision?.kind.rawValue)
            $0.member("reason", remark.decision?.reason)
            $0.member("owner", remark.decision?.owner)
            $0.member("message", remark.message)
        }
    }

    private mutating func item(_ article: Int, _ item: Int) {
        member("article", article)
        member("item", item)
    }

    private mutating func location(_ finding: Finding) {
        let location = finding.location
        member("location") {
            $0.member("part", location.part)
            $0.member("line", location.line)
            $0.member("column", location.column)
            $0.member("endLine", location.endLine)
            $0.member("endColumn", location.endColumn)
            $0.member("paragraph", location.paragraph)
            $0.member("utf16Start", location.utf16Start)
            $0.member("utf16End", location.utf16End)
            $0.member("inserted", location.isInserted)
            $0.member("hidden", location.isHidden)
        }
    }

    private mutating func assessment(_ finding: Finding) {
        member("legalBasis") {
            $0.member("status", finding.legalBasis.status.rawValue)
            $0.member("citations", array: finding.legalBasis.citations) { json, citation in
                json.object {
                    $0.member("name", citation.name)
                    $0.member("kind", citation.kind.rawValue)
                    $0.member("article", citation.article)
                }
            }
        }
        let exemption = finding.exemption
        member("exemption") {
            $0.member("ground", exemption.ground)
            $0.member("term", exemption.term)
            $0.member("termStatus", exemption.termStatus?.rawValue)
            $0.member("until", exemption.until?.description)
            $0.member("found", array: exemption.found) { json, evidence in
                json.object {
                    $0.member("point", evidence.point.rawValue)
                    $0.member("text", evidence.text)
                    $0.member("line", evidence.line)
                }
            }
            $0.member("missing", exemption.missing.map(\.rawValue))
        }
    }

    private mutating func disposition(_ disposition: Disposition?) {
        key("disposition")
        guard let disposition else { return null() }
        object {
            $0.member("kind", disposition.kind.rawValue)
            $0.member("status", disposition.status?.rawValue)
            $0.member("reason", disposition.reason)
            $0.member("owner", disposition.owner)
            $0.member("until", disposition.until?.description)
        }
    }
}
