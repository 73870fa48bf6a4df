/// The shells that can be told the commands and options.
enum Shell: String, Sendable, CaseIterable {
    case bash, zsh, fish
}

extension OptionForm {
    /// The option as it is typed: `-o`, `--output`.
    var spellings: [String] { (letter.map { ["-\($0)"] } ?? []) + ["--\(name)"] }

    /// What can be typed as its value, as far as that is known; of `bytes=N` the part before the number.
    var completions: [String] { choices.map { $0.hasSuffix("=N") ? String($0.dropLast()) : $0 } }
}
