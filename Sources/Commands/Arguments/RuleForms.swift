import Law

/// The options about the rules, the same in every command that judges.
enum RuleForms {
    static let rules = ValueOption<Argument>(
        path: "rules", "DIR|PACK", "用该文件夹或规则包中的规则代替内置规则",
        "use the rules of this folder, or of this rule pack, instead of the built-in ones")
    static let asOf = ValueOption<CalendarDate>(
        "as-of", "DATE", "审查日期，如 2026-11-24（默认今天）", "the day of review, e.g. 2026-11-24 (default: today)"
    ) { CalendarDate($0.text) }
}
