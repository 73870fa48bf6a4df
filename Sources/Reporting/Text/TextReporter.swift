package import Findings
package import PolicyDocument
import RuleBase

/// `text`: for people at a terminal.
package struct TextReporter: Reporter {
    package var useColour: Bool
    /// The columns the clause is broken at.
    package var width: Int

    package init(useColour: Bool = false, width: Int = 100) {
        self.useColour = useColour
        self.width = width
    }

    package func opening(_ context: ReportContext, summary: RunSummary?) -> [UInt8] { [] }

    package func pieces(of report: DocumentReport, document: Document?, _ context: ReportContext) -> [ReportPiece] {
        var page = TextPage(language: context.language, useColour: useColour)
        for finding in report.findings { page.write(finding, of: report, document: document, context: context, width: width) }
        page.writeRemarks(on: report)
        return page.bytes.isEmpty ? [] : [ReportPiece(page.bytes)]
    }

    package func closing(_ context: ReportContext, summary: RunSummary, omissions: Omissions) -> [UInt8] {
        var page = TextPage(language: context.language, useColour: useColour)
        page.write(summary, context: context)
        return page.bytes
    }
}

extension TextPage {
    fileprivate mutating func writeRemarks(on report: DocumentReport) {
        let start = bytes.count
        for problem in report.problems {
            style(.bold, report.path + (problem.line.map { ":\($0)" } ?? ""))
            plain(": ")
            style(.error, report.status.name(in: language))
            plain(language.choose("：", ": ") + problem.message + "\n")
        }
        if report.isUnreadable, report.problems.isEmpty {
            style(.bold, report.path)
            plain(": ")
            style(.error, report.status.name(in: language))
            newline()
        }
        if let reason = report.scopeReason {
            style(.bold, report.path)
            plain(": " + report.status.name(in: language) + language.choose("：", ": ") + reason + "\n")
        }
        for part in report.notChecked {
            style(.bold, "\(report.path):\(part.line)")
            plain(language.choose(": 未检查：", ": not checked: ") + part.what + "\n")
        }
        for decision in report.staleDecisions {
            style(.bold, report.path)
            let successor = decision.successor.map { language.choose("，可能已变为 \($0)", "; likely successor \($0)") } ?? ""
            plain(language.choose(": 决定对应的发现已不存在：", ": decision without its finding: "))
            plain("\(decision.id) (\(decision.owner): \(decision.reason))\(successor)\n")
        }
        if bytes.count > start { newline() }
    }

    fileprivate mutating func write(_ summary: RunSummary, context: ReportContext) {
        let standing = summary.errors + summary.warnings + summary.notes
        let figures = language.choose(
            "共检查 \(summary.documents) 份文件、\(summary.characters) 字：错误 \(summary.errors)，警告 \(summary.warnings)，提示 \(summary.notes)",
            "\(summary.documents) documents, \(summary.characters) characters: \(summary.errors) errors, \(summary.warnings) warnings, \(summary.notes) notes")
        style(standing == 0 ? .good : .bold, figures)
        newline()
        let rest: [(Int, String, String)] = [
            (summary.excused, "已有决定、不计入的发现", "excused by a decision"),
            (summary.unreadable, "无法读取的文件", "unreadable"),
            (summary.incomplete, "未能完整读取的文件", "not read whole"),
            (summary.outOfScope, "不属审查范围的文件", "out of scope"),
            (summary.staleDecisions, "失去对象的决定", "decisions without their finding"),
            (summary.skipped, "跳过的其他文件", "other files skipped"),
        ]
        for (count, chinese, english) in rest where count > 0 {
            plain(language.choose("  \(chinese)：\(count)\n", "  \(english): \(count)\n"))
        }
        let base = "\(context.toolName) \(context.toolVersion), \(context.rules.version) \(context.rules.digest.prefix(12))"
        style(.dim, language.choose("  审查日期 \(context.asOf)；规则库 \(base)", "  as of \(context.asOf); rule base \(base)"))
        newline()
    }
}
