package import Findings
package import Law

/// How cases are spoken of.
extension CaseStatus {
    package func name(in language: Language) -> String {
        switch self {
        case .open: language.choose("待核查", "to be verified")
        case .compliant: language.choose("核查认定不违反", "no breach")
        case .exempt: language.choose("适用第十二条", "Article 12 applies")
        case .violation: language.choose("认定违反，待整改", "breach, to be corrected")
        case .corrected: language.choose("已整改", "corrected")
        }
    }
}

extension Demand {
    /// How far it has come on a day, in one clause.
    package func text(in language: Language, asOf day: CalendarDate) -> String {
        let what = correction.map { language.choose("（\($0.name(in: language))）", " (\($0.name(in: language)))") } ?? ""
        let proof = evidence.isEmpty ? "" : language.choose("，", ", ") + evidence
        if let done { return language.choose("\(done)完成整改\(what)", "corrected on \(done)\(what)") + proof }
        let end = due.map { language.choose("，期限\($0)", ", due on \($0)") } ?? ""
        if isOverdue(asOf: day) { return language.choose("▲ 逾期未整改", "▲ overdue") + end }
        guard let demanded else { return "" }
        return language.choose("\(demanded)要求整改", "demanded on \(demanded)") + end
    }
}

extension Correction {
    package func name(in language: Language) -> String {
        switch self {
        case .repealed: language.choose("废止", "repealed")
        case .amended: language.choose("修改", "amended")
        case .stopped: language.choose("停止执行", "no longer applied")
        }
    }
}

extension Precision.Scope {
    package func name(in language: Language) -> String {
        switch self {
        case .top(let count): language.choose("前\(count)条", "the first \(count)")
        case .rule(let id): id
        }
    }
}
