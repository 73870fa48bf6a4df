/// The body that issued a document, as its title, head or signature names it.
enum Issuer {
    private static let turns = words("关于", "印发", "转发", "批转", "公布", "发布", "办公室关于")
    private static let endings = words(
        "人民政府", "办公室", "办公厅", "委员会", "管委会", "局", "厅", "部", "院", "委", "署", "总局", "中心", "协会", "学会", "公司", "领导小组", "指挥部", "集团", "大学",
        "学院", "工会", "商会", "法院", "检察院", "处", "办", "所", "站", "队", "社", "银行", "区", "县", "市", "省", "联社", "海关")

    /// The name before 关于; nil where the title names no body there.
    static func inTitle(_ title: [UInt16]) -> String? {
        guard let about = title.place(of: turns[0]), about > 2 else { return nil }
        return named(Array(title[..<about]))
    }

    /// The text as a name where it ends as names of bodies do.
    static func named(_ text: [UInt16]) -> String? {
        guard (3...80).contains(text.count), text.ends(withAnyOf: endings) else { return nil }
        return String(decoding: text, as: UTF16.self)
    }
}
