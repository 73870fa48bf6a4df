import Findings
import Law
import PolicyDocument
import Reporting
import RuleBase

/// The charts of a dashboard.
extension Dashboard {
    /// Groups that are listed by name at most.
    private static let mostGroups = 20

    /// What counts in figures of places, bodies and times: documents with clues, in public those of closed cases.
    private func counted(_ tally: Tally) -> Int { isPublic ? tally.closed : tally.suspected }

    private var countedName: String {
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
                    }, styles: legend.map(\.style)
                ).write(
                    ChartFigure(
                        id: "article\(article)", title: language.choose("第\(ChineseNumeral.text(article))条\(title)", "Article \(article)\(title)"),
                        description: language.choose("发现数：错误+警告+提示。", "Findings: errors + warnings + notes."), legend: legend,
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

    func writeRegions(into out: inout ByteWriter) {
        section(language.choose("地区与条项", "Regions by item"), into: &out) { out in
            let rollup = RegionRollup(statistics.regions, gazetteer: context.rules.gazetteer, language: language)
            let items = context.rules.provisions.compactMap { Provision($0.id) }.filter { (8...11).contains($0.article) }.sorted()
            let rows = rollup.rows.filter { !isPublic || $0.tally.closed > 0 }.prefix(RegionRollup.most)
            guard !rows.isEmpty else {
                out.paragraph("hint", language.choose("没有可列的地区。", "There is no region to show."))
                return
            }
            let what =
                isPublic
                ? language.choose("格中数字为该地区已整改文件数", "Each figure counts the region's documents with corrected breaches")
                : language.choose("格中数字为该地区有此项线索的文件数", "Each figure counts the region's documents with a clue under the item")
            HeatMap(
                columns: items.map { (language.choose("第\($0.article)条", "Art. \($0.article)"), language.choose("（\(ChineseNumeral.text($0.item))）", "(\($0.item))")) },
                rows: rows.map { row in
                    HeatMap.Row(
                        label: row.name.shortened(to: 18),
                        cells: items.map { item in
                            let count = row.items[item].map(counted) ?? 0
                            return (count, HeatMap.shade(count, of: row.tally.documents))
                        })
                }
            ).write(
                ChartFigure(
                    id: "regions", title: language.choose("地区×条项热力图", "Heat map of regions by item"),
                    description: what
                        + language.choose("；底色越深，占该地区文件的比例越高。", "; the darker the ground, the greater their share of the region's documents.")
                        + rollup.note(in: language),
                    legend: HeatMap.shares.enumerated().map { ChartFigure.LegendEntry(style: "heat\($0.offset + 1)", label: $0.element) },
                    table: DataTable(
                        columns: [language.choose("地区", "Region"), language.choose("文件", "Documents"), countedName, language.choose("占比", "Share")]
                            + items.map(\.description),
                        rows: rows.map { row in
                            [row.name, String(row.tally.documents), String(counted(row.tally)), Rate.percent(counted(row.tally), of: row.tally.documents)]
                                + items.map { String(row.items[$0].map(counted) ?? 0) }
                        })),
                into: &out, language)
        }
    }

    func writeTimes(into out: inout ByteWriter) {
        section(language.choose("时间", "Timeline"), into: &out) { out in
            let timeline = Timeline(statistics.months, asOf: context.asOf)
            let legend = [
                ChartFigure.LegendEntry(style: "all", label: language.choose("全部文件", "all documents")),
                ChartFigure.LegendEntry(style: "part", label: countedName),
            ]
            if !timeline.columns.isEmpty {
                ColumnChart(columns: timeline.columns.map { .init(label: $0.label, all: $0.tally.documents, part: counted($0.tally)) }).write(
                    ChartFigure(
                        id: "dates", title: language.choose("按文件日期", "By the documents' dates"),
                        description: language.choose(
                            "柱上数字为\(countedName)文件数/全部文件数。没有日期的文件\(timeline.undated.documents)份不在图中。",
                            "Above each column: documents \(countedName) / all documents. \(timeline.undated.documents) documents without a date are not in it."),
                        legend: legend,
                        table: DataTable(
                            columns: [language.choose("时间", "Period"), language.choose("文件", "Documents"), countedName, language.choose("占比", "Share")],
                            rows: timeline.columns.map { [$0.label] + row($0.tally) }
                                + [[language.choose("没有日期", "no date")] + row(timeline.undated)])),
                    into: &out, language)
            }
            let sweeps = Array(statistics.sweeps.suffix(Timeline.most))
            if !sweeps.isEmpty {
                ColumnChart(columns: sweeps.map { .init(label: "\($0.number) · \($0.day.shortText)", all: $0.tally.documents, part: $0.tally.suspected) }).write(
                    ChartFigure(
                        id: "sweeps", title: language.choose("按筛查批次", "By sweep"),
                        description: language.choose(
                            "柱上数字为有线索文件数/该批筛查文件数。", "Above each column: documents with clues / documents of the sweep."),
                        legend: [legend[0], ChartFigure.LegendEntry(style: "part", label: language.choose("有线索", "with clues"))],
                        table: DataTable(
                            columns: [
                                language.choose("批次", "Sweep"), language.choose("开始日期", "Begun"), language.choose("规则库", "Rule base"),
                                language.choose("文件", "Documents"), language.choose("有线索", "with clues"),
                            ],
                            rows: sweeps.map {
                                [String($0.number), $0.day.description, $0.rules, String($0.tally.documents), String($0.tally.suspected)]
                            })),
                    into: &out, language)
            }
        }
    }

    private func row(_ tally: Tally) -> [String] {
        [String(tally.documents), String(counted(tally)), Rate.percent(counted(tally), of: tally.documents)]
    }

    func writeGroups(into out: inout ByteWriter) {
        section(language.choose("文种与发文机关", "Kinds and issuers"), into: &out) { out in
            out.write("<div class=\"pair\">\n")
            for (name, groups) in [
                (language.choose("文种", "Kind"), statistics.kinds), (language.choose("发文机关", "Issuer"), statistics.issuers),
            ] {
                out.write("<div>\n<h3>")
                let rest = groups.count - Self.mostGroups
                out.writeMarkup(name + (rest > 0 ? language.choose("（前\(Self.mostGroups)个，另有\(rest)个）", " (the first \(Self.mostGroups); \(rest) more)") : ""))
                out.write("</h3>\n")
                DataTable(
                    columns: [name, language.choose("文件", "Documents"), countedName, language.choose("占比", "Share")],
                    rows: groups.prefix(Self.mostGroups).map { [$0.name ?? language.choose("未能判定", "not known")] + row($0.tally) }
                ).write(into: &out)
                out.write("</div>\n")
            }
            out.write("</div>\n")
        }
    }
}

extension RegionRollup {
    fileprivate func note(in language: Language) -> String {
        switch level {
        case .prefecture: language.choose("县级地区已并入所属地市。", " Counties are counted in their prefectures.")
        case .province: language.choose("各地区已并入所属省份。", " All are counted in their provinces.")
        case .county, nil: ""
        }
    }
}

extension CalendarDate {
    /// `11-24`, where the year is plain.
    fileprivate var shortText: String { String(description.dropFirst(5)) }
}

extension Provision {
    /// （三）, where the article is named above.
    fileprivate func itemName(in language: Language) -> String { language.choose("（\(ChineseNumeral.text(item))）", "(\(item))") }
}

extension String {
    /// The beginning of a long text, in half-width columns.
    fileprivate func shortened(to columns: Int) -> String {
        var taken = 0
        var text = ""
        for character in self {
            taken += character.isASCII ? 1 : 2
            if taken > columns { return text + "…" }
            text.append(character)
        }
        return text
    }
}
