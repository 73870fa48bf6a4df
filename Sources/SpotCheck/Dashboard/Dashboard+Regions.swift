import Findings
import Law
import PolicyDocument
import Reporting
import RuleBase

/// Where and of what kind the documents are.
extension Dashboard {
    /// Groups that are listed by name at most.
    private static let mostGroups = 20

    func writeRegions(into out: inout ByteWriter) {
        section(language.choose("地区与条项", "Regions by item"), into: &out) { out in
            let rollup = RegionRollup(statistics.regions, gazetteer: context.rules.gazetteer, language: language) { counted($0) > 0 }
            let items = context.rules.provisions.compactMap { Provision($0.id) }.filter { (8...11).contains($0.article) }.sorted()
            // A row of nothing but blanks says no more than its number.
            let rows = rollup.rows.filter { counted($0.tally) > 0 }
            let blank = rollup.rows.count - rows.count
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
                        + rollup.note(in: language) + (blank > 0 ? language.choose("另有\(blank)个地区全为空白，未列出。", " \(blank) regions with nothing in them are left out.") : ""),
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

    func row(_ tally: Tally) -> [String] {
        [String(tally.documents), String(counted(tally)), Rate.percent(counted(tally), of: tally.documents)]
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
