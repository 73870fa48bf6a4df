import Findings
import Law
import Reporting
import SpotCheck

/// The ledger of corrections, for people and for programs.
struct DuePage {
    private let items: [DueItem]
    private let asOf: CalendarDate
    private let language: Language

    init(_ items: [DueItem], asOf: CalendarDate, language: Language) {
        self.items = items
        self.asOf = asOf
        self.language = language
    }

    var text: String {
        var text = ""
        for item in items {
            var lines = [state(of: item)]
            lines.append([name(of: item), item.document.issuer?.value].compactMap { $0 }.joined(separator: "  "))
            if let finding = item.finding {
                lines.append(finding.placedQuotation(in: language))
                lines.append("\(provision(of: finding).citation(in: language))  \(finding.title)")
            }
            if let next = next(item) { lines.append(next) }
            lines.append([item.document.name, item.finding?.id].compactMap { $0 }.joined(separator: "  "))
            for (index, line) in lines.enumerated() { text += (index == 0 ? "" : "   ") + TextTable.visible(line) + "\n" }
            text += "\n"
        }
        let overdue = items.count { $0.demand.isOverdue(asOf: asOf) }
        let done = items.count { $0.demand.done != nil }
        let open = items.count - overdue - done
        return text
            + language.choose(
                "截至 \(asOf)：整改 \(items.count) 项，已完成 \(done)，逾期 \(overdue)，未到期 \(open)\n",
                "as of \(asOf): \(items.count) corrections, \(done) done, \(overdue) overdue, \(open) not yet due\n")
    }

    private func state(of item: DueItem) -> String {
        let demand = item.demand.text(in: language, asOf: asOf)
        guard let days = item.daysLeft(on: asOf) else { return demand }
        return demand
            + (days < 0
                ? language.choose("（逾期 \(-days) 天）", " (\(-days) days ago)") : language.choose("（还有 \(days) 天）", " (\(days) days left)"))
    }

    /// What the law offers where a correction is overdue.
    private func next(_ item: DueItem) -> String? {
        if let day = item.summoned { return language.choose("\(day) 已约谈或者提请约谈", "summons on \(day)") }
        guard item.demand.isOverdue(asOf: asOf) else { return nil }
        return language.choose(
            "可提请上一级市场监督管理部门约谈（《公平竞争审查条例》第二十四条、《公平竞争审查条例实施办法》第四十二条）",
            "the next higher regulator may summon (Regulation, Article 24; Measures, Article 42)")
    }

    var csv: [UInt8] {
        let heads = [
            ("文件", "file"), ("标题", "document title"), ("文号", "number"), ("制发机关", "issuer"), ("条款", "clause"), ("原文", "text"), ("条例", "regulation"), ("编号", "id"),
            ("要求日期", "demanded"), ("期限", "due"), ("状态", "state"), ("剩余天数", "days left"), ("措施", "measure"), ("完成日期", "done"), ("依据", "evidence"), ("约谈", "summons"),
        ]
        return items.reduce(into: CSVRow.mark + CSVRow.bytes(heads.map { language.choose($0.0, $0.1) })) { bytes, item in
            let demand = item.demand
            let fields: [String?] = [
                item.document.name, item.document.title, item.document.number, item.document.issuer?.value, item.finding?.clause, item.finding?.quotation,
                item.finding.map { provision(of: $0).description }, item.finding?.id, demand.demanded?.description, demand.due?.description, word(of: item),
                item.daysLeft(on: asOf).map { String($0) }, demand.correction?.name(in: language), demand.done?.description, demand.evidence,
                item.summoned?.description,
            ]
            bytes += CSVRow.bytes(fields.map { $0 ?? "" })
        }
    }

    private func word(of item: DueItem) -> String {
        if item.demand.done != nil { return language.choose("已完成", "done") }
        return item.demand.isOverdue(asOf: asOf) ? language.choose("逾期", "overdue") : language.choose("未到期", "open")
    }

    var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("asOf", asOf.description)
            json.member("corrections", array: items) { json, item in
                json.object {
                    $0.member("path", item.document.name)
                    $0.member("documentTitle", item.document.title)
                    $0.member("number", item.document.number)
                    $0.member("issuer", item.document.issuer?.value)
                    $0.member("id", item.finding?.id)
                    $0.member("clause", item.finding?.clause)
                    $0.member("text", item.finding?.quotation)
                    $0.member("provision", item.finding.map { provision(of: $0).description })
                    $0.member("demanded", item.demand.demanded?.description)
                    $0.member("due", item.demand.due?.description)
                    $0.member("overdue", item.demand.isOverdue(asOf: asOf))
                    $0.member("daysLeft", item.daysLeft(on: asOf))
                    $0.member("measure", item.demand.correction?.rawValue)
                    $0.member("done", item.demand.done?.description)
                    $0.member("evidence", item.demand.evidence)
                    $0.member("summoned", item.summoned?.description)
                }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private func name(of item: DueItem) -> String {
        DocumentName(title: item.document.title, number: item.document.number, issuer: item.document.issuer?.value, path: item.document.name).text
    }

    private func provision(of finding: LedgerFinding) -> Provision { Provision(article: finding.article, item: finding.item) }
}
