import Decisions
import DocumentReading
import Findings
import Law
import PolicyDocument

/// The review of a draft, as a record or as the form that was filled in.
enum Review: Sendable {
    case record(ReviewRecord)
    case form(FilledForm)

    func check(
        digest: String, of document: Metadata, asOf: CalendarDate, ruleBase: (version: String, digest: String), in language: Language
    ) -> ReviewCheck {
        switch self {
        case .record(let record): record.check(digest: digest, of: document, asOf: asOf, ruleBase: ruleBase, in: language)
        case .form(let form): form.check(digest: digest, of: document, asOf: asOf, ruleBase: ruleBase, in: language)
        }
    }
}

/// The files of decisions that lie beside the drafts. Read before the first draft is judged: a faulty one ends the run without a result.
struct Sidecars: Sendable {
    private var justifications: [[UInt8]: JustificationFile] = [:]
    private var reviews: [[UInt8]: Review] = [:]

    /// - Parameters:
    ///   - form: The review form of the only draft; nil where it is looked for beside each.
    ///   - requiresReview: Whether a draft needs a review; the records of others are not looked for.
    init(
        of inputs: [Input], _ place: WorkingPlace, form: [UInt8]? = nil, language: Language, requiresReview: (Input) -> Bool
    ) throws(DecisionError) {
        let files = place.files(in: language)
        let folders = SidecarFolders(of: inputs, endings: [JustificationFile.ending, ReviewRecord.ending, FilledForm.ending])
        for input in inputs {
            if case .fault = input.source { continue }
            if form == nil, !folders.mayHold(fileBeside: input) { continue }
            if let (path, bytes) = try Self.beside(input, JustificationFile.ending, files) {
                justifications[input.path] = try JustificationFile(bytes, name: files.name(path))
            }
            reviews[input.path] = try Self.review(of: input, form: form, files, language, isRequired: requiresReview(input))
        }
    }

    func justifications(of input: Input) -> JustificationFile? { justifications[input.path] }

    func review(of input: Input) -> Review? { reviews[input.path] }

    /// The review form of a draft, which may argue for its findings; nil where there is none.
    func form(of input: Input) -> FilledForm? {
        if case .form(let form)? = reviews[input.path] { form } else { nil }
    }

    private static func review(
        of input: Input, form: [UInt8]?, _ files: DecisionFiles, _ language: Language, isRequired: Bool
    ) throws(DecisionError) -> Review? {
        if let form { return .form(try filled(try files.read(form) ?? [], files.name(form), language)) }
        switch (isRequired ? try beside(input, ReviewRecord.ending, files) : nil, try beside(input, FilledForm.ending, files)) {
        case (nil, nil): return nil
        case (let (path, bytes)?, nil): return .record(try ReviewRecord(bytes, name: files.name(path)))
        case (nil, let (path, bytes)?): return .form(try filled(bytes, files.name(path), language))
        case (let (record, _)?, let (form, _)?): throw .twoFiles(files.name(record), files.name(form))
        }
    }

    private static func filled(_ bytes: [UInt8], _ name: String, _ language: Language) throws(DecisionError) -> FilledForm {
        do throws(DocumentReadingError) {
            return FilledForm(try DocumentReader.read(bytes, name: name), name: name)
        } catch {
            throw .cannotRead(file: name, reason: error.text(in: language))
        }
    }

    /// `draft.docx.fcr.json`, or `draft.fcr.json`; never both.
    private static func beside(
        _ input: Input, _ ending: String, _ files: DecisionFiles
    ) throws(DecisionError) -> (path: [UInt8], bytes: [UInt8])? {
        let ending = Array(ending.utf8)
        let whole = input.path + ending
        let stem = stem(of: input.path) + ending
        let first = try files.read(whole)
        let second = stem == whole ? nil : try files.read(stem)
        switch (first, second) {
        case (nil, nil): return nil
        case (let bytes?, nil): return (whole, bytes)
        case (nil, let bytes?): return (stem, bytes)
        case (_?, _?): throw .twoFiles(files.name(whole), files.name(stem))
        }
    }

    /// A path without the ending of its file.
    static func stem(of path: [UInt8]) -> [UInt8] {
        let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        guard let dot = path[start...].lastIndex(of: UInt8(ascii: ".")), dot > start else { return path }
        return Array(path[..<dot])
    }
}
