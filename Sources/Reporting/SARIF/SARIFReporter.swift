package import Findings
import Law
package import PolicyDocument

/// `sarif`: SARIF 2.1.0.
package struct SARIFReporter: Reporter {
    package enum Profile: String, Sendable, CaseIterable {
        /// Everything the standard has a place for.
        case full
        /// What GitHub's code scanning shows rightly: no excused results, notes as notes, paragraphs as lines, at most 25,000 results.
        case github
    }

    package var profile: Profile
    /// Whether the clauses are quoted: drafts may be secret.
    package var quotesText: Bool

    package init(profile: Profile = .full, quotesText: Bool = true) {
        self.profile = profile
        self.quotesText = quotesText
    }

    /// The most results of a run that code scanning takes.
    package static let githubLimit = 25_000

    package var gathering: Gathering { profile == .github ? .gathered(limit: Self.githubLimit) : .streamed }
    package var separator: [UInt8] { Array(",\n".utf8) }

    package func opening(_ context: ReportContext, summary: RunSummary?) -> [UInt8] {
        var json = JSONWriter()
        json.open(UInt8(ascii: "{"))
        json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
        json.member("version", "2.1.0")
        json.key("runs")
        json.open(UInt8(ascii: "["))
        json.open(UInt8(ascii: "{"))
        SARIFCatalogue(context).write(to: &json)
        json.member("language", context.language.choose("zh-CN", "en-US"))
        json.member("columnKind", "utf16CodeUnits")
        json.member("automationDetails", object: { $0.member("id", "fcrlint/") })
        json.member("properties", object: { $0.member("asOf", context.asOf.description) })
        json.key("results")
        json.open(UInt8(ascii: "["))
        return json.bytes + Array("\n".utf8)
    }

    package func pieces(of report: DocumentReport, document: Document?, _ context: ReportContext) -> [ReportPiece] {
        let shown = profile == .github ? report.findings.filter { !$0.isExcused } : report.findings
        guard !shown.isEmpty else { return [] }
        let hashes = document?.lineHashes ?? []
        let catalogue = SARIFCatalogue(context)
        return shown.map { finding in
            let result = SARIFResult(
                finding: finding, report: report, document: document, lineHash: document?.lineHash(of: finding, in: hashes),
                context: context, reporter: self,
                catalogue: catalogue)
            var json = JSONWriter()
            result.write(to: &json)
            return ReportPiece(level: finding.level, json.bytes)
        }
    }

    package func closing(_ context: ReportContext, summary: RunSummary, omissions: Omissions) -> [UInt8] {
        var json = JSONWriter()
        json.array([0]) { json, _ in
            json.object { json in
                json.member("executionSuccessful", !omissions.remarks.contains { $0.kind.isFailure })
                json.member("toolExecutionNotifications", array: notifications(context, omissions)) { json, notification in
                    json.notification(notification)
                }
            }
        }
        return Array("\n],\"invocations\":".utf8) + json.bytes + Array("}]}\n".utf8)
    }

    private func notifications(_ context: ReportContext, _ omissions: Omissions) -> [SARIFNotification] {
        var all = omissions.remarks.map { remark in
            SARIFNotification(
                level: remark.kind.isFailure || remark.kind.failsGate ? "error" : "note", message: remark.message, remark: remark)
        }
        if omissions.findings > 0 {
            let text = context.language.choose(
                "结果超过 \(Self.githubLimit) 条，未列出级别最低的 \(omissions.findings) 条",
                "more than \(Self.githubLimit) results: the \(omissions.findings) of the lowest level are left out")
            all.append(SARIFNotification(level: "warning", message: text, remark: nil))
        }
        return all
    }
}

/// What went wrong in the run, as SARIF says it.
struct SARIFNotification {
    var level: String
    var message: String
    var remark: DocumentRemark?
}

extension JSONWriter {
    fileprivate mutating func notification(_ notification: SARIFNotification) {
        object { json in
            json.member("level", notification.level)
            json.member("message", object: { $0.member("text", notification.message.isEmpty ? "-" : notification.message) })
            guard let remark = notification.remark else { return }
            json.member("locations", array: [remark]) { json, remark in
                json.object {
                    $0.member(
                        "physicalLocation",
                        object: { json in
                            json.member("artifactLocation", object: { $0.member("uri", ArtifactURI.of(remark.path)) })
                            if let line = remark.line { json.member("region", object: { $0.member("startLine", line) }) }
                        })
                }
            }
        }
    }
}
