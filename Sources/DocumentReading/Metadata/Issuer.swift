internal import PolicyDocument

/// The body that issued a document, as its title, head or signature names it.
enum Issuer {
    /// What a title says the body did: the name stands before the first of them.
    private static let turns = words("关于", "转发", "印发", "批转", "公布", "发布", "对", "就", "组织", "征集", "举办", "召开", "开展", "有关", "公告", "通告")
    /// What names of bodies end in. A title may also name a place alone (某某市).
    private static let endings = words(
        "政府", "办公室", "办公厅", "委员会", "委", "局", "厅", "部", "署", "院", "中心", "处", "办", "所", "站", "司", "科", "组", "会", "社", "团", "馆", "园", "队", "公司", "集团", "指挥部",
        "大学", "学院", "法院", "检察院", "银行", "分行", "海关", "联社", "兵团", "区", "县", "市", "省", "旗", "盟", "州", "镇", "乡", "街道", "人大", "政协", "党校", "联盟", "农场", "平台", "学校",
        "协会秘书处", "医院", "保险")
    private static let departments = words("部门", "单位", "厅局", "部委", "家")

    /// The name before what the title says was done; nil where the title names no body there.
    static func inTitle(_ title: [UInt16]) -> String? {
        let places = turns.compactMap { title.place(of: $0) }.filter { $0 > 2 }.sorted()
        for place in places {
            if let name = named(Array(title[..<place])) { return name }
        }
        return nil
    }

    /// The text as a name where it ends as names of bodies do; others that sign along (等三部门) and a former name in brackets do not count.
    static func named(_ text: [UInt16]) -> String? {
        let name = withoutOthers(text)
        guard (3...90).contains(name.count), !name.contains(0x3002), !name.contains(0xFF0C), !name.contains(0x300A) else { return nil }
        guard isBody(name), !TitleWords.isSentence(Array(name)) else { return nil }
        return String(units: name)
    }

    private static func isBody(_ name: ArraySlice<UInt16>) -> Bool {
        if name.last == 0x29, let open = name.lastIndex(of: 0x28), open > name.startIndex { return name[..<open].ends(withAnyOf: endings) }
        return name.ends(withAnyOf: endings)
    }

    private static func withoutOthers(_ text: [UInt16]) -> ArraySlice<UInt16> {
        guard let and = text.lastIndex(of: 0x7B49), text.count - and <= 8, text.ends(withAnyOf: departments) else { return text[...] }  // 等
        return text[..<and]
    }
}
