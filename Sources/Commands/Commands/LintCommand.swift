import Findings
import Law
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
        let discovery = Discovery(try options.operands(), standardInputName: options.standardInputName)
        for remark in discovery.remarks { console.complain(remark.text(in: console.language)) }
        guard !discovery.inputs.isEmpty else { throw .nothingToLint }
        let rules = try RuleOrigin.load(options.rules)
        let context = ReportContext(
            toolVersion: Tool.version, asOf: options.asOf, language: console.language, rules: rules)
        let requests = options.formats.isEmpty ? [FormatRequest(format: .text, file: nil)] : options.formats
        let reporters = requests.map { $0.format.reporter(options.settings(for: $0)) }
        let judge = try DraftJudge(rules: rules, options: options, language: console.language)
        // A text report on the same terminal says it already.
        let isSaid = requests.contains { $0.format == .text && $0.file == nil } && StandardStream.output.isTerminal
        let run = LintRun(
            context: context, reporters: reporters, judge: { judge.judge($0) },
            onFailure: { remark in
                if !isSaid { console.complain("\(remark.path)\(remark.line.map { ":\($0)" } ?? ""): \(remark.message)") }
            })
        let summary: RunSummary
        do throws(ReportFault) {
            let destinations = try ReportDestination.open(requests, reporters, context)
            summary = try run.run(discovery.inputs, into: destinations, skipped: discovery.skipped, workers: options.jobs ?? Workers.cores)
        } catch {
            let path = error.path.map { String(decoding: $0, as: UTF8.self) } ?? console.language.choose("标准输出", "standard output")
            throw .cannotWrite(path: path, reason: error.reason)
        }
        if summary.skipped > 0 {
            console.complain(
                console.language.choose("跳过 \(summary.skipped) 个其他类型的文件", "\(summary.skipped) files of other kinds skipped"))
        }
        return options.status(of: summary)
    }
}
