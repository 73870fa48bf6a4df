import Decisions
import DocumentReading
import Findings
import Reporting
import RuleBase

/// What `lint` can be asked for.
struct LintOptions: Sendable {
    private static let format = ValueOption<FormatRequest.Word>(
        "format", letter: "f", "NAME[=FILE]", isRepeatable: true, choices: ReportFormat.allCases.map(\.rawValue), "报告格式，可写入文件：\(FormatRequest.names)",
        "a report, on standard output or in a file: \(FormatRequest.names)"
    ) { FormatRequest.Word($0) }
    static let failOn = ValueOption<FailOn>("fail-on", "达到哪一级就以状态 1 结束（默认 warning）", "the level that ends with status 1 (default: warning)")
    static let jobs = ValueOption<Int>("jobs", letter: "j", "N", "同时处理的文件数（默认为核数）", "how many workers (default: one per core)") {
        Int($0.text).flatMap { (1...1024).contains($0) ? $0 : nil }
    }
    static let scope = ValueOption<ScopeChoice>("scope", "不属审查范围的文件：不判断（auto，默认）或一并判断（all）", "documents out of scope: not judged (auto, default) or judged too (all)")
    private static let explain = Switch("explain", "说明每项判断的推理过程", "give the chain of reasons of each finding")
    private static let against = ValueOption<Argument>(
        path: "against", "OLD", "与旧稿（文件或文件夹）比较，只计新增的发现", "compare with an older version, a file or a folder: only new findings fail")
    private static let reviewForm = ValueOption<Argument>(
        path: "form", "FORM.docx", "该草案已填写的审查表：须针对本文本且已作出结论（第十八条；默认为 <草案>.review.docx）",
        "the filled-in review form of the draft: it must be of this very text, and concluded (Article 18; default: <draft>.review.docx)")
    private static let againstGit = ValueOption<String>(
        "against-git", "REF", "与 git 中的提交、分支或标签比较，只计新增的发现", "compare with a commit, branch or tag of git: only new findings fail"
    ) { $0.text.isEmpty ? nil : $0.text }
    static let filesFrom = ValueOption<Argument>(
        path: "files-from", "FILE", isRepeatable: true, "从文件读取要检查的路径，每行一个（- 为标准输入）", "take paths from a file, one a line (- for standard input)")
    static let filesFromNull = ValueOption<Argument>(
        path: "files-from0", "FILE", isRepeatable: true, "同上，以 NUL 分隔", "the same, ended by NUL")
    private static let colour = ValueOption<ColourChoice>("color", "文本报告的颜色（默认 auto）", "colours in the text report (default: auto)")

    private static let sarifProfile = ValueOption<SARIFReporter.Profile>(
        "sarif-profile", "sarif 的内容：full（默认）或 github（代码扫描页面所能显示的）", "what sarif holds: full (default) or github (what code scanning shows rightly)")
    private static let noSnippets = Switch("no-snippets", "sarif 中不引用草案原文", "do not quote the draft in sarif")

    static let forms: [OptionForm] = [
        format.form, failOn.form, RuleForms.rules.form, RuleForms.asOf.form, jobs.form, scope.form, explain.form, against.form, reviewForm.form,
        againstGit.form, filesFrom.form, filesFromNull.form, colour.form, sarifProfile.form, noSnippets.form,
    ] + DecisionForms.all + ReadingForms.all

    /// What older version drafts are compared with.
    enum Against: Sendable {
        case nothing
        case path(Argument)
        case git(String)
    }

    /// Empty where none is asked for.
    let formats: [FormatRequest]
    let rules: Argument?
    let reading: ReadingRequest
    /// What governs the run, with what the options say over it.
    let governing: DecisionRequest
    let against: Against
    /// The review form of the only draft.
    let form: Argument?
    let explains: Bool
    let standardInputName: Argument?
    let colour: ColourChoice
    let sarifProfile: SARIFReporter.Profile
    let quotesText: Bool
    private let words: [Argument]
    private let lists: [PathList]

    init(_ arguments: ParsedArguments) throws(UsageError) {
        formats = try FormatRequest.requests(arguments.all(Self.format))
        rules = try arguments.value(RuleForms.rules)
        reading = try ReadingRequest(arguments)
        form = try arguments.value(Self.reviewForm)
        var governing = try Self.governing(arguments)
        if form != nil { governing.commandLine.requireReview = Sourced(true, .commandLine("--form")) }
        self.governing = governing
        switch (try arguments.value(Self.against), try arguments.value(Self.againstGit)) {
        case (nil, nil): against = .nothing
        case (let path?, nil): against = .path(path)
        case (nil, let reference?): against = .git(reference)
        case (_?, _?): throw .conflict("--against", "--against-git")
        }
        explains = arguments[Self.explain]
        standardInputName = try arguments.value(ReadingForms.standardInputName)
        colour = try arguments.value(Self.colour) ?? .auto
        sarifProfile = try arguments.value(Self.sarifProfile) ?? .full
        quotesText = !arguments[Self.noSnippets]
        words = arguments.operands
        lists = try Self.lists(arguments)
    }

    /// The lists of paths that are named.
    static func lists(_ arguments: ParsedArguments) throws(UsageError) -> [PathList] {
        try arguments.all(filesFrom).map { PathList(file: $0, terminator: UInt8(ascii: "\n")) }
            + arguments.all(filesFromNull).map { PathList(file: $0, terminator: 0) }
    }

    /// The paths of the command line and of the lists it names.
    func operands() throws(CommandError) -> [Argument] {
        var all = words
        for list in lists { all += try list.paths() }
        return all
    }

    /// The reports asked for; those of the settings where the command line asks for none.
    /// - Parameter settings: As `--format` takes them.
    func requests(_ settings: [String]) throws(CommandError) -> [FormatRequest] {
        if !formats.isEmpty { return formats }
        do throws(UsageError) { return try FormatRequest.requests(settings.compactMap { FormatRequest.Word(Argument($0)) }) } catch { throw .usage(error) }
    }

    /// What a report to a file or to standard output is asked for.
    func settings(for request: FormatRequest) -> ReportSettings {
        ReportSettings(useColour: request.file == nil && colour.applies(to: .output), sarifProfile: sarifProfile, quotesText: quotesText)
    }

    /// What governs a run, with what the options say over it.
    static func governing(_ arguments: ParsedArguments) throws(UsageError) -> DecisionRequest {
        var request = try DecisionRequest(arguments)
        func asked<Value>(_ option: ValueOption<Value>) throws(UsageError) -> Sourced<Value>? {
            try arguments.value(option).map { Sourced($0, .commandLine("--\(option.form.name)")) }
        }
        request.commandLine.language = try asked(CommonOptions.language)
        request.commandLine.asOf = try asked(RuleForms.asOf)
        request.commandLine.jobs = try asked(Self.jobs)
        request.commandLine.failOn = try asked(Self.failOn)
        request.commandLine.scope = try asked(Self.scope)
        request.commandLine.revisions = try asked(ReadingForms.revisions).map {
            Sourced($0.value == .final ? .final : .original, $0.origin)
        }
        return request
    }
}
