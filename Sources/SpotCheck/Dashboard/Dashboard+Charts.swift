import Findings
import Law
import PolicyDocument
import Reporting
import RuleBase

/// Documents and findings in figures.
extension Dashboard {
    /// What counts in figures of places, bodies and times: documents with clues, in public those of closed cases.
    func counted(_ tally: Tally) -> Int { isPublic ? tally.closed : tally.suspected }

    var countedName: String {
        isPublic ? language.choose("已整改", "corrected") : language.choose("有线索", "with clues")
    }

    private func bar(_ label: String, _ count: Int, of whole: Int) -> BarChart.Bar {
        BarChart.Bar(label: label, parts: [count], value: "\(count)（\(Rate.percent(count, of: whole))）")
    }

    func writeDocuments(into out: inout ByteWriter) {
        section(language.choose("文件与发现", "Documents and findings"), into: &out) { out in
            out.write("<div class=\"pair\">\n")
            let outcomes = DocumentReport.Status.allCases.reversed().map { ($0.name(in: language), statistics.outcomes[$0] ?? 0) }
            BarChart(bars: outcomes.map { bar($0.0, $0.1, of: statistics.total.documents) }, styles: ["bar"]).write(
                ChartFigure(
                    id: "outcomes", title: language.choose("文件结果", "Documents by outcome"),
                    description: language.choose("共\(statistics.total.documents)份；每份文件只计一次。", "\(statistics.total.documents) documents, each counted once."),
                    table: DataTable(
                        columns: [language.choose("结果", "Outcome"), language.choose("文件", "Documents"), language.choose("占比", "Share")],
                        rows: outcomes.map { [$0.0, String($0.1), Rate.percent($0.1, of: statistics.total.documents)] })),
                into: &out, language)
            let statuses = CaseStatus.allCases.map { ($0.name(in: language), overview.cases[$0]) }
            BarChart(bars: statuses.map { bar($0.0, $0.1, of: overview.cases.all) }, styles: ["bar"]).write(
                ChartFigure(
                    id: "cases", title: language.choose("线索处理情况", "Clues by status"),
                    description: language.choose("共\(overview.cases.all)条线索。", "\(overview.cases.all) clues."),
                    table: DataTable(
                        columns: [language.choose("状态", "Status"), language.choose("线索", "Clues"), language.choose("占比", "Share")],
                        rows: statuses.map { [$0.0, String($0.1), Rate.percent($0.1, of: overview.cases.all)] })),
                into: &out, language)
            out.write("</div>\n")
        }
    }

    func writeProvisions(into out: inout ByteWriter) {
        section(language.choose("条项分布", "Findings by article and item"), into: &out) { out in
            let legend = [Level.error, .warning, .note].map { ChartFigure.LegendEntry(style: $0.rawValue, label: $0.name(in: language)) }
            out.write("<div class=\"pair\">\n")
            let shown = statistics.provisions.sorted { $0.provision < $1.provision }
            for article in Set(shown.map(\.provision.article)).sorted() {
                let counts = shown.filter { $0.provision.article == article }
                let title = context.title(of: String(article)).map { " \($0)" } ?? ""
                BarChart(
                    bars: counts.map { count in
                        let name = context.title(of: count.provision.description).map { " \($0)" } ?? ""
                        return BarChart.Bar(
                            label: count.provision.itemName(in: language) + name,
                            parts: [count.findings.errors, count.findings.warnings, count.findings.notes],
                            value: "\(count.findings.errors)+\(count.findings.warnings)+\(count.findings.notes)")
                    }, styles: legend.map(\.style), scale: shown.map(\.findings.all).max()
                ).write(
                    ChartFigure(
                        id: "article\(article)", title: language.choose("第\(ChineseNumeral.text(article))条\(title)", "Article \(article)\(title)"),
                        description: language.choose("发现数：错误+警告+提示；各条同一比例。", "Findings: errors + warnings + notes; one scale for all articles."), legend: legend,
                        table: DataTable(
                            columns: [language.choose("条项", "Item")] + legend.map(\.label) + [language.choose("有线索的文件", "Documents with clues")],
                            rows: counts.map { count in
                                [count.provision.place(in: language)]
                                    + [count.findings.errors, count.findings.warnings, count.findings.notes, count.tally.suspected].map(String.init)
                            })),
                    into: &out, language)
            }
            out.write("</div>\n")
            if shown.isEmpty { out.paragraph("hint", language.choose("没有发现。", "No findings.")) }
        }
    }
}

extension Provision {
    /// （三）, where the article is named above.
    fileprivate func itemName(in language: Language) -> String { language.choose("（\(ChineseNumeral.text(item))）", "(\(item))") }
}
