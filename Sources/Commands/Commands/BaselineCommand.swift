import Decisions
import Findings
import PolicyDocument
import Reporting
import RuleBase

/// `baseline`: takes the findings that are there as given, so that only new ones fail.
struct BaselineCommand: Command {
    private enum Action: String, Sendable, CaseIterable {
        case write, report, prune
    }

    private static let output = ValueOption<Argument>(
        path: "output", letter: "o", "FILE", "write：写入的基线文件；prune：另存为（默认改写原文件）", "write: the baseline to write; prune: where to (default: in place)")

    static let form = CommandForm(
        name: "baseline", operands: "write|report|prune PATH…",
        summary: Phrase(chinese: "建立、核对和清理基线：基线中的发现不计入，只有新增的计入", english: "write, report on and prune a baseline: what is in it does not fail, only what is new"),
        options: [
            output.form, RuleForms.rules.form, RuleForms.asOf.form, LintOptions.jobs.form, LintOptions.scope.form,
        ] + DecisionForms.all + ReadingForms.all,
        details: Phrase(
            chinese: "write：把现有发现写入 -o FILE。report：基线与现状的差别。prune：删去已不存在的发现。\n发现以稳定编号识别，改条号、改换行、另存为 Word 都不影响。",
            english: "write: put the findings of now into -o FILE. report: how the baseline differs from now. prune: drop what is gone.\n"
                + "Findings are known by their stable ids, which renumbering, re-wrapping and conversion keep."))

    private let action: Action
    private let operands: [Argument]
    private let output: Argument?
    private let judging: JudgingRequest
    private let standardInputName: Argument?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        let choices = Action.allCases.map(\.rawValue)
        guard let word = arguments.operands.first?.text else { throw .missingOperand(choices.joined(separator: "|")) }
        guard let action = Action(rawValue: word) else {
            throw .badValue(option: "baseline", value: word, choices: choices, placeholder: "")
        }
        self.action = action
        operands = Array(arguments.operands.dropFirst())
        if operands.isEmpty { throw .missingOperand("PATH") }
        output = try arguments.value(Self.output)
        if action == .write, output == nil { throw .missingValue(option: "-o", placeholder: "FILE") }
        judging = try JudgingRequest(arguments)
        standardInputName = try arguments.value(ReadingForms.standardInputName)
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let judging = try judging.opened(for: operands, standardInputName: standardInputName, console)
        let (rules, files) = (judging.rules, judging.governing)
        let console = Console(language: judging.language)
        let discovery = Discovery(operands, standardInputName: standardInputName)
        guard !discovery.inputs.isEmpty else { throw .nothingToLint }
        let judge = try judging.judge(of: discovery.inputs, usesBaseline: false)
        let reports = Workers.map(discovery.inputs, workers: files.run.jobs.value ?? Workers.cores) { judge.judge($0).report }
        var status = ExitStatus.done
        for report in reports where report.isUnreadable || !report.problems.isEmpty {
            for problem in report.problems { console.complain("\(report.path): \(problem.message)") }
            status = .unread
        }
        let paths = discovery.inputs.map { files.place.absolute($0.path) }
        switch action {
        case .write: try write(zip(paths, reports), files, rules, console)
        case .report, .prune: try update(zip(paths, reports), files, rules, console)
        }
        return status
    }

    private typealias Reports = Zip2Sequence<[[UInt8]], [DocumentReport]>

    private func write(_ reports: Reports, _ files: GoverningFiles, _ rules: RuleSet, _ console: Console) throws(CommandError) {
        guard let output else { return }
        let place = files.place.absolute(output.bytes)
        let empty = Baseline(place, [], name: output.text)
        var builder = BaselineBuilder()
        for (path, report) in reports { builder.add(report.findings, of: empty.name(of: path)) }
        let entries = builder.finish()
        try put(BaselineJSON.bytes(entries, asOf: files.run.asOf.value, rules: rules), to: output.bytes)
        let count = entries.reduce(0) { $0 + $1.documents.count }
        console.complain(console.language.choose("\(output.text)：\(count) 处发现", "\(output.text): \(count) findings"))
    }

    private func update(_ reports: Reports, _ files: GoverningFiles, _ rules: RuleSet, _ console: Console) throws(CommandError) {
        guard let baseline = try files.baseline(), let source = files.run.baseline.value else { throw .usage(.missingValue(option: "--baseline", placeholder: "FILE")) }
        // What could not be read proves nothing gone.
        let read = reports.filter { !$0.1.isUnreadable && $0.1.problems.isEmpty }
        let found = Dictionary(read.map { (baseline.name(of: $0.0), Set($0.1.findings.map(\.id))) }) { first, _ in first }
        let kept = baseline.pruned(found)
        try console.answer(BaselinePage(baseline, kept: kept, reports: read.map { ($0.0, $0.1) }, language: console.language).text)
        if action == .prune { try put(BaselineJSON.bytes(kept, asOf: files.run.asOf.value, rules: rules), to: output?.bytes ?? source) }
    }

    private func put(_ bytes: [UInt8], to path: [UInt8]) throws(CommandError) {
        do throws(SystemFault) { try OutputFile.write(bytes, to: path) } catch {
            throw .cannotWrite(path: String(decoding: path, as: UTF8.self), reason: error)
        }
    }
}
