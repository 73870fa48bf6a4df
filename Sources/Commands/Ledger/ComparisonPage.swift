import Findings
import Law
import Reporting
import SpotCheck

/// How two states of a ledger differ, for people and for programs.
struct ComparisonPage {
    private let comparison: LedgerComparison
    private let language: Language

    init(_ comparison: LedgerComparison, language: Language) {
        self.comparison = comparison
        self.language = language
    }

    var text: String {
        let it = comparison
        var text = language.choose("比较：\(it.before.name(in: language)) → \(it.after.name(in: language))\n", "\(it.before.name(in: language)) → \(it.after.name(in: language))\n")
        text += language.choose(
            "文件：两次都有 \(it.same + it.edited + it.rejudged)（未变 \(it.same)，内容有改动 \(it.edited)，规则或选项不同 \(it.rejudged)），不再有 \(it.gone)，新增 \(it.added)\n\n",
            "documents: \(it.same + it.edited + it.rejudged) in both (\(it.same) the same, \(it.edited) edited, \(it.rejudged) judged by other rules), \(it.gone) gone, \(it.added) new\n\n")
        var table = TextTable([
            (language.choose("发现", "findings"), .left), (language.choose("合计", "all"), .right), (Level.error.name(in: language), .right),
            (Level.warning.name(in: language), .right), (Level.note.name(in: language), .right), (language.choose("原因", "because"), .left),
        ])
        let rows: [(String, LevelCounts, [LedgerComparison.Cause: Int])] = [
            (language.choose("已消除", "cured"), it.cured.findings, it.cured.causes), (language.choose("未变", "unchanged"), it.unchanged, [:]),
            (language.choose("新增", "new"), it.fresh.findings, it.fresh.causes),
        ]
        for (name, counts, causes) in rows {
            let why = LedgerComparison.Cause.allCases.compactMap { cause in causes[cause].map { "\(cause.name(in: language)) \($0)" } }
            table.add([name, "\(counts.all)", "\(counts.errors)", "\(counts.warnings)", "\(counts.notes)", why.joined(separator: language.choose("，", ", "))])
        }
        text += table.text
        text += list(language.choose("新增", "new"), it.listedFresh, of: it.fresh.findings.all)
        text += list(language.choose("已消除", "cured"), it.listedCured, of: it.cured.findings.all)
        return text
    }

    private func list(_ name: String, _ differences: [LedgerComparison.Difference], of all: Int) -> String {
        guard !differences.isEmpty else { return "" }
        var text = "\n" + name + (differences.count < all ? language.choose("（前 \(differences.count) 项，共 \(all) 项）", " (the first \(differences.count) of \(all))") : "") + "\n"
        for difference in differences {
            let finding = difference.finding
            let lines = [
                "  \(finding.level.name(in: language)) \(finding.score)  \(finding.title) [\(finding.rule)]  \(difference.cause.name(in: language))",
                "    \(difference.path)\(difference.title.map { "  《\($0)》" } ?? "")", "    \(finding.placedQuotation(in: language))  \(finding.id)",
            ]
            for line in lines { text += TextTable.visible(line) + "\n" }
        }
        return text
    }

    /// One row a finding of one state only.
    var csv: [UInt8] {
        let heads = [
            ("变化", "change"), ("原因", "because"), ("级别", "level"), ("分值", "score"), ("文件", "file"), ("标题", "document title"), ("条款", "clause"), ("原文", "text"),
            ("条例", "regulation"), ("规则", "rule"), ("发现", "title"), ("编号", "id"),
        ]
        let all = comparison.listedFresh.map { (language.choose("新增", "new"), $0) } + comparison.listedCured.map { (language.choose("已消除", "cured"), $0) }
        return all.reduce(into: CSVRow.mark + CSVRow.bytes(heads.map { language.choose($0.0, $0.1) })) { bytes, entry in
            let (change, difference) = entry
            let finding = difference.finding
            bytes += CSVRow.bytes([
                change, difference.cause.name(in: language), finding.level.name(in: language), String(finding.score), difference.path, difference.title ?? "",
                finding.clause, finding.quotation, "\(finding.article).\(finding.item)", finding.rule, finding.title, finding.id,
            ])
        }
    }

    var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("before", comparison.before.text)
            json.member("after", comparison.after.text)
            json.member("documents") {
                $0.member("same", comparison.same)
                $0.member("edited", comparison.edited)
                $0.member("rejudged", comparison.rejudged)
                $0.member("gone", comparison.gone)
                $0.member("new", comparison.added)
            }
            json.member("cured") { $0.count(comparison.cured, comparison.listedCured) }
            json.member("unchanged") { $0.levels(comparison.unchanged) }
            json.member("new") { $0.count(comparison.fresh, comparison.listedFresh) }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }
}

extension JSONWriter {
    fileprivate mutating func count(_ count: LedgerComparison.Count, _ differences: [LedgerComparison.Difference]) {
        levels(count.findings)
        member("because") { json in
            for cause in LedgerComparison.Cause.allCases {
                json.key(named: cause.rawValue)
                json.value(count.causes[cause] ?? 0)
            }
        }
        member("findings", array: differences) { json, difference in
            json.object {
                $0.member("path", difference.path)
                $0.member("documentTitle", difference.title)
                $0.member("id", difference.finding.id)
                $0.member("rule", difference.finding.rule)
                $0.member("level", difference.finding.level.rawValue)
                $0.member("score", difference.finding.score)
                $0.member("provision", "\(difference.finding.article).\(difference.finding.item)")
                $0.member("title", difference.finding.title)
                $0.member("clause", difference.finding.clause)
                $0.member("text", difference.finding.quotation)
                $0.member("because", difference.cause.rawValue)
            }
        }
    }

    mutating func levels(_ counts: LevelCounts) {
        member("errors", counts.errors)
        member("warnings", counts.warnings)
        member("notes", counts.notes)
    }
}

extension LedgerState {
    fileprivate func name(in language: Language) -> String {
        switch self {
        case .sweep(let number): language.choose("第 \(number) 次抽查", "sweep \(number)")
        case .day(let day): day.description
        }
    }
}

extension LedgerComparison.Cause {
    fileprivate func name(in language: Language) -> String {
        switch self {
        case .edited: language.choose("文件有改动", "edited")
        case .rules: language.choose("规则或选项不同", "other rules")
        case .document: language.choose("文件增减", "document")
        }
    }
}
