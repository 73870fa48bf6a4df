import Decisions
import DocumentReading
import Findings
import Law
import RuleBase

/// What a command that judges drafts was asked: by which rules, how to read them, and what governs the run.
struct JudgingRequest: Sendable {
    private let rules: Argument?
    private let reading: ReadingRequest
    private var governing: DecisionRequest

    /// - Parameter language: Of the run, where the command leaves no choice.
    init(_ arguments: ParsedArguments, language: Sourced<Language>? = nil) throws(UsageError) {
        rules = try arguments.value(RuleForms.rules)
        reading = try ReadingRequest(arguments)
        governing = try LintOptions.governing(arguments)
        if let language { governing.commandLine.language = language }
    }

    /// Reads all that is needed before the first draft.
    func opened(for operands: [Argument], standardInputName: Argument? = nil, _ console: Console) throws(CommandError) -> Judging {
        let rules = try RuleOrigin.load(rules)
        let governing = try GoverningFiles(
            governing, operands: operands, standardInputName: standardInputName, rules: rules, language: Sourced(console.language, .locale))
        return Judging(rules: rules, governing: governing, options: try reading.options())
    }

    /// What drafts are judged with.
    struct Judging: Sendable {
        let rules: RuleSet
        let governing: GoverningFiles
        let options: ReadingOptions

        var language: Language { governing.run.language.value }
        var asOf: CalendarDate { governing.run.asOf.value }

        /// The judge of some drafts, whose files of decisions are read here.
        func judge(of inputs: [Input], usesBaseline: Bool = true) throws(CommandError) -> DecidingJudge {
            try DecidingJudge(
                DraftJudge(rules: rules, reading: options, run: governing.run, explains: false), governing, older: nil, inputs: inputs, rules: rules,
                usesBaseline: usesBaseline)
        }
    }
}
