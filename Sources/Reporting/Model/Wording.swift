package import Findings
package import Law
import PolicyDocument
package import RuleBase

/// The words that several formats share.
extension Phrase {
    package subscript(language: Language) -> String { language == .chinese ? chinese : english }
}

extension Level {
    package func name(in language: Language) -> String {
        switch self {
        case .error: language.choose("错误", "error")
        case .warning: language.choose("警告", "warning")
        case .note: language.choose("提示", "note")
        }
    }
}

extension Provision {
    /// 《公平竞争审查条例》第九条第三项.
    package func citation(in language: Language) -> String {
        language.choose("《公平竞争审查条例》", "Fair Competition Review Regulation, ") + place(in: language)
    }

    /// 第九条第三项, where the Regulation need not be named.
    package func place(in language: Language) -> String {
        language.choose(
            "第\(ChineseNumeral.text(article))条第\(ChineseNumeral.text(item))项", "Article \(article)(\(item))")
    }
}

extension MeasuresItem {
    /// 《公平竞争审查条例实施办法》第十五条第三项.
    package func citation(in language: Language) -> String {
        language.choose(
            "《公平竞争审查条例实施办法》第\(ChineseNumeral.text(article))条第\(ChineseNumeral.text(item))项",
            "Measures for the Implementation of the Regulation, Article \(article)(\(item))")
    }
}

extension DocumentReport.Status {
    package func name(in language: Language) -> String {
        switch self {
        case .unreadable: language.choose("无法读取", "unreadable")
        case .incomplete: language.choose("未能完整读取", "not read whole")
        case .outOfScope: language.choose("不属审查范围", "out of scope")
        case .findings: language.choose("有发现", "findings")
        case .clean: language.choose("未发现问题", "nothing found")
        }
    }
}

extension LegalBasis.Status {
    package func explanation(in language: Language) -> String {
        switch self {
        case .none: language.choose("文中未见法律依据", "the draft names no legal basis")
        case .cited:
            language.choose("文中提到依据，但并非针对本条款", "a basis is named somewhere, but not for this clause")
        case .insufficient:
            language.choose(
                "所引依据的层级不足（须为法律、行政法规或者经国务院批准）",
                "the basis cited is of a kind that cannot serve (a law, an administrative regulation or State Council approval is needed)")
        case .tied:
            language.choose(
                "条款本身引用了法律、行政法规或者国务院批准文件，须核实其是否确有此项规定",
                "the clause leans on a law, an administrative regulation or State Council approval; check that it really provides for this")
        }
    }
}

extension Exemption {
    package func groundText(in language: Language) -> String {
        switch ground {
        case 1: language.choose("第十二条第一项：维护国家安全、发展利益", "Article 12(1): national security, development interests")
        case 2: language.choose("第十二条第二项：促进科学技术进步、增强自主创新能力", "Article 12(2): science and technology, innovation")
        case 3:
            language.choose(
                "第十二条第三项：节约能源、保护环境、救灾救助等社会公共利益", "Article 12(3): energy, environment, disaster relief and other public interests")
        case 4: language.choose("第十二条第四项：法律、行政法规规定的其他情形", "Article 12(4): other cases provided by law or administrative regulation")
        default: language.choose("文中未见第十二条的适用情形", "no ground of Article 12 in the draft's words")
        }
    }
}

extension Exemption {
    /// The term in the draft's words, and how it stands on the day of review; nil where none is given.
    package func termText(in language: Language) -> String? {
        guard let term, let termStatus else { return nil }
        let day = until?.description ?? ""
        let state =
            switch termStatus {
            case .running: language.choose("至\(day)，尚未届满", "until \(day), running")
            case .over: language.choose("至\(day)，已经届满，应当停止实施", "until \(day), over: the measure has to stop")
            case .undated: language.choose("自印发之日起算，文稿尚无日期", "counted from issuance, which has no date yet")
            case .conditional: language.choose("终止条件，请核实是否明确、具体", "a condition; check that it is clear and specific")
            case .vague: language.choose("不明确：算不出届满之日，也没有终止条件", "vague: no last day can be made out, and no condition")
            }
        return language.choose("“\(term)”（\(state)）", "“\(term)” (\(state))")
    }
}

extension LegalBasis {
    /// What the basis is worth. A law cited for a clause of Article 9 clears nothing there, and may be a ground under Article 12(4).
    package func explanation(in language: Language) -> String {
        guard status == .insufficient, citations.contains(where: \.kind.canBearPreference) else { return status.explanation(in: language) }
        return language.choose(
            "本项不因有法律依据而不违反；所引法律、行政法规确有此项规定的，属于第十二条第四项的情形，须在审查结论中说明",
            "a basis does not clear this item; where the law cited really provides for this, it is a ground under Article 12(4), to be explained in the conclusion")
    }

