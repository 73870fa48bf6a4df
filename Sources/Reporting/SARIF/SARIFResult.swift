import Findings
import Law
import PolicyDocument

/// One finding as a SARIF result.
struct SARIFResult {
    let finding: Finding
    let report: DocumentReport
    let document: Document?
    let lineHash: String?
    let context: ReportContext
    let reporter: SARIFReporter
    let catalogue: SARIFCatalogue

    private var isPackage: Bool { finding.location.part != nil }
    /// A region over a package has no place in the standard; code scanning shows nothing without one.
    private var hasRegion: Bool { !isPackage || reporter.profile == .github }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("ruleId", finding.rule)
            if let index = catalogue.index(ofRule: finding.rule) { json.member("ruleIndex", index) }
            let isReview = finding.level == .note && reporter.profile == .full
            json.member("kind", isReview ? "review" : "fail")
            json.member("level", isReview ? "none" : finding.level.rawValue)
            if let change = finding.change { json.member("baselineState", change == .new ? "new" : "unchanged") }
            json.member("message", object: { $0.member("text", message) })
            json.member("locations", array: [finding.location]) { json, location in
                json.object { json in
                    json.place(uri: uri, region: hasRegion ? location : nil, snippet: reporter.quotesText ? finding.text : "")
                    logicalLocations(&json)
                }
            }
            if reporter.quotesText { relatedLocations(&json) }
            json.member(
                "partialFingerprints",
                object: {
                    if let lineHash { $0.member("primaryLocationLineHash", lineHash) }
                    $0.member("fcrlintFinding/v1", finding.id)
                })
            let taxa = ([finding.provision] + finding.also).map(\.description) + [finding.measures?.description].compactMap { $0 }
            json.member("taxa", array: taxa.compactMap(catalogue.reference)) { $0.reference($1) }
            if reporter.profile == .full { suppressions(&json) }
            properties(&json)
        }
    }

    private var uri: String { ArtifactURI.of(report.path) }

    /// The first sentence stands alone: it is all that a list shows.
    private var message: String {
        let language = context.language
        let place = finding.clause.isEmpty ? "" : finding.clause + language.choose("：", ": ")
        let citation = finding.provision.citation(in: language)
        let cure = finding.cure.isEmpty ? "" : language.choose("修改建议：", " Cure: ") + finding.cure
        let text = place + language.choose("\(finding.title)（\(citation)）。", "\(finding.title) (\(citation)). ") + finding.message + cure
        // Brackets make links in a SARIF message.
        return text.reduce(into: "") { $0 += $1 == "[" || $1 == "]" || $1 == "\\" ? "\\\($1)" : String($1) }
    }

    private func logicalLocations(_ json: inout JSONWriter) {
        let language = context.language
        let paragraph = language.choose("第\(finding.location.paragraph)段", "paragraph \(finding.location.paragraph)")
        let name = finding.clause.isEmpty ? paragraph : finding.clause
        json.member("logicalLocations", array: [name]) { json, name in
            json.object {
                $0.member("name", name)
                $0.member("fullyQualifiedName", ([finding.location.part, name].compactMap { $0 }).joined(separator: "/"))
                $0.member("kind", finding.clause.isEmpty ? "paragraph" : "clause")
            }
        }
    }

    private func relatedLocations(_ json: inout JSONWriter) {
        json.member("relatedLocations", array: finding.elements.enumerated()) { json, entry in
            json.object { json in
                json.member("id", entry.offset + 1)
                json.member(
                    "message",
                    object: {
                        $0.member(
                            "text",
                            context.language.choose(
                                "\(entry.element.name)：“\(entry.element.text)”", "\(entry.element.name): “\(entry.element.text)”"))
                    })
                let location = Location(
                    line: entry.element.line, column: entry.element.column, endLine: entry.element.line,
                    endColumn: end(of: entry.element), paragraph: 1, utf16Start: 0, utf16End: 0)
                json.place(uri: uri, region: hasRegion ? location : nil, snippet: "")
            }
        }
    }

    /// The column after an element; the end of the line for one that is wrapped.
    private func end(of element: Element) -> Int {
        let end = element.column + element.text.utf16.count
        guard let document, case .text(let starts) = document.origin, starts.indices.contains(element.line) else { return end }
        let length = starts[element.line] - starts[element.line - 1]
        return max(element.column, min(end, length))
    }

    private func suppressions(_ json: inout JSONWriter) {
        json.member("suppressions", array: [finding.disposition].compactMap { $0 }) { json, decision in
            json.object { json in
                json.member("kind", "external")
                let status = decision.status == .expired ? "rejected" : finding.isExcused ? "accepted" : "underReview"
                json.member("status", status)
                json.member("justification", decision.reason.orDash)
                json.member(
                    "properties",
                    object: {
                        $0.member("decision", decision.kind.rawValue)
                        $0.member("owner", decision.owner)
                        $0.member("until", decision.until?.description)
                    })
            }
        }
    }

    private func properties(_ json: inout JSONWriter) {
        json.member(
            "properties",
            object: { json in
                json.member("score", finding.score)
                json.member("legalBasis", finding.legalBasis.status.rawValue)
                json.member("exemptionGround", finding.exemption.ground)
                json.member("exemptionMissing", finding.exemption.missing.map(\.rawValue))
                json.member("related", finding.related)
                if finding.level == .note { json.member("tags", ["needs-review"]) }
            })
    }
}

extension JSONWriter {
    fileprivate mutating func place(uri: String, region: Location?, snippet: String) {
        member(
            "physicalLocation",
            object: { json in
                json.member("artifactLocation", object: { $0.member("uri", uri) })
                guard let region else { return }
                json.member(
                    "region",
                    object: { json in
                        json.member("startLine", region.line)
                        json.member("startColumn", region.column)
                        json.member("endLine", region.endLine)
                        json.member("endColumn", max(region.endColumn, region.line == region.endLine ? region.column : 1))
                        if !snippet.isEmpty { json.member("snippet", object: { $0.member("text", snippet) }) }
                    })
            })
    }
}
