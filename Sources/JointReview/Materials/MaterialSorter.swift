import Decisions
import PolicyDocument
package import RuleBase

/// Tells what each file of a submission is: by its title and content, by its name where it could not be read.
package struct MaterialSorter {
    private let catalogue: LawCatalogue

    package init(_ rules: RuleSet) { catalogue = rules.catalogue }

    /// The files with their roles, in the same order.
    /// - Returns: also the files of which none stands out as the draft, where there are several.
    package func sorted(_ files: [Material]) -> (materials: [Material], rivals: [String]) {
        var materials = files
        for index in materials.indices { materials[index].role = role(of: materials[index]) }
        let candidates = materials.indices.filter { materials[$0].role == .draft }
        guard candidates.count > 1 else { return (materials, []) }
        let draft = chosen(among: candidates, in: materials)
        for index in candidates where index != draft { materials[index].role = .other }
        return (materials, draft == nil ? candidates.map { materials[$0].path } : [])
    }

    /// `draft` for whatever is nothing else.
    private func role(of file: Material) -> Material.Role {
        guard let document = file.document else { return Self.role(named: file.name) ?? .other }
        let title = file.title ?? ""
        if FilledForm(document, name: file.path).textDigest != nil { return .opinion }
        if let role = Self.role(titled: title) { return role }
        if catalogue.kind(of: title) != nil || title.hasPrefix("中华人民共和国") || title.hasPrefix("国务院") { return .basis }
        // A table without a title of its own.
        return Self.role(named: file.name) ?? .draft
    }

    private static func role(titled title: String) -> Material.Role? {
        // 《…办法（征求意见稿）》的说明 is no draft, and …办法（征求意见稿） no consultation.
        let text = title.replacing("征求意见稿", with: "稿")
        func has(_ words: String...) -> Bool { words.contains { text.contains($0) } }
        func ends(_ words: String...) -> Bool { words.contains { text.hasSuffix($0) } }
        if has("会签") { return .other }
        if has("初审意见") || has("公平竞争"), has("审查表", "审查意见", "初审", "审查结论", "审查报告", "审查情况", "自我审查", "自查", "评估报告") { return .opinion }
        if ends("说明") || has("起草说明", "编制说明", "制定说明", "起草情况") { return .note }
        if has("意见采纳", "采纳情况", "意见汇总", "意见反馈", "反馈意见", "征求意见", "意见建议", "座谈会", "听证", "论证会") { return .consultation }
        return nil
    }

    private static func role(named name: String) -> Material.Role? {
        if let role = role(titled: String(name.prefix { $0 != "." })) { return role }
        if name.contains("初审") || name.contains("审查表") { return .opinion }
        if name.contains("说明") { return .note }
        if name.contains("依据") { return .basis }
        return name.contains("草案") || name.contains("送审稿") || name.contains("代拟稿") ? .draft : nil
    }

    /// The one draft among several texts: the one that calls itself so, else the one that the note or the form names.
    private func chosen(among candidates: [Int], in materials: [Material]) -> Int? {
        let marks = ["草案", "送审稿", "代拟稿", "征求意见稿", "审议稿", "报审稿"]
        let marked = candidates.filter { index in
            marks.contains { (materials[index].title ?? "").contains($0) || materials[index].name.contains($0) }
        }
        if marked.count == 1 { return marked.first }
        let named = (marked.isEmpty ? candidates : marked).filter { index in
            guard let title = materials[index].title, title.count >= 4 else { return false }
            return materials.contains { other in
                guard let document = other.document else { return false }
                switch other.role {
                case .note: return other.title?.contains(Self.core(of: title)) == true
                case .opinion: return FilledForm(document, name: other.path).value(of: "政策措施名称")?.contains(Self.core(of: title)) == true
                default: return false
                }
            }
        }
        return named.count == 1 ? named.first : nil
    }

    /// A title without what stands in brackets behind it.
    private static func core(of title: String) -> String {
        title.lastIndex(where: { $0 == "（" || $0 == "(" }).map { String(title[..<$0]) } ?? title
    }
}
