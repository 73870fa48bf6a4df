import Decisions
import Findings

/// The files of decisions that lie beside the drafts. Read before the first draft is judged: a faulty one ends the run without a result.
struct Sidecars: Sendable {
    private var justifications: [[UInt8]: JustificationFile] = [:]
    private var reviews: [[UInt8]: ReviewRecord] = [:]

    /// - Parameter requiresReview: Whether a draft needs a review record; others' records are not looked for.
    init(
        of inputs: [Input], _ place: WorkingPlace, language: Language, requiresReview: (Input) -> Bool
    ) throws(DecisionError) {
        let files = place.files(in: language)
        for input in inputs {
            if case .fault = input.source { continue }
            if let (path, bytes) = try Self.beside(input, JustificationFile.ending, files) {
                justifications[input.path] = try JustificationFile(bytes, name: files.name(path))
            }
            if requiresReview(input), let (path, bytes) = try Self.beside(input, ReviewRecord.ending, files) {
                reviews[input.path] = try ReviewRecord(bytes, name: files.name(path))
            }
        }
    }

    func justifications(of input: Input) -> JustificationFile? { justifications[input.path] }

    func review(of input: Input) -> ReviewRecord? { reviews[input.path] }

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
