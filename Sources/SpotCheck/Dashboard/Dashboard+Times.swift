import Findings
import Law
import Reporting

/// When the documents are from, and when they were swept.
extension Dashboard {
    func writeTimes(into out: inout ByteWriter) {
        section(language.choose("时间", "Timeline"), into: &out) { out in
            let timeline = Timeline(statistics.months, asOf: context.asOf)
            let dates = ColumnChart(columns: timeline.columns.map { .init(label: $0.label, all: $0.tally.documents, part: counted($0.tally)) })
            let shown = statistics.sweeps.suffix(Timeline.most)
            let sweeps = ColumnChart(columns: shown.map { .init(label: "\($0.number) · \($0.day.shortText)", all: $0.tally.documents, part: $0.tally.suspected) })
            out.write(dates.isNarrow && sweeps.isNarrow ? "<div class=\"pair\">\n" : "<div>\n")
            write(dates, of: timeline, into: &out)
            write(sweeps, of: Array(shown), into: &out)
            out.write("</div>\n")
        }
    }

    private func write(_ chart: ColumnChart, of timeline: Timeline, into out: inout ByteWriter) {
        guard !timeline.columns.isEmpty else { return }
        let figure = ChartFigure(
            id: "dates", title: language.choose("按文件日期", "By the documents' dates"),
            description: language.choose(
                "柱上数字为\(countedName)文件数/全部文件数。没有日期的文件\(timeline.undated.documents)份不在图中。",
                "Above each column: documents \(countedName) / all documents. \(timeline.undated.documents) documents without a date are not in it."),
            legend: legend(countedName),
            table: DataTable(
                columns: [language.choose("时间", "Period"), language.choose("文件", "Documents"), countedName, language.choose("占比", "Share")],
                rows: timeline.columns.map { [$0.label] + row($0.tally) } + [[language.choose("没有日期", "no date")] + row(timeline.undated)]))
        chart.write(figure, into: &out, language)
    }

    private func write(_ chart: ColumnChart, of sweeps: [SweepCount], into out: inout ByteWriter) {
        guard !sweeps.isEmpty else { return }
        let part = language.choose("有线索", "with clues")
        let figure = ChartFigure(
            id: "sweeps", title: language.choose("按筛查批次", "By sweep"),
            description: language.choose("柱上数字为有线索文件数/该批筛查文件数。", "Above each column: documents with clues / documents of the sweep."),
            legend: legend(part),
            table: DataTable(
                columns: [
                    language.choose("批次", "Sweep"), language.choose("开始日期", "Begun"), language.choose("规则库", "Rule base"), language.choose("文件", "Documents"), part,
                ],
                rows: sweeps.map { [String($0.number), $0.day.description, $0.rules, String($0.tally.documents), String($0.tally.suspected)] }))
        chart.write(figure, into: &out, language)
    }

    private func legend(_ part: String) -> [ChartFigure.LegendEntry] {
        [.init(style: "all", label: language.choose("全部文件", "all documents")), .init(style: "part", label: part)]
    }
}

extension CalendarDate {
    /// `11-24`, where the year is plain.
    fileprivate var shortText: String { String(description.dropFirst(5)) }
}
