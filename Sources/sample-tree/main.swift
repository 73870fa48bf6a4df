import Foundation
import TestSupport

let usage = """
    usage: sample-tree FOLDER [--documents N] [--size BYTES] [--seed N] [--share PERCENT] [--density PERCENT] [--text]
    Makes documents for measuring sweeps; run it in the repository's folder. --text: UTF-8 text alone. --share: so many documents of a hundred
    have a few clauses with something to find (5). --density: instead, so many paragraphs of a hundred in every document, as no real ones have.

    """

/// The folder and the tree that the words ask for; nil where they cannot be understood.
func read(_ words: [String]) -> (folder: String, tree: SampleTree)? {
    var tree = SampleTree(documents: 10_000)
    var folder: String?
    var rest = words[...]
    while let word = rest.popFirst() {
        switch word {
        case "--text": tree.isTextOnly = true
        case "--documents", "--size", "--seed", "--share", "--density":
            guard let value = rest.popFirst().flatMap({ Int($0) }), value >= 0 else { return nil }
            switch word {
            case "--documents": tree.documents = value
            case "--size": tree.size = value
            case "--seed": tree.seed = UInt64(value)
            case "--share": tree.share = value
            default: tree.density = value
            }
        case _ where folder == nil && !word.hasPrefix("-"): folder = word
        default: return nil
        }
    }
    return folder.map { ($0, tree) }
}

guard let (folder, tree) = read(Array(CommandLine.arguments.dropFirst())) else {
    FileHandle.standardError.write(Data(usage.utf8))
    exit(2)
}
do {
    try tree.write(to: folder, repository: ".")
} catch {
    FileHandle.standardError.write(Data("sample-tree: \(folder): not made: \(error.localizedDescription) Run it in the repository's folder.\n".utf8))
    exit(2)
}
