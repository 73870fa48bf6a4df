import Decisions
import Findings
import Reporting
import RuleBase

/// `lint`: judges drafts and reports.
struct LintCommand: Command {
    static let form = CommandForm(
        name: "lint", operands: "PATH…",
        summary: Phrase(chinese: "检查草案，报告可能违反公平竞争审查标准的条款", english: "check drafts and report clauses that may breach the review standards"),
        options: LintOptions.forms,
        details: Phrase(
            chinese: "PATH 是文件、文件夹或 -（标准输入）。文件夹中检查 .txt .md .html .htm .xml .docx .docm .dotx .ofd .odt 文件，\n"
                + ".doc .wps .pdf 无法读取，会如实报告；直接给出的文件按内容识别，不看文件名。",
            english: "PATH is a file, a folder or - (standard input). Folders are walked for .txt .md .html .htm .xml .docx .docm .dotx .ofd .odt;\n"
                + ".doc .wps .pdf cannot be read and are reported so. A file that is named is taken by its content, whatever its name."))

    let options: LintOptions

    init(_ arguments: ParsedArguments) throws(UsageError) { options = try LintOptions(arguments) }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let operands = try options.operands()
        let rules = try RuleOrigin.load(options.rules)
        let governing = try GoverningFiles(
            options.governing, operands: operands, standardInputName: options.standardInputName, rules: rules,
            language: Sourced(console.language, .locale))
        let console = Console(language: governing.run.language.value)
        let discovery = Discovery(operands, standardInputName: options.standardInputName)
        for remark in discovery.remarks { console.complain(remark.text(in: console.language)) }
        guard !discovery.inputs.isEmpty else { throw .nothingToLint }
        let context = ReportContext(
            toolVersion: Tool.version, asOf: governing.run.asOf.value, language: console.language, rules: rules)
        let requests = try options.requests(governing.run.formats.value)
        let reporters = requests.map { $0.format.reporter(options.settings(for: $0)) }
        let draftJudge = DraftJudge(rules: rules, reading: try options.reading.options(), run: governing.run, explains: options.explains)
        let older = try OlderVersions(options.against, operands: operands, inputs: discovery.inputs, place: governing.place)
        if let form = options.form, discovery.inputs.count != 1 { throw .usage(.oneDraftForOneForm(form.text)) }
        let judge = try DecidingJudge(
            draftJudge, governing, older: older, inputs: discovery.inputs, rules: rules, form: options.form.map { governing.place.absolute($0.bytes) })
        // A text report on the same terminal says it already.
        let isSaid = requests.contains { $0.format == .text && $0.file == nil } && StandardStream.output.isTerminal
        let run = LintRun(
            context: context, reporters: reporters, judge: { judge.judge($0) }, closing: { judge.closing() },
            onFailure: { remark in
                if !isSaid { console.complain("\(remark.path)\(remark.line.map { ":\($0)" } ?? ""): \(remark.message)") }
            })
        let outcome: LintRun.Outcome
        do throws(ReportFault) {
            let destinations = try ReportDestination.open(requests, reporters, context)
            outcome = try run.run(
                discovery.inputs, into: destinations, skipped: discovery.skipped, workers: governing.run.jobs.value ?? Workers.cores(for: discovery.inputs.count))
        } catch {
            let path = error.path.map { String(decoding: $0, as: UTF8.self) } ?? console.language.choose("标准输出", "standard output")
            throw .cannotWrite(path: path, reason: error.reason)
        }
        if outcome.summary.skipped > 0 {
            console.complain(
                console.language.choose("跳过 \(outcome.summary.skipped) 个其他类型的文件", "\(outcome.summary.skipped) files of other kinds skipped"))
        }
        return ExitStatus(outcome.verdict)
    }
}

extension ExitStatus {
    init(_ verdict: Verdict) {
        switch verdict.outcome {
        case .passes: self = .done
        case .fails: self = .findings
        case .unread: self = .unread
        }
    }
}
