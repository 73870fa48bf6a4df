package import Findings

/// What the market regulator's desk looks for in a submission (Article 14, m31).
package enum Requirement: String, Sendable, CaseIterable {
    case draft
    case note
    /// The note names the legal basis.
    case noteBasis = "note-basis"
    /// The basis with the very provisions relied upon.
    case noteArticles = "note-articles"
    /// Opinions on the effect on competition were heard.
    case noteOpinions = "note-opinions"
    /// The note says what was taken up.
    case noteAdoption = "note-adoption"
    case opinion
    /// The opinion comes to a clear conclusion.
    case opinionConclusion = "opinion-conclusion"
    /// It answers each of the items.
    case opinionItems = "opinion-items"
    /// It is about this very text.
    case opinionText = "opinion-text"
    /// What it asks to change has been changed.
    case opinionChanges = "opinion-changes"
    /// It explains what m29 asks for with an exemption.
    case opinionExemption = "opinion-exemption"
    case opinionSignature = "opinion-signature"
    /// The texts relied upon and other material.
    case otherMaterial = "other-material"

    package func name(in language: Language) -> String {
        switch self {
        case .draft: language.choose("政策措施草案", "the draft")
        case .note: language.choose("起草说明", "the explanatory note")
        case .noteBasis: language.choose("起草说明写明制定依据", "the note names the legal basis")
        case .noteArticles: language.choose("制定依据列明具体条款", "the basis is named with its provisions")
        case .noteOpinions: language.choose("听取公平竞争影响意见的情况", "whose opinions on the effect on competition were heard")
        case .noteAdoption: language.choose("意见采纳情况", "what was taken up")
        case .opinion: language.choose("公平竞争审查初审意见", "the preliminary opinion")
        case .opinionConclusion: language.choose("初审意见有明确结论", "the opinion comes to a clear conclusion")
        case .opinionItems: language.choose("初审意见逐项对照审查标准", "the opinion answers each item")
        case .opinionText: language.choose("初审针对所送文本", "the opinion is about this very text")
        case .opinionChanges: language.choose("初审要求的修改已经作出", "what the opinion asks to change has been changed")
        case .opinionExemption: language.choose("例外规定的说明", "what an exemption has to explain")
        case .opinionSignature: language.choose("初审意见签字、日期", "the opinion is signed and dated")
        case .otherMaterial: language.choose("其他材料", "other material")
        }
    }

    /// Where the law asks for it; what only some places ask for says so.
    package func source(in language: Language) -> String {
        switch self {
        case .draft: language.choose("《实施办法》第三十一条第一款第一项", "Measures, Article 31(1)(1)")
        case .note: language.choose("《实施办法》第三十一条第一款第二项", "Measures, Article 31(1)(2)")
        case .noteBasis, .noteAdoption: language.choose("《实施办法》第三十一条第二款", "Measures, Article 31(2)")
        case .noteArticles, .opinionSignature: language.choose("一些地方的做法，条例和《实施办法》没有明文要求", "practice of some places; neither the Regulation nor the Measures ask for it")
        case .noteOpinions:
            language.choose("《公平竞争审查条例》第十六条，《实施办法》第二十八条、第三十一条第二款", "Regulation, Article 16; Measures, Articles 28 and 31(2)")
        case .opinion: language.choose("《公平竞争审查条例》第十四条，《实施办法》第三十一条第一款第三项", "Regulation, Article 14; Measures, Article 31(1)(3)")
        case .opinionConclusion: language.choose("《实施办法》第二十九条第一款", "Measures, Article 29(1)")
        case .opinionItems: language.choose("《实施办法》第三十一条第三款", "Measures, Article 31(3)")
        case .opinionText, .opinionChanges: language.choose("《公平竞争审查条例》第十八条，《实施办法》第二十七条", "Regulation, Article 18; Measures, Article 27")
        case .opinionExemption: language.choose("《公平竞争审查条例》第十七条第二款，《实施办法》第二十九条第二款", "Regulation, Article 17(2); Measures, Article 29(2)")
        case .otherMaterial: language.choose("《实施办法》第三十一条第一款第四项", "Measures, Article 31(1)(4)")
        }
    }

    /// Whether the law asks for it, so that it can be asked for under m31, paragraph 4.
    package var isLaw: Bool { self != .noteArticles && self != .opinionSignature && self != .otherMaterial }

    /// What to ask the drafting unit for.
    package func request(in language: Language) -> String {
        switch self {
        case .draft: language.choose("报送政策措施草案文本（.docx 或者文本文件）", "send the draft itself (.docx or text)")
        case .note: language.choose("报送政策措施起草说明", "send the explanatory note")
        case .noteBasis: language.choose("在起草说明中写明制定依据的法律、法规和政策文件名称", "name in the note the laws, regulations and policies it rests on")
        case .noteArticles: language.choose("列明所依据的具体条款，必要时附文本", "name the provisions relied upon, and attach them where needed")
        case .noteOpinions:
            language.choose(
                "说明听取经营者、行业协会商会等利害关系人（涉及社会公众利益的，还有社会公众）关于公平竞争影响的意见的对象、时间、方式；因保密等需要限定知悉范围的，说明理由",
                "say whom you heard on the effect on competition — operators, associations, the public where its interest is concerned — when and how; where secrecy limits it, say why"
            )
        case .noteAdoption: language.choose("说明收到的意见及采纳情况，未采纳的说明理由", "say what opinions came in and what became of them, with reasons for what was not taken up")
        case .opinion:
            language.choose("报送公平竞争审查初审意见（书面）；会签、征求意见不能代替公平竞争审查", "send the preliminary opinion in writing; a countersign or a round of comments does not replace it (Measures, Article 32)")
        case .opinionConclusion: language.choose("在初审意见中写明是否符合公平竞争审查标准的明确结论", "say in the opinion clearly whether the draft meets the standards")
        case .opinionItems: language.choose("逐项对照条例第八条至第十一条的审查标准补充初审意见", "complete the opinion item by item of Articles 8 to 11")
        case .opinionText: language.choose("对所送文本重新初审，或者报送初审所针对的文本", "review this very text again, or send the text that was reviewed")
        case .opinionChanges:
            language.choose("报送按初审意见修改后的草案，并就修改后的文本作出初审结论", "send the draft as modified, with a preliminary opinion on that text")
        case .opinionExemption: language.choose("补充适用第十二条的说明", "complete what Article 12 asks to be explained")
        case .opinionSignature: language.choose("补充起草单位负责人签字、日期", "have the opinion signed and dated by the drafting unit")
        case .otherMaterial: language.choose("根据审查需要补充其他材料", "send other material as the review needs it")
        }
    }
}
