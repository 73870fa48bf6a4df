import Decisions
import DocumentReading
import Findings
import JointReview
import PolicyDocument
import Reporting
import RuleBase
import WordReview

/// `form`: the review form (公平竞争审查表), filled in as far as the draft allows.
struct FormCommand: Command {
    private static let output = ValueOption<Argument>(path: "output", letter: "o", "FORM.docx", "写入的文件", "the file to write")
    private static let template = ValueOption<Argument>(
        path: "template", "DIR", "用该文件夹中的版式（document.xml，可另有 styles.xml、fontTable.xml）代替内置版式",
        "use the layout in this folder (document.xml, also styles.xml and fontTable.xml) instead of the built-in one")

    static let form = CommandForm(
        name: "form", operands: "FILE… -o FORM.docx",
        summary: Phrase(chinese: "生成公平竞争审查表，按文稿填写，文稿没有的留空", english: "the review form, filled in as far as the draft allows"),
        options: [output.form, template.form, RuleForms.rules.form, RuleForms.asOf.form, LintOptions.scope.form] + DecisionForms.all + ReadingForms.all,
        details: Phrase(
            chinese: "FILE 是一份草案，另可给出起草说明、征求意见汇总等，从中摘录征求意见情况。审查表为中文。",
            english: "FILE… is one draft, and what explains it (起草说明, 征求意见汇总) and says who was heard. The form is in Chinese."))

    private let files: [Argument]
    private let output: Argument
    private let template: Argument?
    private let judging: JudgingRequest

    init(_ arguments: ParsedArguments) throws(UsageError) {
        files = arguments.operands
        guard !files.isEmpty else { throw .missingOperand("FILE") }
        guard let output = try arguments.value(Self.output) else { throw .missingOperand("-o FORM.docx") }
        self.output = output
        template = try arguments.value(Self.template)
        // The form is a document of Chinese law, whatever language messages are in.
        judging = try JudgingRequest(arguments, language: Sourced(.chinese, .commandLine("form")))
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let judging = try judging.opened(for: files, console)
        let template = try FormTemplateFiles.load(template)
        guard let sorted = try FormFiles(files, judging.options, judging.rules, console) else { return .unread }
        let input = Input(path: sorted.draft.bytes, source: .file)
        let judge = try judging.judge(of: [input])
        let judged = judge.judge(input)
        for problem in judged.report.problems {
            console.complain("\(input.name)\(problem.line.map { ":\($0)" } ?? ""): \(problem.message)")
        }
        guard let document = judged.document, !judged.report.isUnreadable else { return .unread }
        let form = ReviewForm(
            judged.report, notes: sorted.notes, justifications: judge.justifications(of: input, in: document), rules: judging.rules,
            digest: TextDigest.of(document), tool: "fcrlint \(Tool.version)", asOf: judging.asOf)
        let bytes: [UInt8]
        do throws(FormError) { bytes = try template.filled(form.values) } catch {
            throw .template(path: self.template?.text ?? "Rules/form", reason: error)
        }
        do throws(SystemFault) { try OutputFile.write(bytes, to: output.bytes) } catch { throw .cannotWrite(path: output.text, reason: error) }
        return judged.report.problems.isEmpty && sorted.areWhole ? .done : .unread
    }
}

/// The files a form is made from: one draft, and what explains it.
private struct FormFiles {
    var draft: Argument
    var notes: [(name: String, document: Document)] = []
    /// Whether all were read whole.
    var areWhole = true

    /// nil where a file cannot be read, which is said.
    init?(_ files: [Argument], _ options: ReadingOptions, _ rules: RuleSet, _ console: Console) throws(CommandError) {
        // A single file is the draft, whatever it calls itself.
        if files.count == 1 {
            draft = files[0]
            return
        }
        let read = files.map { MaterialReading.read($0.bytes, name: $0.text, options, console.language) }
        for file in read { for problem in file.problems { console.complain("\(file.path): \(problem)") } }
        if read.contains(where: { $0.document == nil }) { return nil }
        let (materials, rivals) = MaterialSorter(rules).sorted(read)
        if rivals.count > 1 { throw .usage(.severalDrafts(rivals[0], rivals[1])) }
        guard let draft = materials.firstIndex(where: { $0.role == .draft }) else {
            throw .usage(.missingOperand(console.language.choose("草案（给出的都是说明等材料）", "a draft (all files are notes and the like)")))
        }
        self.draft = files[draft]
        notes = materials.indices.filter { $0 != draft }.compactMap { index in materials[index].document.map { (materials[index].name, $0) } }
        areWhole = materials.allSatisfy(\.problems.isEmpty)
    }
}
