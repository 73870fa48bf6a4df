import Decisions
import DocumentReading
import Findings
import PolicyDocument
import ReviewEngine
import RuleBase

/// Reads a draft and judges it: one input, one report, whatever happens. Decisions on the findings come after.
struct DraftJudge: Sendable {
    private let reviewer: Reviewer
    private let reading: ReadingOptions
    private let review: ReviewOptions
    private let severities: SeverityPolicy
    private let language: Language

    /// - Parameters:
    ///   - run: The settings of the run.
    ///   - explains: Whether findings carry their chain of reasons.
    init(rules: RuleSet, reading: ReadingOptions, run: Configuration.Run, explains: Bool) {
        reviewer = Reviewer(rules: rules)
        self.reading = reading
        language = run.language.value
        review = ReviewOptions(asOf: run.asOf.value, language: language, explains: explains)
        severities = SeverityPolicy(rules)
    }

    /// The report on an input, and its text where it could be read.
    func judge(_ input: Input, _ settings: Configuration.Document) -> (report: DocumentReport, document: Document?) {
        let bytes: [UInt8]
        var isPlain = false
        do throws(SystemFault) {
            switch input.source {
            case .file: bytes = try FileBytes.read(input.path)
            case .standardInput: bytes = try FileBytes.readStandardInput()
            case .content(let content): bytes = content
            case .plainText(let text): (bytes, isPlain) = (text, true)
            case .fault(let fault): throw fault
            }
        } catch {
            return (unreadable(input, error.text(in: language)), nil)
        }
        do throws(DocumentReadingError) {
            let (report, document) = try judge(bytes, name: input.name, settings, isPlain: isPlain)
            return (report, document)
        } catch {
            return (unreadable(input, error.text(in: language)), nil)
        }
    }

    /// The report on a file's content.
    /// - Parameter isPlain: Whether it is plain text in UTF-8, whatever it looks like.
    func judge(
        _ bytes: [UInt8], name: String, _ settings: Configuration.Document, isPlain: Bool = false
    ) throws(DocumentReadingError) -> (report: DocumentReport, document: Document) {
        var reading = reading
        reading.revisions = settings.revisions.value == .final ? .final : .original
        var options = review
        options.judgesOutOfScope = settings.scope.value == .all
        options.findings = reading.limits.findings
        let document =
            isPlain
            ? try DocumentReader.read(plainText: bytes, name: name, options: reading) : try DocumentReader.read(bytes, name: name, options: reading)
        let review = reviewer.review(document, options: options)
        var report = DocumentReport(
            path: name, format: document.format, encoding: document.encoding, metadata: document.metadata,
            jurisdiction: review.jurisdiction, scopeReason: review.scopeReason, characters: CharacterCount.of(document),
            problems: document.problems.map { Problem($0, in: language) },
            notChecked: document.notChecked.map { NotChecked($0, in: language) }, findings: review.findings)
        if review.leftOut > 0 { report.problems.append(Problem(leftOut: review.leftOut, limit: reading.limits.findings, in: language)) }
        severities.apply(settings, to: &report, language: language)
        return (report, document)
    }

    private func unreadable(_ input: Input, _ message: String) -> DocumentReport {
        DocumentReport(path: input.name, problems: [Problem(message)], isUnreadable: true)
    }
}
