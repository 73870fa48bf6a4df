import Findings
import Law
import PolicyDocument
import Reporting
import RuleBase
import WordReview

/// `annotate`: the same Word document with the findings as comments.
struct AnnotateCommand: Command {
    private static let output = ValueOption<Argument>(path: "output", letter: "o", "OUT.docx", "写入的文件", "the file to write")

    static let form = CommandForm(
        name: "annotate", operands: "FILE.docx -o OUT.docx",
        summary: Phrase(chinese: "把发现写成 Word 批注，文稿其余内容不变", english: "the same Word document with the findings as comments"),
        options: [
            output.form, RuleForms.rules.form, RuleForms.asOf.form, LintOptions.scope.form, ReadingForms.revisions.form, ReadingForms.limit.form,
        ] + DecisionForms.all,
        details: Phrase(
            chinese: "每项发现一条批注，标在原文上；再次运行时更新这些批注，保留回复和他人的批注。\n"
                + "回复批注即可说明例外规定，检查加了批注的文稿时读取：例外：（三）；竞争影响：…；必要性：…；替代方案：…；期限：…；期限理由：…；责任人：…",
            english: "One comment a finding, on the very words; running it again brings them up to date and keeps replies and others' comments.\n"
                + "Replies can argue an exemption and are read when the annotated draft is linted: "
                + "例外：（三）；竞争影响：…；必要性：…；替代方案：…；期限：…；期限理由：…；责任人：…"))

    private let file: Argument
    private let output: Argument
    private let judging: JudgingRequest

    init(_ arguments: ParsedArguments) throws(UsageError) {
        file = try arguments.onlyOperand("FILE.docx")
        guard let output = try arguments.value(Self.output) else { throw .missingOperand("-o OUT.docx") }
        self.output = output
        judging = try JudgingRequest(arguments)
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let judging = try judging.opened(for: [file], console)
        let console = Console(language: judging.language)
        let input = Input(path: file.bytes, source: .file)
        let judged = try judging.judge(of: [input]).judge(input)
        for problem in judged.report.problems {
            console.complain("\(input.name)\(problem.line.map { ":\($0)" } ?? ""): \(problem.message)")
        }
        guard let document = judged.document, !judged.report.isUnreadable else { return .unread }
        let findings = judged.report.findings.filter { !$0.isExcused || $0.disposition?.kind == .exemption }
        let outcome = try annotate(document, findings, on: judging.asOf, console)
        do throws(SystemFault) { try OutputFile.write(outcome.bytes, to: output.bytes) } catch { throw .cannotWrite(path: output.text, reason: error) }
        say(outcome, excused: judged.report.findings.count - findings.count, judged.report, console)
        return judged.report.problems.isEmpty ? .done : .unread
    }

    private func annotate(
        _ document: Document, _ findings: [Finding], on date: CalendarDate, _ console: Console
    ) throws(CommandError) -> WordAnnotator.Outcome {
        let bytes: [UInt8]
        do throws(SystemFault) { bytes = try FileBytes.read(file.bytes) } catch { throw .cannotRead(path: file.text, reason: error) }
        do throws(WordReviewError) {
            return try WordAnnotator(bytes).annotated(document, with: findings, date: date, language: console.language)
        } catch {
            throw .cannotAnnotate(path: file.text, reason: error)
        }
    }

    private func say(_ outcome: WordAnnotator.Outcome, excused: Int, _ report: DocumentReport, _ console: Console) {
        let language = console.language
        if let reason = report.scopeReason { console.complain("\(file.text): \(language.choose("不属审查范围：", "out of scope: "))\(reason)") }
        var words = [
            language.choose("新加批注 \(outcome.added) 条", "\(outcome.added) comments added"),
            language.choose("更新 \(outcome.replaced) 条", "\(outcome.replaced) brought up to date"),
        ]
        if outcome.removed > 0 { words.append(language.choose("删去不再适用的 \(outcome.removed) 条", "\(outcome.removed) taken away")) }
        if outcome.kept > 0 { words.append(language.choose("条款已改而有回复的 \(outcome.kept) 条保留", "\(outcome.kept) kept for their replies though the clause has changed")) }
        if excused > 0 { words.append(language.choose("已抑制或列入基线的 \(excused) 项不加批注", "\(excused) suppressed or in the baseline left out")) }
        console.complain("\(output.text): " + words.joined(separator: language.choose("，", ", ")))
    }
}
