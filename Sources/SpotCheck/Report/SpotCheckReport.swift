import Findings
import Law
import PolicyDocument
package import Reporting
import RuleBase

/// The report on a spot check (抽查情况报告) to the regulator's own government and to the next higher regulator (Article 21 of the
/// Regulation, Article 39 of the Measures), in Chinese, whatever language messages are in. Figures are filled in; what people have to judge
/// is a blank, 【待补充：…】.
package struct SpotCheckReport {
    let overview: LedgerOverview
    let isPublic: Bool
    let context: ReportContext

    /// - Parameters:
    ///   - isPublic: Leaves open cases out.
    package init(_ overview: LedgerOverview, isPublic: Bool, context: ReportContext) {
        self.overview = isPublic ? overview.publicVariant : overview
        self.isPublic = isPublic
        var chinese = context
        chinese.language = .chinese
        self.context = chinese
    }

    var statistics: LedgerStatistics { overview.statistics }
    var total: Tally { statistics.total }

    package var blocks: [ReportBlock] {
        var blocks: [ReportBlock] = [
            .title(isPublic ? "公平竞争审查抽查情况（公开版）" : "关于公平竞争审查抽查情况的报告"),
        ]
        if !isPublic { blocks.append(.addressee("【待补充：本级人民政府】、【待补充：上一级市场监督管理部门】：")) }
        blocks.append(
            .paragraph("根据《公平竞争审查条例》第二十一条、《公平竞争审查条例实施办法》第三十九条规定，【待补充：组织单位】组织开展了公平竞争审查抽查。现将有关情况\(isPublic ? "公开" : "报告")如下："))
        blocks += scope + problems + corrections + causes
        blocks.append(.signature("【待补充：单位名称】\n【待补充：成文日期】"))
        blocks.append(
            .note("数据截至\(context.asOf.chinese)，由 \(context.toolName) \(context.toolVersion)（规则库 \(context.rules.version)，\(context.rules.digest.prefix(12))）从抽查台账生成；《实施办法》条文为整理文本，以官方公布文本为准。"))
        return blocks
    }

    private var causes: [ReportBlock] {
        var blocks: [ReportBlock] = [
            .heading("四、原因分析"), .paragraph("【待补充：审查机制、人员能力、部门利益等方面的原因】"), .heading("五、下一步工作建议"),
        ]
        if !isPublic, let sentence = clusters {
            blocks.append(.paragraph("\(sentence)按照《公平竞争审查条例实施办法》第三十九条，对问题集中的地区、行业应当重点抽查，建议【待补充：下一轮抽查的重点地区和行业领域】。"))
        }
        if !isPublic, !overview.exemptions.isEmpty {
            blocks.append(.paragraph("有\(overview.exemptions.count)项适用例外规定的内容即将到期或者已经到期，建议【待补充：逐项评估后停止执行、修改，或者重新审查】。"))
        }
        return blocks + [.paragraph("【待补充：完善制度、加强培训、督促整改等工作建议】")]
    }

    /// Where clues are most frequent.
    private var clusters: String? {
        let items = statistics.provisions.filter { $0.tally.suspected > 0 }.sorted { ($0.tally.suspected, $1.provision) > ($1.tally.suspected, $0.provision) }
        guard !items.isEmpty else { return nil }
        let regions = RegionRollup(statistics.regions, gazetteer: context.rules.gazetteer, language: .chinese).rows.filter { $0.tally.suspected > 0 }
        let items3 = items.prefix(3).map { "\($0.provision.place(in: .chinese))（\($0.tally.suspected)份）" }.joined(separator: "、")
        let regions3 = regions.prefix(3).map { "\($0.name)（\($0.tally.suspected)份）" }.joined(separator: "、")
        return "从抽查情况看，线索较多的条项是\(items3)" + (regions3.isEmpty ? "。" : "，线索较多的地区是\(regions3)。")
    }
}

extension CalendarDate {
    /// 2026年9月12日
    var chinese: String { "\(year)年\(month)月\(day)日" }
}
