import Decisions

/// The options about settings and decisions, the same in every command that judges a repository's drafts.
enum DecisionForms {
    static let config = ValueOption<Argument>(
        path: "config", "FILE", "使用该配置文件，不再向上查找 fcrlint.json", "use this configuration instead of looking upwards for fcrlint.json")
    static let noConfig = Switch("no-config", "不使用任何配置文件", "use no configuration file")
    static let suppressions = ValueOption<Argument>(
        path: "suppressions", "FILE", "抑制文件（默认为配置旁的 fcrlint.suppressions.json）",
        "the suppressions (default: fcrlint.suppressions.json beside the configuration)")
    static let baseline = ValueOption<Argument>(path: "baseline", "FILE", "基线文件：其中的发现不计入", "the baseline: findings in it do not fail")
    static let requireReview = Switch(
        "require-review", "没有针对本文本的审查结论（<草案>.review.json 或 <草案>.review.docx）即不通过（第十八条）",
        "fail drafts without a review of this very text, <draft>.review.json or <draft>.review.docx (Article 18)")

    static let all = [config.form, noConfig.form, suppressions.form, baseline.form, requireReview.form]
}

/// Which files govern a run, as it was asked.
struct DecisionRequest: Sendable {
    let config: Argument?
    let usesNoConfig: Bool
    /// What the options say, as a layer over every file.
    var commandLine = ConfigurationLayer()

    init(_ arguments: ParsedArguments) throws(UsageError) {
        config = try arguments.value(DecisionForms.config)
        usesNoConfig = arguments[DecisionForms.noConfig]
        if usesNoConfig, config != nil { throw .conflict("--config", "--no-config") }
        commandLine.suppressions = try arguments.value(DecisionForms.suppressions).map { Sourced($0.bytes, .commandLine("--suppressions")) }
        commandLine.baseline = try arguments.value(DecisionForms.baseline).map { Sourced($0.bytes, .commandLine("--baseline")) }
        if arguments[DecisionForms.requireReview] { commandLine.requireReview = Sourced(true, .commandLine("--require-review")) }
    }
}
