import Findings
import Law
import PolicyDocument
import Reporting
import RuleBase

/// 一、抽查基本情况: when, what, how, and what the documents are.
extension SpotCheckReport {
    /// Rows that a table names at most.
    private static let mostRows = 20

    var scope: [ReportBlock] {
        [
            .heading("一、抽查基本情况"), .subheading("（一）时间和范围"), .paragraph(times), .paragraph("【待补充：确定抽查范围的依据，如重点地区、重点行业领域、举报反映集中的领域】"),
            .subheading("（二）抽查方法"), .paragraph(method), .paragraph(reading), .subheading("（三）文件构成"),
            .paragraph("抽查文件的地区、年份、文种和发文机关分布如下："), .table(regions), .table(years), .table(groups("按文种", "文种", statistics.kinds)),
            .table(groups("按发文机关", "发文机关", statistics.issuers)),
        ]
    }

    private var times: String {
        let days = statistics.sweeps.map(\.day)
        var text = ""
        if let first = days.min(), let last = days.max() {
            text += first == last ? "抽查于\(first.chinese)进行，" : "抽查于\(first.chinese)至\(last.chinese)进行，"
        }
        let places = statistics.regions.filter { $0.code != nil }.count
        text += "共抽查\(places)个地区有关单位出台的政策措施\(total.documents)份。"
        let timeline = Timeline(statistics.months, asOf: context.asOf)
        if let (first, last) = timeline.span {
            let undated = timeline.undated.documents
            text += "文件日期自\(first.year)年\(first.month)月至\(last.year)年\(last.month)月" + (undated > 0 ? "，另有\(undated)份未载明或者有误。" : "。")
        }
        return text
    }

    private var method: String {
        guard let sample = overview.sample else { return "对取得的\(total.documents)份文件全部进行筛查，未另行抽样。" }
        return "从\(sample.frame)份文件中抽取\(sample.size)份，方法为：\(sample.method)。抽样的方法、种子和文件清单已记入台账，可以重新抽取核对。"
    }

    private var reading: String {
        func count(_ status: DocumentReport.Status) -> Int { statistics.outcomes[status] ?? 0 }
        var text = "先由工具对照《公平竞争审查条例》第八条至第十一条逐条筛查，提出线索，再由人员核查认定；线索不等于认定违反。"
        let rest = [("无法读取", DocumentReport.Status.unreadable), ("未能完整读取", .incomplete), ("不属审查范围", .outOfScope)].filter { count($0.1) > 0 }
        if !rest.isEmpty { text += "其中" + rest.map { "\($0.0)的\(count($0.1))份" }.joined(separator: "、") + "，须由人员另行核对。" }
        return text
    }

    /// The columns behind the first, with their figures.
    private var columns: [String] { isPublic ? ["文件数", "认定违反并已整改", "占比"] : ["文件数", "有线索", "占比", "认定违反"] }

    private var weights: [Int] { isPublic ? [6, 2, 3, 2] : [6, 2, 2, 2, 2] }

    private func figures(_ tally: Tally) -> [String] {
        isPublic
            ? ["\(tally.documents)", "\(tally.closed)", Rate.percent(tally.closed, of: tally.documents)]
            : ["\(tally.documents)", "\(tally.suspected)", Rate.percent(tally.suspected, of: tally.documents), "\(tally.violating)"]
    }

    private func table(_ caption: String, _ name: String, _ rows: [(name: String, tally: Tally)], unlisted: Int = 0) -> ReportTable {
        ReportTable(
            unlisted > 0 ? "\(caption)（前\(rows.count)个，另有\(unlisted)个）" : caption, columns: [name] + columns, weights: weights,
            rows: rows.map { [$0.name] + figures($0.tally) })
    }

    private var regions: ReportTable {
        let rollup = RegionRollup(statistics.regions, gazetteer: context.rules.gazetteer, language: .chinese)
        return table("按地区", "地区", rollup.rows.map { ($0.name, $0.tally) })
    }

    private var years: ReportTable {
        let timeline = Timeline(statistics.months, asOf: context.asOf, byYearsOnly: true)
        var rows = timeline.columns.map { ($0.label, $0.tally) }
        if timeline.undated.documents > 0 { rows.append(("未载明或者有误", timeline.undated)) }
        return table("按年份", "年份", rows)
    }

    private func groups(_ caption: String, _ name: String, _ groups: [GroupCount]) -> ReportTable {
        table(caption, name, groups.prefix(Self.mostRows).map { ($0.name ?? "未能判定", $0.tally) }, unlisted: max(0, groups.count - Self.mostRows))
    }
}
