import Decisions
import Glibc

/// Patterns of paths that the shell has left to us, `'2024/**/*.docx'`: what they match becomes operands.
struct GlobOperands {
    /// What to go through: words without a wildcard as they are, and in place of each pattern what it matches.
    private(set) var operands: [Argument] = []
    /// Words that are patterns.
    private(set) var patterns: [Glob] = []
    /// Patterns that match nothing.
    private(set) var unmatched: [Argument] = []
    /// Files that a pattern matches and that are no documents.
    private(set) var skipped = 0

    private static let wildcards: [UInt8] = [UInt8(ascii: "*"), UInt8(ascii: "?")]

    /// - Parameter isDocument: Whether a file of this name is taken where a pattern does not name its ending.
    init(_ words: [Argument], isDocument: ([UInt8]) -> Bool) {
        for word in words {
            // A file may have such a name.
            guard word.bytes.contains(where: Self.wildcards.contains), withCPath(word.bytes, { access($0, F_OK) }) != 0 else {
                operands.append(word)
                continue
            }
            let glob = Glob(word.text, isAnchored: true)
            patterns.append(glob)
            let before = operands.count + skipped
            let parts = word.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            let fixed = parts.dropLast().prefix { !$0.contains(where: Self.wildcards.contains) }
            let folder = Array(fixed.joined(separator: [UInt8(ascii: "/")]))
            // In `/*.txt` the folder is the root.
            walk(fixed.count == 1 && folder.isEmpty ? Array("/".utf8) : folder, glob, Self.namesEnding(parts.last ?? []) ? { _ in true } : isDocument)
            if operands.count + skipped == before { unmatched.append(word) }
        }
    }

    private mutating func walk(_ folder: [UInt8], _ glob: Glob, _ isDocument: ([UInt8]) -> Bool) {
        guard let entries = try? Folder.entries(of: folder) else { return }
        for entry in entries where entry.name.first != UInt8(ascii: ".") {
            let path = folder.isEmpty || folder == Array("/".utf8) ? folder + entry.name : folder + [UInt8(ascii: "/")] + entry.name
            let isFolder = (try? Folder.identity(of: path))?.kind == .folder
            if glob.matches(path) {
                if isFolder || isDocument(entry.name) { operands.append(Argument(bytes: path)) } else { skipped += 1 }
            } else if isFolder, entry.kind == .folder {
                walk(path, glob, isDocument)
            }
        }
    }

    /// Whether a name of a pattern ends in letters that are no wildcard: `*.dat` names its kind of files.
    private static func namesEnding(_ name: ArraySlice<UInt8>) -> Bool {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return !name[dot...].contains(where: wildcards.contains)
    }
}
