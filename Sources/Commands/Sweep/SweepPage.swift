import Findings
import SpotCheck

/// What a sweep says of itself.
enum SweepPage {
    /// Names that are listed; the ledger has them all.
    private static let listed = 20

    static func text(_ summary: SweepSummary, isInterrupted: Bool, ledger: String, in language: Language) -> String {
        var text =
            isInterrupted
            ? language.choose(
                "已中断：到此为止的 \(summary.documents) 份文件已记入台账；再次运行会从这里继续\n",
                "interrupted: \(summary.documents) documents are in the ledger; run it again to go on from here\n") : ""
        text += language.choose(
            "文件 \(summary.documents) 份：新增 \(summary.fresh)，内容有变 \(summary.changed)，因规则或选项改变重新检查 \(summary.rejudged)，未变 \(summary.unchanged)；不再出现 \(summary.missing)\n",
            "\(summary.documents) documents: \(summary.fresh) new, \(summary.changed) changed, \(summary.rejudged) judged anew by other rules or options, "
                + "\(summary.unchanged) unchanged; \(summary.missing) no longer there\n")
        text += language.choose(
            "发现：错误 \(summary.errors)，警告 \(summary.warnings)，提示 \(summary.notes)，涉及文件 \(summary.withFindings) 份；"
                + "无法读取 \(summary.unreadable)，未能完整读取 \(summary.incomplete)，不属审查范围 \(summary.outOfScope)\n",
            "findings: \(summary.errors) errors, \(summary.warnings) warnings, \(summary.notes) notes in \(summary.withFindings) documents; "
                + "\(summary.unreadable) unreadable, \(summary.incomplete) not read whole, \(summary.outOfScope) out of scope\n")
        if summary.changed + summary.rejudged > 0 {
            text += language.choose(
                "与上次相比：新增发现 \(summary.findingsNew)，消失 \(summary.findingsGone)，不变 \(summary.findingsSame)\n",
                "against what was there: \(summary.findingsNew) new findings, \(summary.findingsGone) gone, \(summary.findingsSame) the same\n")
        }
        if summary.groups > 0 {
            text += language.choose(
                "相同或近似的文件 \(summary.groups) 组，共 \(summary.grouped) 份\n",
                "\(summary.groups) groups of documents of one text or nearly so, \(summary.grouped) documents in all\n")
        }
        return text + language.choose("台账：\(ledger)\n", "ledger: \(ledger)\n")
    }

    /// Names what could not be read; in the order of paths, whatever worker met it when.
    static func complain(_ outcome: SweepRun.Outcome, to console: Console) {
        let lines = outcome.missing + outcome.complaints.map { "\($0.name): \($0.reason)" }
        let sorted = lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for line in sorted.prefix(listed) { console.complain(line) }
        if sorted.count > listed {
            console.complain(
                console.language.choose("另有 \(sorted.count - listed) 份未能读取，见台账", "\(sorted.count - listed) more could not be read: see the ledger"))
        }
    }
}
