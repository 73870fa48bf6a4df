import Decisions
import Findings
import JointReview
import PolicyDocument
import Reporting
import RuleBase

/// `submission`: the market regulator's desk (Article 14, m31).
struct SubmissionCommand: Command {
    private enum Format: String, Sendable, CaseIterable {
        case text, json
    }

    private static let format = ValueOption<Format>("format", letter: "f", "报告格式（默认 text）", "the report (default: text)")

    static let form = CommandForm(
        name: "submission", operands: "DIR",
        summary: Phrase(
            chinese: "核对送审材料：是否完备，初审意见与筛查发现是否一致", english: "check what was handed in for joint review: is it complete, does the opinion agree"),
        options: [format.form, RuleForms.rules.form, RuleForms.asOf.form, LintOptions.scope.form] + DecisionForms.all
            + [ReadingForms.encoding.form, ReadingForms.revisions.form, ReadingForms.limit.form],
        details: Phrase(
            chinese: "DIR 是一份送审材料的文件夹：政策措施草案、起草说明、公平竞争审查初审意见（本工具的审查表或者其他文书）和其他材料，按标题和内容识别，\n"
                + "读不了的按文件名识别。报告材料是否完备（条例第十四条，《实施办法》第三十一条）、补正清单，以及初审意见与筛查发现逐项对照。\n"
                + "退出状态：0 已核对（不论是否完备，见报告或 JSON 的 complete）；2 文件夹中没有可读的文件；3 有文件未能读取或未能读全。",
            english: "DIR holds one submission: the draft, the explanatory note, the preliminary opinion (the review form of this tool, or another\n"
                + "document) and other material, told by title and content; what cannot be read is told by its name. The report says what is there\n"
                + "and complete (Regulation, Article 14; Measures, Article 31), what to ask for, and item by item where opinion and findings part.\n"
                + "Exit status: 0 checked, complete or not (see the report, or `complete` in JSON); 2 nothing to read in DIR; 3 a file could not be\n"
                + "read, or not whole."))

    private let folder: Argument
    private let format: Format
    private let judging: JudgingRequest

    init(_ arguments: ParsedArguments) throws(UsageError) {
        folder = try arguments.onlyOperand("DIR")
        format = try arguments.value(Self.format) ?? .text
        judging = try JudgingRequest(arguments)
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let judging = try judging.opened(for: [folder], console)
        let console = Console(language: judging.language)
        let discovery = Discovery([folder], standardInputName: nil)
        for remark in discovery.remarks { console.complain(remark.text(in: console.language)) }
        guard !discovery.inputs.isEmpty else { throw .nothingToLint }
        let files = discovery.inputs.map { MaterialReading.read($0, judging.options, console.language) }
        var (materials, rivals) = MaterialSorter(judging.rules).sorted(files)
        let draft = try judged(materials, discovery.inputs, judging)
        // Judging may have left out more than reading did.
        if let draft { materials[draft.index].problems = draft.report.problems.map(\.message) }
        let submission = Submission(
            folder: folder.text, materials: materials, rivals: rivals, skipped: discovery.skipped, report: draft?.report, digest: draft?.digest,
            rules: judging.rules, language: console.language)
        let context = ReportContext(toolVersion: Tool.version, asOf: judging.asOf, language: console.language, rules: judging.rules)
        switch format {
        case .text: try console.answer(SubmissionText(submission, context, useColour: ColourChoice.auto.applies(to: .output)).bytes)
        case .json: try console.answer(SubmissionJSON.bytes(submission, context))
        }
        for file in materials { for problem in file.problems { console.complain("\(file.path): \(problem)") } }
        return submission.isReadWhole ? .done : .unread
    }

    /// The draft, judged with the decisions that govern it; nil where there is none that could be read.
    private func judged(
        _ materials: [Material], _ inputs: [Input], _ judging: JudgingRequest.Judging
    ) throws(CommandError) -> (index: Int, report: DocumentReport, digest: String)? {
        guard let index = materials.firstIndex(where: { $0.role == .draft && $0.document != nil }) else { return nil }
        let judged = try judging.judge(of: [inputs[index]]).judge(inputs[index])
        return judged.document.map { (index, judged.report, TextDigest.of($0)) }
    }
}
