/// Why nothing, or not everything, could be measured.
enum BenchmarkError: Error, CustomStringConvertible {
    case usage(String)
    case cannotStart(String)
    /// A command that must work did not: its words and its status.
    case failed([String], Int32)
    /// The program is not run in the repository's folder.
    case notInRepository

    var description: String {
        switch self {
        case .usage(let word):
            "what is \(word)? usage: benchmarks [--fcrlint PATH] [--pairs N] [--only NAME] [-o FILE]; the names: \(Suite.names.joined(separator: " "))"
        case .cannotStart(let program): "\(program) cannot be started"
        case .failed(let words, let status): "status \(status): \(words.joined(separator: " "))"
        case .notInRepository: "run it in the repository's folder: it makes its inputs from Samples and Rules"
        }
    }
}
