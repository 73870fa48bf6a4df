import Findings
import Law
import Reporting
import RuleBase

/// What `lint` can be asked for.
struct LintOptions: Sendable {
    enum FailOn: String, Sendable, CaseIterable {
        case error, warning, note, never

        var level: Level? { Level(rawValue: rawValue) }
    }

    enum Scope: String, Sendable, CaseIterable {
        /// Documents out of scope (Article 2) are named and not judged.
        case auto
        /// They are judged as well.
        case all
    }

    private static let format = ValueOption<FormatRequest.Word>(
        "format", letter: "f", "NAME[=FILE]", isRepeatable: true, "报告格式，可写入文件：\(FormatRequest.names)",
        "a report, on standard output or in a file: \(FormatRequest.names)"
    ) { FormatRequest.Word($0) }
    private static let failOn = ValueOption<FailOn>("fail-on", "达到哪一级就以状态 1 结束（默认 warning）", "the level that ends with status 1 (default: warning)")
    private static let jobs = ValueOption<Int>("jobs", letter: "j", "N", "同时处理的文件数（默认为核数）", "how many workers (default: one per core)") {
        Int($0.text).flatMap { (1...1024).contains($0) ? $0 : nil }
    }
    private static let scope = ValueOption<Scope>("scope", "不属审查范围的文件：不判断（auto，默认）或一并判断（all）", "documents out of scope: not judged (auto, default) or judged too (all)")
    private static let explain = Switch("explain", "说明每项判断的推理过程", "give the chain of reasons of each finding")
    private static let filesFrom = ValueOption<Argument>(
        path: "files-from", "FILE", isRepeatable: true, "从文件读取要检查的路径，每行一个（- 为标准输入）", "take paths from a file, one a line (- for standard input)")
    private static let filesFromNull = ValueOption<Argument>(
        path: "files-from0", "FILE", isRepeatable: true, "同上，以 NUL 分隔", "the same, ended by NUL")
    private static let colour = ValueOption<ColourChoice>("color", "文本报告的颜色（默认 auto）", "colours in the text report (default: auto)")

    private static let sarifProfile = ValueOption<SARIFReporter.Profile>(
        "sarif-profile", "sarif 的内容：full（默认）或 github（代码扫描页面所能显示的）", "what sarif holds: full (default) or github (what code scanning shows rightly)")
    private static let noSnippets = Switch("no-snippets", "sarif 中不引用草案原文", "do not quote the draft in sarif")

    static let forms: [OptionForm] = [
        format.form, failOn.form, RuleForms.rules.form, RuleForms.asOf.form, jobs.form, scope.form, explain.form, filesFrom.form,
        filesFromNull.form, colour.form, sarifProfile.form, noSnippets.form,
    ] + ReadingForms.all

    let formats: [FormatRequest]
    let failOn: Level?
    let rules: Argument?
    let asOf: CalendarDate
    let jobs: Int?
    let reading: ReadingRequest
    let judgesOutOfScope: Bool
    let explains: Bool
    let standardInputName: Argument?
    let colour: ColourChoice
    let sarifProfile: SARIFReporter.Profile
    let quotesText: Bool
    private let words: [Argument]
    private let lists: [PathList]

    init(_ arguments: ParsedArguments) throws(UsageError) {
        var formats: [FormatRequest] = []
        for word in try arguments.all(Self.format) { formats.append(try FormatRequest(word)) }
        guard formats.count(where: { $0.file == nil }) <= 1 else {
            throw .twoReportsOnOutput
        }
        self.formats = formats
        failOn = (try arguments.value(Self.failOn) ?? .warning).level
        rules = try arguments.value(RuleForms.rules)
        asOf = try arguments.value(RuleForms.asOf) ?? .today
        jobs = try arguments.value(Self.jobs)
        reading = try ReadingRequest(arguments)
        judgesOutOfScope = try arguments.value(Self.scope) == .all
        explains = arguments[Self.explain]
        standardInputName = try arguments.value(ReadingForms.standardInputName)
        colour = try arguments.value(Self.colour) ?? .auto
        sarifProfile = try arguments.value(Self.sarifProfile) ?? .full
        quotesText = !arguments[Self.noSnippets]
        words = arguments.operands
        lists =
            try arguments.all(Self.filesFrom).map { PathList(file: $0, terminator: UInt8(ascii: "\n")) }
            + arguments.all(Self.filesFromNull).map { PathList(file: $0, terminator: 0) }
    }

    /// The paths of the command line and of the lists it names.
    func operands() throws(CommandError) -> [Argument] {
        var all = words
        for list in lists { all += try list.paths() }
        return all
    }

    /// What a report to a file or to standard output is asked for.
    func settings(for request: FormatRequest) -> ReportSettings {
        ReportSettings(useColour: request.file == nil && colour.applies(to: .output), sarifProfile: sarifProfile, quotesText: quotesText)
    }

    /// Unread input goes before findings: what was not read cannot be called clean.
    func status(of summary: RunSummary) -> ExitStatus {
        if summary.unreadable + summary.incomplete > 0 { return .unread }
        if let failOn, summary.count(atOrAbove: failOn) > 0 { return .findings }
        return .done
    }
}
