import DocumentReading
import Findings
import PolicyDocument
import ReviewEngine
import RuleBase

/// Reads a draft and judges it: one input, one report, whatever happens.
struct DraftJudge: Sendable {
    private let reviewer: Reviewer
    private let reading: ReadingOptions
    private let review: ReviewOptions
    private let language: Language

    init(rules: RuleSet, options: LintOptions, language: Language) throws(CommandError) {
        reviewer = Reviewer(rules: rules)
        reading = try options.reading.options()
        review = ReviewOptions(
            asOf: options.asOf, language: language, judgesOutOfScope: options.judgesOutOfScope, explains: options.explains)
        self.language = language
    }

    func judge(_ input: Input) -> LintRun.Judged {
        let bytes: [UInt8]
        do throws(SystemFault) {
            switch input.source {
            case .file: bytes = try FileBytes.read(input.path)
            case .standardInput: bytes = try FileBytes.readStandardInput()
            case .fault(let fault): throw fault
            }
        } catch {
            return unreadable(input, error.text(in: language))
        }
        do throws(DocumentReadingError) {
            let document = try DocumentReader.read(bytes, name: input.name, options: reading)
            return LintRun.Judged(report: report(on: document, input), document: document)
        } catch {
            return unreadable(input, error.text(in: language))
        }
    }

    private func report(on document: Document, _ input: Input) -> DocumentReport {
        let review = reviewer.review(document, options: review)
        return DocumentReport(
            path: input.name, format: document.format, encoding: document.encoding, metadata: document.metadata,
            jurisdiction: review.jurisdiction, scopeReason: review.scopeReason, characters: CharacterCount.of(document),
            problems: document.problems, notChecked: document.notChecked, findings: review.findings)
    }

    private func unreadable(_ input: Input, _ message: String) -> LintRun.Judged {
        LintRun.Judged(
            report: DocumentReport(path: input.name, problems: [Problem(message)], isUnreadable: true), document: nil)
    }
}
