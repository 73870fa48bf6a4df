import PolicyDocument

/// Who has to review a measure, as far as its issuer and kind say (Articles 13 and 14 of the Regulation, Article 30 of the Measures).
struct ReviewAssignment: Hashable {
    enum Case: Hashable, CaseIterable {
        /// Article 13, paragraph 1: a department.
        case department
        /// Article 13, paragraph 2: several departments.
        case departments
        /// Article 14: a government from the county up, its general office included, also where it forwards (m30).
        case government
        /// Article 14: put before the people's congress or its standing committee.
        case congress
        /// A township government: neither a department nor a government from the county up.
        case township
        /// Issued together by Party and government.
        case party
        /// A body sent out by a government: a development zone's committee.
        case outpost
        case unknown
    }

    let kind: Case

    init(issuer: String?, kind: String?) {
        guard let issuer, !issuer.isEmpty else {
            self.kind = .unknown
            return
        }
        func has(_ words: String...) -> Bool { words.contains { issuer.contains($0) } }
        let several = issuer.split { "、，, \u{3000}\n".contains($0) }.count > 1
        if has("中共", "党委", "省委", "市委", "县委", "区委", "州委", "旗委", "党工委"), !has("组织部", "宣传部") {
            self.kind = .party
        } else if has("人民代表大会", "人大常委会", "人大") {
            self.kind = .congress
        } else if has("镇人民政府", "乡人民政府", "街道办事处", "镇政府", "乡政府") {
            self.kind = .township
        } else if has("管理委员会", "管委会") {
            self.kind = .outpost
        } else if has("人民政府", "政府办公") {
            self.kind = .government
        } else {
            self.kind = several ? .departments : .department
        }
    }

    /// Who reviews.
    var reviewer: String {
        switch kind {
        case .department: "起草单位自行审查"
        case .departments: "牵头起草单位审查：【待补充：牵头起草单位】"
        case .government, .congress: "本级人民政府市场监督管理部门会同起草单位审查，起草单位先行初审"
        case .township, .party, .outpost: "【待确定：见说明】"
        case .unknown: "【待补充：文稿没有写明发文机关，无法确定审查主体】"
        }
    }

    /// On what that rests, and what is unclear.
    var basis: String {
        switch kind {
        case .department: "依据：《公平竞争审查条例》第十三条第一款（拟由部门出台的政策措施）。如拟报请人民政府或者其办公厅（室）出台、转发，适用第十四条。"
        case .departments: "依据：《公平竞争审查条例》第十三条第二款（拟由多个部门联合出台的政策措施）。"
        case .government:
            "依据：《公平竞争审查条例》第十四条，《实施办法》第三十条（县级以上人民政府及其办公厅（室）出台或者转发本级政府部门起草的政策措施）。"
        case .congress: "依据：《公平竞争审查条例》第十四条，《实施办法》第三十条（提请本级人民代表大会及其常务委员会审议的政策措施）。"
        case .township:
            "说明：第十三条规定“部门”，第十四条规定“县级以上人民政府”，对乡镇人民政府、街道办事处没有明文规定；请按本地规定办理，或者商县级市场监督管理部门确定。"
        case .party: "说明：条例对党委、政府联合发文由谁审查没有明文规定；请商本级市场监督管理部门确定。"
        case .outpost: "说明：条例对管理委员会等派出机构出台的政策措施由谁审查没有明文规定；请按设立它的人民政府的规定办理，或者商市场监督管理部门确定。"
        case .unknown: ""
        }
    }

    /// The drafting unit: a department's measure names it, a government's does not.
    func draftingUnit(issuer: String?) -> String {
        kind == .department ? issuer ?? "【待补充：起草单位】" : "【待补充：起草单位】"
    }
}

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
