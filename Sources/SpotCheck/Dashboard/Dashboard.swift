import Findings
import Law
package import Reporting

/// A ledger on one page: one file that needs nothing else, runs no script and reaches for nothing.
package struct Dashboard {
    let overview: LedgerOverview
    let isPublic: Bool
    let context: ReportContext

    /// - Parameter isPublic: Leaves open cases out: they are figures, never names or quotations.
    package init(_ overview: LedgerOverview, isPublic: Bool, context: ReportContext) {
        self.overview = isPublic ? overview.publicVariant : overview
        self.isPublic = isPublic
        self.context = context
    }

    var language: Language { context.language }
    var statistics: LedgerStatistics { overview.statistics }

    /// The page.
    package var bytes: [UInt8] {
        let title =
            isPublic
            ? language.choose("公平竞争审查抽查情况（公开版）", "Spot check of fair competition review (public)")
            : language.choose("公平竞争审查抽查情况", "Spot check of fair competition review")
        var out = ByteWriter()
        out.writeHead(title: title, style: DashboardStyle.text, language)
        out.write("<body>\n")
        out.write(DashboardStyle.patterns)
        out.write("<header>\n<h1>")
        out.writeMarkup(title)
        out.write("</h1>\n")
        out.paragraph("provenance", context.provenance)
        writeTiles(into: &out)
        out.paragraph("hint", caution)
        out.write("</header>\n<main>\n")
        writeDocuments(into: &out)
        writeProvisions(into: &out)
        writeRegions(into: &out)
        writeTimes(into: &out)
        writeGroups(into: &out)
        writeCases(into: &out)
        writeCorrections(into: &out)
        writeExemptions(into: &out)
        writePrecision(into: &out)
        out.write("</main>\n</body>\n</html>\n")
        return out.bytes
    }

    /// What the figures are not.
    private var caution: String {
        isPublic
            ? language.choose(
                "本版不含未结案件：只列出经核查认定并已整改的事项，其余只计数。", "Open cases are left out: only what was verified and corrected is named, the rest is counted.")
            : language.choose(
                "线索（错误、警告两级的发现）是否违反审查标准，由核查人员认定。", "Clues are findings of the levels error and warning; whether they are breaches is for people to verify.")
    }

    func section(_ title: String, into out: inout ByteWriter, _ body: (inout ByteWriter) -> Void) {
        out.write("<section>\n<h2>")
        out.writeMarkup(title)
        out.write("</h2>\n")
        body(&out)
        out.write("</section>\n")
    }

    private func writeTiles(into out: inout ByteWriter) {
        let total = statistics.total
        let cases = overview.cases
        var tiles: [(figure: String, label: String, isUrgent: Bool)] = [
            (String(total.documents), language.choose("份文件", "documents"), false),
            (
                "\(total.suspected)", language.choose("份有线索（\(Rate.percent(total.suspected, of: total.documents))）", "with clues (\(Rate.percent(total.suspected, of: total.documents)))"),
                false
            ), (String(statistics.findings.firm), language.choose("条线索", "clues"), false),
            (String(cases.verified), language.choose("条已核查", "clues verified"), false),
            (
                String(total.violating),
                language.choose(
                    "份认定违反（\(Rate.percent(total.violating, of: total.documents))）", "in breach (\(Rate.percent(total.violating, of: total.documents)))"), false
            ), ("\(cases.done)/\(cases.demanded)", language.choose("项整改已完成", "corrections done"), false),
        ]
        if cases.overdue > 0 { tiles.append((String(cases.overdue), language.choose("项整改逾期", "corrections overdue"), true)) }
        if !overview.exemptions.isEmpty {
            tiles.append((String(overview.exemptions.count), language.choose("项例外规定即将到期或已到期", "exemptions ending or ended"), true))
        }
        out.write("<ul class=\"tiles\">\n")
        for tile in tiles {
            out.write(tile.isUrgent ? "<li class=\"urgent\"><b>" : "<li><b>")
            out.writeMarkup(tile.figure)
            out.write("</b> <span>")
            out.writeMarkup(tile.label)
            out.write("</span></li>\n")
        }
        out.write("</ul>\n")
    }
}
