import Findings
package import PolicyDocument

/// Who has to review a measure, as far as its issuer and title say (Articles 13 and 14 of the Regulation, Article 30 of the Measures).
package struct ReviewAssignment: Hashable, Sendable {
    package enum Case: Hashable, Sendable, CaseIterable {
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

    package let kind: Case
    private let issuer: String?

    package init(of document: Metadata) {
        issuer = document.issuer
        let units = Self.bodies(in: document.issuer ?? "").map { Self.kind(of: $0) }
        if let title = document.title, Self.isBill(title) {
            kind = .congress
        } else {
            // Of several bodies the one with the widest consequence decides.
            let first = [Case.party, .congress, .township, .outpost, .government].first { units.contains($0) }
            kind = first ?? (units.isEmpty ? .unknown : units.count == 1 ? .department : .departments)
        }
    }

    /// The bodies an issuer names: apart, or run together as titles have them (临江市水利局临江市财政局), where the place tells them apart.
    private static func bodies(in issuer: String) -> [Substring] {
        issuer.split { $0.isWhitespace || "、，,；;".contains($0) }.flatMap { names in
            var bodies: [Substring] = []
            var rest = names
            let place = names.prefix(2)
            while place.count == 2, let next = rest.dropFirst(2).ranges(of: place).first(where: { "局厅委会办室府院处部".contains(rest[rest.index(before: $0.lowerBound)]) }) {
                bodies.append(rest[..<next.lowerBound])
                rest = rest[next.lowerBound...]
            }
            return bodies + [rest]
        }
    }

    /// A local regulation on its way to the people's congress: …条例（草案）.
    private static func isBill(_ title: String) -> Bool {
        ["条例（草案", "条例(草案", "条例（送审", "条例（修订草案", "条例修正案"].contains { title.contains($0) }
    }

    /// The kind of one body. A government's departments carry its name too (某市人民政府国有资产监督管理委员会); its office does not speak
    /// for itself.
    private static func kind(of unit: Substring) -> Case {
        func has(_ words: String...) -> Bool { words.contains { unit.contains($0) } }
        func ends(_ words: String...) -> Bool { words.contains { unit.hasSuffix($0) } }
        if has("中共", "党委", "党工委") || Self.committees.contains(where: { committee in
            unit.hasSuffix(committee) || unit.contains(committee + "办公")
        }), !has("组织部", "宣传部", "统战部") {
            return .party
        }
        if has("人民代表大会", "人大常委会") { return .congress }
        if has("镇人民政府", "乡人民政府", "街道办事处", "镇政府", "乡政府") { return .township }
        if ends("管理委员会", "管委会"), !ends("监督管理委员会") { return .outpost }
        if ends("政府", "政府办公厅", "政府办公室", "政府办") { return .government }
        return .department
    }

    private static let committees = ["省委", "市委", "县委", "区委", "州委", "旗委"]

    /// Whether the measure has to be put before the market regulator (Article 14); nil where the law leaves it open, or the issuer is not
    /// known.
    package var isJoint: Bool? {
        switch kind {
        case .government, .congress: true
        case .department, .departments: false
        case .township, .party, .outpost, .unknown: nil
        }
    }

    /// Why a body is not the one that reviews; nil where it is, or may be.
    /// - Parameter unit: The drafting unit as it is known from elsewhere than the draft.
    func objection(to body: String, unit: String?, in language: Language) -> String? {
        let isRegulator = body.contains("市场监督管理") || body.contains("市场监管")
        if isJoint == true {
            if isRegulator { return nil }
            return language.choose(
                "政府出台的政策措施由本级市场监督管理部门审查（第十四条），“\(body)”不是",
                "a government's measure is reviewed by its market regulator (Article 14), which “\(body)” is not")
        }
        if isJoint == nil, isRegulator { return nil }
        let units = [issuer, issuer == nil ? unit : nil].compactMap { $0 }
        if units.contains(where: { $0.contains(body) || body.contains($0) }) { return nil }
        let named = units.first ?? "?"
        return language.choose(
            "部门出台的政策措施由起草单位审查（第十三条），应为“\(named)”，而非“\(body)”",
            "a department's measure is reviewed by its drafting unit (Article 13): “\(named)”, not “\(body)”")
    }
}

extension ReviewAssignment {
    /// Who reviews.
    package var reviewer: String {
        switch kind {
        case .department: "起草单位自行审查"
        case .departments: "牵头起草单位审查：【待补充：牵头起草单位】"
        case .government, .congress: "本级人民政府市场监督管理部门会同起草单位审查，起草单位先行初审"
        case .township, .party, .outpost: "【待确定：见说明】"
        case .unknown: "【待补充：文稿没有写明发文机关，无法确定审查主体】"
        }
    }

    /// On what that rests, and what is unclear.
    package var basis: String {
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
    package var draftingUnit: String {
        kind == .department ? issuer ?? "【待补充：起草单位】" : "【待补充：起草单位】"
    }
}

extension ReviewAssignment {
    /// Who reviews, in English and in one sentence.
    package var summary: String {
        switch kind {
        case .department: "the drafting unit itself (Regulation, Article 13(1)); Article 14 where a government is to issue or forward it"
        case .departments: "the leading drafting unit (Regulation, Article 13(2))"
        case .government: "the market regulator together with the drafting unit, which reviews first (Regulation, Article 14; Measures, Article 30)"
        case .congress:
            "the market regulator together with the drafting unit, as it goes to the people's congress (Regulation, Article 14; Measures, Article 30)"
        case .township: "not clear: neither Article 13 nor Article 14 names townships and sub-districts; ask the county's market regulator"
        case .party: "not clear: the Regulation is silent on what Party and government issue together; ask the market regulator"
        case .outpost: "not clear: the Regulation is silent on development zones and the like; ask the government that set it up"
        case .unknown: "not known: the draft names no issuer"
        }
    }
}
