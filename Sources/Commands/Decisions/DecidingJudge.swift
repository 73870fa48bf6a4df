import Decisions
import DocumentReading
import Findings
import PolicyDocument
import RuleBase

/// Judges drafts and applies what people decided: settings of the path, justifications, suppressions, baseline, the older version, the
/// gate of Article 18.
struct DecidingJudge: Sendable {
    private let judge: DraftJudge
    private let governing: GoverningFiles
    private let decider: Decider
    private let suppressions: SuppressionUse?
    private let sidecars: Sidecars
    private let older: OlderVersions?
    private let ruleBase: (version: String, digest: String)
    private let language: Language

    /// - Parameters:
    ///   - inputs: All that will be judged; their files of decisions are read here.
    ///   - form: The review form of the only one of them.
    init(
        _ judge: DraftJudge, _ governing: GoverningFiles, older: OlderVersions?, inputs: [Input], rules: RuleSet, usesBaseline: Bool = true,
        form: [UInt8]? = nil
    ) throws(CommandError) {
        self.judge = judge
        self.governing = governing
        self.older = older
        language = governing.run.language.value
        ruleBase = (rules.version, rules.digest)
        suppressions = try governing.suppressions()
        decider = Decider(
            suppressions: suppressions, baseline: usesBaseline ? try governing.baseline() : nil, asOf: governing.run.asOf.value, language: language)
        do throws(DecisionError) {
            sidecars = try Sidecars(of: inputs, governing.place, form: form, language: language) { governing.settings(of: $0).requireReview.value }
        } catch {
            throw .decisions(error)
        }
    }

    func judge(_ input: Input) -> LintRun.Judged {
        let path = governing.place.absolute(input.path)
        let settings = governing.configuration.document(path)
        var (report, document) = judge.judge(input, settings)
        decider.decide(&report, at: path, justifications: sources(of: input, in: document))
        let past = older.flatMap { report.isUnreadable ? nil : $0.version(of: path, settings, judge) }
        if let past {
            if let fault = past.fault { report.notChecked.insert(NotChecked(what: fault.text(in: language), line: 1), at: 0) }
            past.version.compare(&report)
        }
        if settings.requireReview.value, let document, report.scopeReason == nil {
            report.review = review(of: report, document, input, past?.version)
        }
        return LintRun.Judged(report: report, document: document, failOn: settings.failOn.value)
    }

    /// What people have said of a draft's findings, beside it and in it.
    func justifications(of input: Input, in document: Document) -> [Justification] {
        JustificationFile.joined(sources(of: input, in: document)).flatMap(\.entries)
    }

    /// What argues for a draft's findings: the file beside it, its review form, the replies in it.
    private func sources(of input: Input, in document: Document?) -> [JustificationFile] {
        let form = document.flatMap { document in
            sidecars.form(of: input).flatMap { $0.justifications(digest: TextDigest.of(document), from: document.effectiveDay?.date) }
        }
        return [sidecars.justifications(of: input), form, document.flatMap { CommentReplies(in: $0, name: input.name).file }].compactMap { $0 }
    }

    /// What is to be said of the files of decisions, once every input was judged.
    func closing() -> LintRun.Judged? {
        suppressions?.report(in: language).map {
            LintRun.Judged(report: $0, document: nil, failOn: governing.configuration.document([]).failOn.value)
        }
    }

    /// nil: unchanged, so no review is due.
    private func review(of report: DocumentReport, _ document: Document, _ input: Input, _ past: OlderVersion?) -> ReviewCheck? {
        let digest = TextDigest.of(document)
        if let past, !past.differs(from: digest) { return nil }
        guard let record = sidecars.review(of: input) else {
            return ReviewRecord.missing(input.name + ReviewRecord.ending, digest: digest, in: language)
        }
        return record.check(digest: digest, of: report.metadata, asOf: governing.run.asOf.value, ruleBase: ruleBase, in: language)
    }
}

/// The digest that a review record names its text by: SHA-256 of what `fcrlint text` shows, so that it can be had with sha256sum and
/// survives saving the same text anew.
enum TextDigest {
    static func of(_ document: Document) -> String {
        SHA256.hexadecimal(of: TextRendering.bytes(document))
    }
}
