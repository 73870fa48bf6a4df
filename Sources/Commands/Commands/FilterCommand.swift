import Decisions
import Findings
import Glibc
import Law
import Reporting
import RuleBase

/// `filter`: records in, findings out, line for line.
struct FilterCommand: Command {
    private static let lineLimit = ValueOption<Int>(
        "line-limit", "N", "一条记录的最大字节数（默认 \(standardLimit)）", "the most bytes a record may have (default: \(standardLimit))"
    ) { Int($0.text).flatMap { $0 > 0 ? $0 : nil } }
    private static let standardLimit = 64 << 20

    static let form = CommandForm(
        name: "filter", operands: "[FILE]",
        summary: Phrase(
            chinese: "逐行读取 JSON 记录并逐行写出发现，供 Spark、Hadoop 等管道使用", english: "JSON records in, findings out, line for line: for pipes of Spark, Hadoop and the like"),
        options: [
            RuleForms.rules.form, RuleForms.asOf.form, LintOptions.jobs.form, LintOptions.scope.form, ReadingForms.encoding.form,
            ReadingForms.revisions.form, ReadingForms.mapping.form, ReadingForms.limit.form, lineLimit.form,
        ],
        details: Phrase(
            chinese: "每行一个 JSON 对象：id，以及 path（文件）、text（纯文本）、base64（任何格式的文件内容）之一，可有 name（名称）和 metadata（原样带出）。\n"
                + "每条记录得到一行结果，顺序不变，读到即答：id、document（同 JSON 报告）、error、metadata、审查日期、版本和规则库。\n"
                + "无法处理的记录得到带 error 的一行；无论遇到什么，退出状态都是 0。不读取 fcrlint.json。",
            english: "One JSON object a line: id, and one of path (a file), text (plain text), base64 (a file of any format); where wanted name, and\n"
                + "metadata, which is handed through. Every record is answered by a line, in order, without waiting for the end: id, document (as in\n"
                + "the JSON report), error, metadata, day of review, version and rule base. A record that cannot be read is answered with its error;\n"
                + "the status is 0 whatever was met. No fcrlint.json is read."))

    private let file: Argument?
    private let rules: Argument?
    private let reading: ReadingRequest
    private let governing: DecisionRequest
    private let lineLimit: Int

    init(_ arguments: ParsedArguments) throws(UsageError) {
        if arguments.operands.count > 1 { throw .unwantedOperand(arguments.operands[1].text) }
        file = arguments.operands.first.flatMap { $0.text == "-" ? nil : $0 }
        rules = try arguments.value(RuleForms.rules)
        reading = try ReadingRequest(arguments)
        governing = try LintOptions.governing(arguments)
        lineLimit = try arguments.value(Self.lineLimit) ?? Self.standardLimit
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let rules = try RuleOrigin.load(rules)
        let configuration = Configuration(commandLine: governing.commandLine)
        let settings = configuration.run(language: Sourced(console.language), asOf: .today, suppressions: nil)
        try RuleOrigin.require(rules, on: settings.asOf.value)
        let judge = RecordJudge(
            judge: DraftJudge(rules: rules, reading: try reading.options(), run: settings, explains: false),
            settings: configuration.document([]),
            context: ReportContext(toolVersion: Tool.version, asOf: settings.asOf.value, language: console.language, rules: rules),
            lineLimit: lineLimit)
        let descriptor = try open(console)
        let run = FilterRun { judge.answer(to: $0) }
        let tally: FilterRun.Tally
        do throws(FilterRun.Fault) {
            tally = try run.run(LineReader(descriptor: descriptor, limit: lineLimit), workers: settings.jobs.value ?? Workers.cores)
        } catch {
            switch error {
            case .input(let fault): throw .cannotRead(path: name(console), reason: fault)
            case .output(let fault): throw .cannotWrite(path: console.language.choose("标准输出", "standard output"), reason: fault)
            }
        }
        if tally.failures > 0 {
            console.complain(
                console.language.choose(
                    "\(tally.records) 条记录中有 \(tally.failures) 条未能读取，原因见各行的 error 或 document.problems",
                    "\(tally.failures) of \(tally.records) records could not be read: see “error” or “document.problems” of each"))
        }
        return .done
    }

    private func name(_ console: Console) -> String { file?.text ?? console.language.choose("标准输入", "standard input") }

    private func open(_ console: Console) throws(CommandError) -> Int32 {
        guard let file else { return STDIN_FILENO }
        let descriptor = withCPath(file.bytes) { Glibc.open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw .cannotRead(path: file.text, reason: .last) }
        return descriptor
    }
}
