import Findings
import Law
import Reporting

/// The lists of a dashboard: clues, corrections, exemptions, precision.
extension Dashboard {
    func writeCases(into out: inout ByteWriter) {
        if isPublic {
            section(language.choose("已整改案例", "Corrected cases"), into: &out) { out in
                let rest = overview.cases.all - overview.cases[.corrected]
                out.paragraph("hint", language.choose("另有\(rest)条线索未列出。", "\(rest) more clues are not listed."))
                writeCards(overview.breaches, into: &out)
            }
        } else {
            section(language.choose("重点线索", "Top clues"), into: &out) { out in
                out.paragraph(
                    "hint",
                    language.choose(
                        "按排序分从高到低，列出\(overview.clues.count)条，共\(statistics.findings.firm)条。",
                        "Highest ranked first: \(overview.clues.count) of \(statistics.findings.firm)."))
                writeCards(overview.clues, into: &out)
            }
        }
    }

    private func writeCards(_ cases: [ClueCase], into out: inout ByteWriter) {
        guard !cases.isEmpty else { return }
        out.write("<ol class=\"cards\">\n")
        for (index, clue) in cases.enumerated() {
            out.write("<li><article")
            out.writeAttribute("class", "card firm-\(clue.level.rawValue)")
            out.write(">\n<h3>")
            out.writeMarkup("\(index + 1). \(clue.level.name(in: language)) · \(clue.title)")
            out.write("</h3>\n")
            out.paragraph("facts", [clue.document.text, clue.document.issuer, clue.clause].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · "))
            out.write("<blockquote>")
            out.writeMarkup(clue.quotation)
            out.write("</blockquote>\n<dl>")
            row(
                language.choose("依据", "Provision"),
                ([clue.provision.citation(in: language)] + [clue.measures?.citation(in: language)].compactMap { $0 }).joined(separator: language.choose("；", "; ")), into: &out)
            row(language.choose("理由", "Reason"), clue.reason, into: &out)
            row(language.choose("状态", "Status"), state(of: clue), into: &out)
            row(language.choose("核查意见", "Opinion"), clue.opinion, into: &out)
            out.write("</dl>\n<p class=\"id\">")
            out.writeMarkup(isPublic ? clue.finding : "\(clue.finding) · \(clue.score) · \(clue.document.path)")
            out.write("</p>\n</article></li>\n")
        }
        out.write("</ol>\n")
    }

    private func row(_ label: String, _ value: String, into out: inout ByteWriter) {
        guard !value.isEmpty else { return }
        out.write("<dt>")
        out.writeMarkup(label)
        out.write("</dt><dd>")
        out.writeMarkup(value)
        out.write("</dd>")
    }

    private func state(of clue: ClueCase) -> String {
        let status = clue.status.name(in: language)
        guard let demand = clue.demand else { return status }
        return [status, demand.text(in: language, asOf: context.asOf)].filter { !$0.isEmpty }.joined(separator: language.choose("；", "; "))
    }

    func writeCorrections(into out: inout ByteWriter) {
        section(language.choose("整改", "Corrections"), into: &out) { out in
            let cases = overview.cases
            out.paragraph(
                "figures",
                language.choose(
                    "已要求整改\(cases.demanded)项，完成\(cases.done)项，未完成\(cases.outstanding)项，其中逾期\(cases.overdue)项。",
                    "\(cases.demanded) demanded, \(cases.done) done, \(cases.outstanding) outstanding, \(cases.overdue) of them overdue."))
            guard !overview.outstanding.isEmpty else { return }
            DataTable(
                columns: [
                    language.choose("文件", "Document"), language.choose("条款", "Clause"), language.choose("条项", "Item"), language.choose("发文机关", "Issuer"),
                    language.choose("要求日期", "Demanded"), language.choose("期限", "Due"), language.choose("状态", "State"),
                ],
                rows: overview.outstanding.map { clue in
                    let isOverdue = clue.demand?.isOverdue(asOf: context.asOf) == true
                    return [
                        clue.document.text, clue.clause, clue.provision.place(in: language), clue.document.issuer ?? "",
                        clue.demand?.demanded?.description ?? "", clue.demand?.due?.description ?? "",
                        isOverdue ? language.choose("▲ 逾期", "▲ overdue") : language.choose("未到期", "running"),
                    ]
                }, isNumeric: false
            ).write(into: &out)
            let rest = cases.outstanding - overview.outstanding.count
            if rest > 0 { out.paragraph("hint", language.choose("另有\(rest)项未列出。", "\(rest) more are not listed.")) }
        }
    }

    func writeExemptions(into out: inout ByteWriter) {
        guard !overview.exemptions.isEmpty else { return }
        section(language.choose("即将到期的例外规定", "Exemptions about to expire"), into: &out) { out in
            DataTable(
                columns: [
                    language.choose("文件", "Document"), language.choose("条款", "Clause"), language.choose("条项", "Item"),
                    language.choose("适用情形", "Ground"), language.choose("文中期限", "Term in the text"), language.choose("到期日", "Ends"),
                    language.choose("状态", "State"),
                ],
                rows: overview.exemptions.map { exemption in
                    [
                        exemption.document.text, exemption.clause, exemption.provision.place(in: language),
                        exemption.ground.map { language.choose("第十二条第\($0)项", "Article 12(\($0))") } ?? "", exemption.term, exemption.until.description,
                        exemption.until < context.asOf ? language.choose("▲ 已到期", "▲ ended") : language.choose("将到期", "running out"),
                    ]
                }, isNumeric: false
            ).write(into: &out)
        }
    }

    func writePrecision(into out: inout ByteWriter) {
        guard !isPublic, overview.precision.contains(where: { $0.verified > 0 }) else { return }
        section(language.choose("准确率", "Precision so far"), into: &out) { out in
            out.paragraph(
                "hint",
                language.choose(
                    "已核查的线索中，认定违反或者适用第十二条的占比。", "Of the clues that people verified, the share found to be breaches or cases of Article 12."))
            DataTable(
                columns: [
                    language.choose("范围", "Of"), language.choose("已核查", "Verified"), language.choose("成立", "Right"), language.choose("准确率", "Precision"),
                ],
                rows: overview.precision.filter { $0.verified > 0 }.map { precision in
                    [precision.scope.name(in: language), String(precision.verified), String(precision.right), Rate.percent(precision.right, of: precision.verified)]
                }
            ).write(into: &out)
        }
    }
}
