import RuleBase

/// The lexicon classes the judge itself asks for, by number. A rule base without one of them simply never meets it.
struct KnownClasses: Sendable {
    /// Every place of the gazetteer; what a term of it comes to is known once the jurisdiction is.
    let place: Int?
    /// 国务院, ministries: the issuer is the nation.
    let nationalIssuer: ClassSet
    /// 不得, 严禁, 禁止
    let prohibition: ClassSet
    /// 取消, 清理, 废除 and the like before a bad thing.
    let abolition: ClassSet
    /// Either.
    let prohibitionOrAbolition: ClassSet
    /// 应当, 须, 给予, 鼓励: a new predicate, where the reach of a prohibition ends.
    let predicate: ClassSet
    /// 行政机关, 各部门, 招标人: whom a prohibition of the conduct binds.
    let authority: ClassSet
    /// 企业, 投标人, 经营者 and the like.
    let operators: ClassSet
    /// Either of whom a sentence may be about.
    let subject: ClassSet
    /// 下列, 以下, 如下: announces a list.
    let announcing: ClassSet
    /// 涉嫌违反, 责令改正, 该做法: speech about a conduct.
    let speechAbout: ClassSet
    /// 责令改正, 处以罚款: the consequence in a liability clause.
    let liability: ClassSet
    /// Either.
    let speechOrLiability: ClassSet
    /// 经国务院批准, 国函
    let approval: ClassSet
    /// 根据, 依据, 按照
    let leaning: ClassSet
    /// Titles of documents that do not concern operators' economic activity.
    let outOfScopeTitle: ClassSet
    /// What brings such a document back into scope.
    let inScopeTitle: ClassSet
    let definition: ClassSet
    let taxShare: ClassSet
    let grounds: [ClassSet]
    let term: ClassSet
    let terminationCondition: ClassSet
    /// 另行通知, 条件成熟时, 长期有效: a term or condition that fixes nothing.
    let vagueTerm: ClassSet
    let alternative: ClassSet
    let necessity: ClassSet
    let effect: ClassSet
    let termReason: ClassSet
    /// Whatever says something on a point of Article 12.
    let exemption: ClassSet

    init(_ lexicon: Lexicon) {
        func number(_ name: String) -> Int? { lexicon.index(ofClass: name) }
        func set(_ name: String) -> ClassSet {
            var set = ClassSet()
            if let number = number(name) { set.insert(number) }
            return set
        }
        place = number("place")
        nationalIssuer = set("national-issuer")
        prohibition = set("prohibition")
        abolition = set("abolition")
        prohibitionOrAbolition = prohibition.union(abolition)
        predicate = set("predicate")
        authority = set("authority")
        operators = set("operator")
        subject = authority.union(operators)
        announcing = set("announcing")
        speechAbout = set("speech-about")
        liability = set("liability")
        speechOrLiability = speechAbout.union(liability)
        approval = set("state-council-approval")
        leaning = set("leaning")
        outOfScopeTitle = set("out-of-scope-title")
        inScopeTitle = set("in-scope-title")
        definition = set("definition")
        taxShare = set("tax-share")
        grounds = (1...4).map { set("ground-\($0)") }
        term = set("term")
        terminationCondition = set("termination-condition")
        vagueTerm = set("vague-term")
        alternative = set("alternative")
        necessity = set("necessity")
        effect = set("competition-effect")
        termReason = set("term-reason")
        exemption = (grounds + [term, terminationCondition, alternative, necessity, effect, termReason]).reduce(.empty) { $0.union($1) }
    }
}
