import Findings
import Reporting

/// `ledger export --format jsonl`: a line a document, `{"document": …}` as in a report, with what only a ledger knows beside it.
enum ExportJSON {
    static func line(_ document: LedgerDocument, _ findings: [LedgerFinding], _ sectors: [Particulars.Sector]) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.key("document")
            $0.object { json in
                json.described(document)
                json.member("sectors", array: sectors) { json, sector in
                    json.object {
                        $0.member("id", sector.id)
                        $0.member("confidence", sector.confidence)
                        $0.member("words", sector.words)
                    }
                }
                json.member("findings", array: findings) { $0.finding($1) }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }
}

extension JSONWriter {
    fileprivate mutating func described(_ document: LedgerDocument) {
        member("path", document.name)
        member("format", document.format)
        member("encoding", document.encoding)
        member("title", document.title)
        member("number", document.number)
        member("issuer", document.issuer?.value)
        key("jurisdiction")
        if let region = document.regionName {
            object {
                $0.member("code", document.region.map(String.init))
                $0.member("name", region.value)
            }
        } else {
            null()
        }
        member("date", document.issued)
        member("kind", document.kind?.value)
        member("status", document.status.rawValue)
        member("scopeReason", document.scopeReason)
        member("characters", document.characters)
        member("problems", array: document.problems) { json, problem in json.object { $0.member("message", problem) } }
        member("ruleBase") {
            $0.member("version", document.ruleBase.version)
            $0.member("digest", document.ruleBase.digest)
        }
        member("government", document.level?.value)
        member("year", document.year?.value)
        member("confidence") {
            $0.member("issuer", document.issuer?.confidence)
            $0.member("government", document.level?.confidence)
            $0.member("jurisdiction", document.regionName?.confidence)
            $0.member("year", document.year?.confidence)
            $0.member("kind", document.kind?.confidence)
        }
        member("similar", document.similar.map { hexadecimal($0) })
        member("missing", document.isMissing)
    }

    private func hexadecimal(_ number: Int) -> String {
        let digits = String(UInt64(bitPattern: Int64(number)), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    fileprivate mutating func finding(_ finding: LedgerFinding) {
        object { json in
            json.member("id", finding.id)
            json.member("rule", finding.rule)
            json.member("level", finding.level.rawValue)
            json.member("score", finding.score)
            json.member("provision") {
                $0.member("article", finding.article)
                $0.member("item", finding.item)
                $0.key("measures")
                if let measures = finding.measures {
                    $0.object {
                        $0.member("article", measures.article)
                        $0.member("item", measures.item)
                    }
                } else {
                    $0.null()
                }
            }
            json.member("title", finding.title)
            json.member("message", finding.message)
            json.member("text", finding.quotation)
            json.member("clause", finding.clause)
            json.member("location") { $0.member("line", finding.line) }
            json.member("related", finding.related)
            json.member("legalBasis") {
                $0.member("status", finding.basis.rawValue)
                $0.member("citations", array: finding.citations) { json, fields in
                    json.object {
                        $0.member("name", fields.first)
                        $0.member("kind", fields.count > 1 ? fields[1] : nil)
                        $0.member("article", fields.count > 2 && !fields[2].isEmpty ? fields[2] : nil)
                    }
                }
            }
            json.member("exemption") {
                $0.member("ground", finding.ground)
                $0.member("term", finding.term)
                $0.member("until", finding.termEnd)
            }
        }
    }
}
