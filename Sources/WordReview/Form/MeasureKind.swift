import Decisions
import PolicyDocument

/// The kinds of measures of Article 2, ticked where the draft leaves no doubt.
enum MeasureKind {
    private static let all = ["法律草案", "行政法规草案", "地方性法规", "规章", "规范性文件", "具体政策措施"]
    private static let specific = ["招标", "采购", "磋商", "谈判", "询价", "比选", "征集", "公告", "协议", "合同", "备忘录", "纪要", "批复", "函"]

    static func ticks(_ metadata: Metadata, _ assignment: ReviewAssignment) -> String {
        let kind = metadata.kind ?? ""
        var chosen: String?
        if assignment.kind == .congress {
            chosen = "地方性法规"
        } else if specific.contains(where: { kind.contains($0) }) {
            chosen = "具体政策措施"
        } else if metadata.number?.contains("令") == true {
            chosen = "规章"
        } else if metadata.number?.contains("〔") == true {
            chosen = "规范性文件"
        }
        return all.map { ($0 == chosen ? "☑" : "□") + $0 }.joined(separator: "　") + (chosen == nil ? "　【待补充】" : "")
    }
}
