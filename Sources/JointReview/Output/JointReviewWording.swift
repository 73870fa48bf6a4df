import Decisions
import Findings
import Law
import PolicyDocument

extension Provision {
    /// In few words: 第九条第（三）项, Article 9(3).
    func short(in language: Language) -> String {
        language.choose("第\(ChineseNumeral.text(article))条第（\(ChineseNumeral.text(item))）项", "Article \(article)(\(item))")
    }
}

extension Material.Role {
    func name(in language: Language) -> String {
        switch self {
        case .draft: language.choose("政策措施草案", "draft")
        case .note: language.choose("起草说明", "explanatory note")
        case .opinion: language.choose("初审意见", "preliminary opinion")
        case .consultation: language.choose("征求意见材料", "consultation")
        case .basis: language.choose("制定依据", "legal basis")
        case .other: language.choose("其他材料", "other material")
        }
    }
}

extension RequirementCheck.Status {
    func name(in language: Language) -> String {
        switch self {
        case .present: language.choose("有", "there")
        case .missing: language.choose("缺", "missing")
        case .unclear: language.choose("待核实", "to be checked")
        case .notDue: language.choose("不需要", "not due")
        }
    }
}

extension ItemAnswer {
    func name(in language: Language) -> String {
        switch self {
        case .compliant: language.choose("不违反", "no breach")
        case .breach: language.choose("违反", "breach")
        case .modify: language.choose("违反，修改", "breach, to be amended")
        case .delete: language.choose("违反，删除", "breach, to be deleted")
        case .exempt: language.choose("适用第十二条", "within Article 12")
        case .contradictory: language.choose("勾选了几项", "several boxes ticked")
        }
    }
}

extension ItemComparison.Outcome {
    func name(in language: Language) -> String {
        switch self {
        case .agreeClear: language.choose("一致：都未发现问题", "agree: nothing found")
        case .agreeBreach: language.choose("一致：都认为涉嫌违反", "agree: a breach")
        case .agreeElsewhere: language.choose("一致：同一条款，双方引用的条项不同", "agree: the same clause, cited under different items")
        case .opinionSaysNo: language.choose("初审认为不违反，筛查有发现", "the opinion sees no breach, there are findings")
        case .opinionSaysYes: language.choose("初审认为违反，筛查未发现", "the opinion sees a breach, nothing was found")
        case .notesOnly: language.choose("初审认为不违反，筛查只有提示", "the opinion sees no breach, there are notes")
        case .unansweredFound: language.choose("初审没有回答，筛查有发现", "the opinion is silent, there are findings")
        case .unanswered: language.choose("初审没有回答，筛查未发现", "the opinion is silent, nothing was found")
        case .notJudged: language.choose("工具不作判断，以审查人员为准", "no rule judges it; a person has to")
        }
    }
}

extension ReviewRecord.Conclusion {
    func name(in language: Language) -> String {
        switch self {
        case .compliant: language.choose("符合公平竞争审查标准", "meets the standards")
        case .modified: language.choose("修改后符合公平竞争审查标准", "meets the standards once modified")
        case .exempted: language.choose("不符合公平竞争审查标准，适用第十二条例外规定", "does not meet the standards, exempted under Article 12")
        case .violates: language.choose("不符合公平竞争审查标准", "does not meet the standards")
        }
    }
}
