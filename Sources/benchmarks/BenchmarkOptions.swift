/// What the words of the command ask for.
struct BenchmarkOptions {
    /// The program that is measured; nil: it is built first, as a release is.
    var program: String?
    /// Pairs of runs for each figure, one to warm up not counted.
    var pairs = 5
    /// Only this part of the suite.
    var only: String?
    /// Where the table goes; nil: standard output.
    var output: String?

    init(_ words: [String]) throws(BenchmarkError) {
        var rest = words[...]
        while let word = rest.popFirst() {
            guard let value = rest.popFirst() else { throw .usage(word) }
            switch word {
            case "--fcrlint": program = value
            case "--pairs":
                guard let number = Int(value), (1...99).contains(number) else { throw .usage(value) }
                pairs = number
            case "--only":
                guard Suite.names.contains(value) else { throw .usage(value) }
                only = value
            case "-o": output = value
            default: throw .usage(word)
            }
        }
    }
}
