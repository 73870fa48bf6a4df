import Decisions
import Findings
import Law
import Reporting
import RuleBase

/// A baseline as a file.
enum BaselineJSON {
    static func bytes(_ entries: [Baseline.Entry], asOf: CalendarDate, rules: RuleSet) -> [UInt8] {
        var head = JSONWriter()
        head.object {
            $0.member("version", 1)
            $0.member("asOf", asOf.description)
            $0.member("ruleBase", object: {
                $0.member("version", rules.version)
                $0.member("digest", rules.digest)
            })
        }
        // One entry a line, so that a repository shows what came and went.
        let lines = entries.map { entry in
            var json = JSONWriter()
            json.object {
                $0.member("id", entry.id)
                $0.member("rule", entry.rule)
                $0.member("level", entry.level.rawValue)
                $0.member("clause", entry.clause)
                $0.member("text", entry.text)
                $0.member("count", entry.documents.count)
                $0.member("documents", entry.documents)
            }
            return json.bytes
        }
        let list = lines.isEmpty ? [] : Array("\n".utf8) + lines.joined(separator: Array(",\n".utf8)) + Array("\n".utf8)
        return head.bytes.dropLast() + Array(",\"findings\":[".utf8) + list + Array("]}\n".utf8)
    }
}

/// What `baseline report` and `baseline prune` say.
struct BaselinePage {
    let text: String

    /// - Parameters:
    ///   - kept: The entries whose finding is still there, or may be.
    ///   - reports: Of what was linted, with absolute paths.
    init(_ baseline: Baseline, kept: [Baseline.Entry], reports: [(path: [UInt8], report: DocumentReport)], language: Language) {
        let still = Dictionary(kept.map { ($0.id, Set($0.documents)) }) { first, _ in first }
        var lines: [String] = []
        var gone = 0
        for entry in baseline.entries {
            for document in entry.documents where still[entry.id]?.contains(document) != true {
                gone += 1
                lines.append(language.choose("已不存在：", "gone: ") + "\(document) \(entry.clause) [\(entry.rule)] \(entry.id)")
            }
        }
        var new = 0
        for (path, report) in reports {
            let document = baseline.name(of: path)
            for finding in report.findings where !finding.isExcused && !baseline.covers(finding.id, in: document) {
                new += 1
                lines.append(language.choose("不在基线中：", "not in it: ") + "\(document) \(finding.clause) [\(finding.rule)] \(finding.id)")
            }
        }
        let total = baseline.entries.reduce(0) { $0 + $1.documents.count }
        let byRule = Dictionary(grouping: kept, by: \.rule).mapValues { $0.reduce(0) { $0 + $1.documents.count } }
        lines += byRule.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value)  \($0.key)" }
        lines.append(
            language.choose(
                "\(baseline.name)：共 \(total) 处，仍在 \(total - gone)，已不存在 \(gone)；不在基线中的发现 \(new)",
                "\(baseline.name): \(total) findings, \(total - gone) still there, \(gone) gone; \(new) not in it"))
        text = lines.joined(separator: "\n") + "\n"
    }
}