    /// Why what the clause leans on is no ground under Article 12(4): a ministry's or a local document; nil where it leans on nothing
    /// or on a source that might be one.
    package func noGroundText(in language: Language) -> String? {
        guard status == .insufficient, !citations.isEmpty, !citations.contains(where: \.kind.canBearPreference) else { return nil }
        let sources = citations.map { language.choose("《\($0.name)》（\($0.kind.name(in: language))）", "《\($0.name)》 (\($0.kind.name(in: language)))") }
        return language.choose(
            "\(sources.joined(separator: "、"))不是法律、行政法规或者国务院批准，不构成第十二条第四项的情形",
            "\(sources.joined(separator: ", ")): no law, administrative regulation or State Council approval, hence no ground under Article 12(4)")
    }
}

extension Finding.Change {
    package func name(in language: Language) -> String {
        switch self {
        case .new: language.choose("新增", "new")
        case .stays: language.choose("旧稿已有", "there before")
        }
    }
}

extension Finding {
    /// What people decided on it, and what it is beside the older version; empty where there is neither.
    package func decision(in language: Language) -> String {
        [change?.name(in: language), disposition?.text(in: language)].compactMap { $0 }.joined(separator: language.choose("；", "; "))
    }
}

extension Disposition {
    package func text(in language: Language) -> String {
        let what: String =
            switch (kind, status) {
            case (.suppressed, .expired): language.choose("抑制已过期", "suppression expired")
            case (.suppressed, _): language.choose("已抑制", "suppressed")
            case (.baselined, .expired): language.choose("基线记录已过期", "baseline entry expired")
            case (.baselined, _): language.choose("已列入基线", "in the baseline")
            case (.exemption, .lifted): language.choose("例外规定：审查机构已记录决定", "exemption: the reviewing body's decision is recorded")
            case (.exemption, .expired): language.choose("例外规定已过期", "exemption expired")
            case (.exemption, _): language.choose("例外规定：已作说明，尚无审查决定", "exemption argued, no decision yet")
            }
        let date = until.map { language.choose("，至\($0)", ", until \($0)") } ?? ""
        return language.choose("\(what)（\(owner)\(date)）：\(reason)", "\(what) (\(owner)\(date)): \(reason)")
    }
}

extension LegalSource {
    package func name(in language: Language) -> String {
        switch self {
        case .law: language.choose("法律", "law")
        case .administrativeRegulation: language.choose("行政法规", "administrative regulation")
        case .stateCouncilApproval: language.choose("国务院批准", "State Council approval")
        case .stateCouncilDocument: language.choose("国务院文件", "State Council document")
        case .departmentalRule: language.choose("部门规章", "departmental rule")
        case .departmentalDocument: language.choose("部门规范性文件", "departmental document")
        case .localRegulation: language.choose("地方性法规", "local regulation")
        case .localRule: language.choose("地方政府规章", "local government rule")
        case .localDocument: language.choose("地方规范性文件", "local normative document")
        case .unknown: language.choose("未知", "unknown")
        }
    }
}

extension RunSummary {
    /// The figures in one sentence.
    package func sentence(in language: Language) -> String {
        language.choose(
            "共检查 \(documents) 份文件、\(characters) 字：错误 \(errors)，警告 \(warnings)，提示 \(notes)",
            "\(documents) documents, \(characters) characters: \(errors) errors, \(warnings) warnings, \(notes) notes")
    }

    /// The figures that are not zero and a reader must know, with their labels.
    package func remainder(in language: Language) -> [(label: String, count: Int)] {
        [
            (language.choose("已有决定、不计入的发现", "excused by a decision"), excused),
            (language.choose("无法读取的文件", "unreadable"), unreadable),
            (language.choose("未能完整读取的文件", "not read whole"), incomplete),
            (language.choose("不属审查范围的文件", "out of scope"), outOfScope),
            (language.choose("未经审查的草案（第十八条）", "without the review of Article 18"), unreviewed),
            (language.choose("失效或有误的决定", "decisions that no longer hold"), staleDecisions),
            (language.choose("与旧稿相比新增的发现", "new beside the older version"), changes?.new ?? 0),
            (language.choose("与旧稿相比仍在的发现", "there before and still there"), changes?.stays ?? 0),
            (language.choose("与旧稿相比已消除的发现", "cured since the older version"), changes?.cured ?? 0),
            (language.choose("跳过的其他文件", "other files skipped"), skipped),
        ].filter { $0.1 > 0 }
    }
}

extension ReportContext {
    /// What judged the documents, and for which day.
    package var provenance: String {
        language.choose(
            "审查日期 \(asOf)；\(toolName) \(toolVersion)，规则库 \(rules.version) \(rules.digest.prefix(12))",
            "as of \(asOf); \(toolName) \(toolVersion), rule base \(rules.version) \(rules.digest.prefix(12))")
    }
}
