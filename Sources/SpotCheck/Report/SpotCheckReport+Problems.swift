import Findings
import Law
import PolicyDocument
import Reporting

/// 二、发现的主要问题 and 三、整改情况.
extension SpotCheckReport {
    /// Typical cases that are written out at most.
    private static let mostCases = 8
    /// Unverified clues that stand in where nothing is verified.
    private static let mostClues = 3

    var problems: [ReportBlock] {
        [.heading("二、发现的主要问题"), .subheading("（一）总体情况"), .paragraph(summary)] + (isPublic ? [] : [.paragraph("【待补充：与上年度抽查结果的比较】")])
            + [.subheading("（二）分布情况"), .paragraph(heads), .table(items), .subheading("（三）典型案例")] + cases
    }

    private var summary: String {
        let counts = overview.cases
        let firm = statistics.findings
        var text =
            "抽查的\(total.documents)份文件中，\(total.suspected)份有涉嫌违反审查标准的线索，占\(Rate.percent(total.suspected, of: total.documents))，共\(firm.firm)条线索。"
        text += "已核查\(counts.verified)条，其中认定违反审查标准\(counts.breaches)条，适用第十二条例外规定\(counts[.exempt])条，不违反\(counts[.compliant])条；待核查\(counts[.open])条。"
        return text + "经核查认定有问题的文件\(total.violating)份，占抽查文件的\(Rate.percent(total.violating, of: total.documents))。"
    }

    /// The four heads: Articles 8 to 11.
    private var heads: String {
        let all = statistics.findings.firm
        return "按审查标准分，"
            + (8...11).map { article in
                let count = statistics.provisions.filter { $0.provision.article == article }.reduce(0) { $0 + $1.findings.firm }
                let name = context.title(of: String(article)) ?? ""
                return "\(name)方面（第\(ChineseNumeral.text(article))条）线索\(count)条，占\(Rate.percent(count, of: all))"
            }.joined(separator: "；") + "。各条项情况如下："
    }

    private var items: ReportTable {
        ReportTable(
            "按条项", columns: ["条项", "内容", "线索", "有线索文件"] + (isPublic ? ["已整改文件"] : ["认定违反文件"]), weights: [4, 6, 2, 2, 2],
            rows: statistics.provisions.map { count in
                [
                    count.provision.place(in: .chinese), context.title(of: count.provision.description) ?? "", "\(count.findings.firm)", "\(count.tally.suspected)",
                    "\(isPublic ? count.tally.closed : count.tally.violating)",
                ]
            })
    }

    private var cases: [ReportBlock] {
        if !overview.breaches.isEmpty {
            return overview.breaches.prefix(Self.mostCases).enumerated().flatMap { written($0.element, number: $0.offset + 1) }
        }
        if isPublic { return [.paragraph("尚无经核查认定并已整改的案例。")] }
        guard !overview.clues.isEmpty else { return [.paragraph("未发现线索。")] }
        return [.paragraph("尚无经核查认定的案例。下列为排序在前、有待核查的线索，仅供内部参考：")]
            + overview.clues.prefix(Self.mostClues).enumerated().flatMap { written($0.element, number: $0.offset + 1) }
    }

    /// A case as regulators publish it: the document; the clause with its numbering; the provision, chapeau and item; the effect; the result.
    private func written(_ clue: ClueCase, number: Int) -> [ReportBlock] {
        // 第三条 stands for itself; 三、（二）2. is a heading's number.
        let place = clue.clause.isEmpty || clue.clause.hasPrefix("第") ? clue.clause : "“\(clue.clause)”"
        let verdict = clue.status.isBreach ? "经核查，该条款违反了" : "该条款涉嫌违反"
        var law = quoted(article: "\(clue.provision.article)", item: clue.provision.description, citation: "《公平竞争审查条例》第\(ChineseNumeral.text(clue.provision.article))条")
        if let measures = clue.measures {
            law += "，以及" + quoted(article: "m\(measures.article)", item: measures.description, citation: "《公平竞争审查条例实施办法》第\(ChineseNumeral.text(measures.article))条")
        }
        let effect = clue.opinion.isEmpty ? "【待补充：排除、限制了哪些经营者，对公平竞争的影响】" : clue.opinion.sentence
        return [
            .paragraph("\(number)．\(clue.document.issuer.map { "\($0)" } ?? "")\(clue.document.reportText)。"),
            .paragraph("该文件\(place)规定：\(clue.quotation.quoted)\(verdict)\(law)。\(effect)\(result(of: clue))"),
        ]
    }

    private func quoted(article: String, item: String, citation: String) -> String {
        let chapeau = context.wording(of: article) ?? ""
        let text = context.wording(of: item).map { String($0.reversed().drop { ";；。".contains($0) }.reversed()) } ?? ""
        return chapeau.isEmpty && text.isEmpty ? citation : "\(citation)：“\(chapeau)\(text)”"
    }

    private func result(of clue: ClueCase) -> String {
        guard let demand = clue.demand else {
            return clue.status.isBreach ? "【待补充：整改要求和结果】" : "【待补充：核查结论】"
        }
        guard let done = demand.done else {
            return "已\(demand.demanded.map { "于\($0.chinese)" } ?? "")要求整改，\(demand.due.map { "期限为\($0.chinese)，" } ?? "")尚未完成。"
        }
        let what = demand.correction.map { $0.name(in: .chinese) } ?? "整改"
        return "\(done.chinese)，该文件已\(what)" + (demand.evidence.isEmpty ? "。" : "（\(demand.evidence)）。")
    }

    var corrections: [ReportBlock] {
        let counts = overview.cases
        var blocks: [ReportBlock] = [
            .heading("三、整改情况"),
            .paragraph("共发出整改要求\(counts.demanded)项，已完成\(counts.done)项，未完成\(counts.outstanding)项，其中逾期\(counts.overdue)项。"),
        ]
        if isPublic { return blocks + [.paragraph("未办结的事项不在本文中列出。")] }
        if !overview.outstanding.isEmpty {
            let rest = counts.outstanding - overview.outstanding.count
            blocks.append(
                .table(
                    ReportTable(
                        rest > 0 ? "未完成的整改（另有\(rest)项未列）" : "未完成的整改", columns: ["文件", "条款", "条项", "期限", "状态"], weights: [7, 3, 4, 3, 2],
                        rows: overview.outstanding.map { clue in
                            [
                                clue.document.text, clue.clause, clue.provision.place(in: .chinese), clue.demand?.due?.description ?? "",
                                clue.demand?.isOverdue(asOf: context.asOf) == true ? "逾期" : "未到期",
                            ]
                        })))
        }
        if counts.overdue > 0 {
            blocks.append(
                .paragraph("对逾期未整改的\(counts.overdue)项，【待补充：是否提请上一级市场监督管理部门依照《公平竞争审查条例》第二十四条、《公平竞争审查条例实施办法》第四十二条约谈】。"))
        }
        return blocks
    }
}

extension String {
    /// In quotation marks, as a sentence or the end of one.
    fileprivate var quoted: String { "“\(self)”" + (last.map { "。！？；".contains($0) } == true ? "" : "。") }

    /// With a full stop at its end.
    fileprivate var sentence: String { hasSuffix("。") ? self : self + "。" }
}

extension DocumentName {
    /// As a case names it: a document without a title by its file.
    fileprivate var reportText: String { title == nil ? "【待补充：文件名称】（\(path)）" : text }
}
