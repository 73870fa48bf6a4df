import Decisions
package import Findings

/// Why git could not be asked.
package enum GitFault: Error, Hashable, Sendable {
    /// There is no git in PATH.
    case notInstalled
    case noRepository(folder: String, reason: String)
    case unknownReference(String)
    case failed(command: String, reason: String)

    package func text(in language: Language) -> String {
        switch self {
        case .notInstalled:
            language.choose("--against-git 需要 git，PATH 中没有；可改用 --against 旧稿", "--against-git needs git, which is not in PATH; use --against OLD instead")
        case .noRepository(let folder, let reason):
            language.choose("\(folder) 不在 git 仓库中：\(reason)", "\(folder) is in no git repository: \(reason)")
        case .unknownReference(let name):
            language.choose("仓库中没有“\(name)”这个提交、分支或标签（浅克隆须先取回）", "there is no commit, branch or tag “\(name)” here (a shallow clone must fetch it first)")
        case .failed(let command, let reason):
            language.choose("git \(command) 失败：\(reason)", "git \(command) failed: \(reason)")
        }
    }
}

/// A commit of a repository, and how the files at hand differ from it. Asked without optional locks, so that nothing is written there.
struct GitRepository: Sendable {
    /// The working tree's folder, absolute.
    private let top: [UInt8]
    private let commit: [UInt8]
    private let files: Set<[UInt8]>
    /// What files that differ were called in the commit; nil for those it does not have.
    private let changed: [[UInt8]: [UInt8]?]

    /// - Parameters:
    ///   - folder: Somewhere in the working tree, absolute.
    ///   - reference: A commit, branch or tag.
    init(at folder: [UInt8], reference: String) throws(GitFault) {
        let found = try Self.git(["rev-parse", "--show-toplevel"], in: folder)
        guard found.status == 0 else {
            throw .noRepository(folder: String(decoding: folder, as: UTF8.self), reason: Self.firstLine(found.complaint))
        }
        top = Array(found.bytes.prefix { $0 != 0x0A })
        let verified = try Self.git(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(reference)^{commit}"], in: top)
        guard verified.status == 0 else { throw .unknownReference(reference) }
        commit = Array(verified.bytes.prefix { $0 != 0x0A })
        let name = String(decoding: commit, as: UTF8.self)
        files = Set(try Self.fields(["ls-tree", "-r", "-z", "--name-only", name], in: top))
        changed = Self.changes(try Self.fields(["diff", "--name-status", "-M", "-z", name, "--"], in: top))
    }

    /// What a file was in the commit.
    enum Past: Sendable {
        case absent, same
        case content([UInt8])
    }

    /// - Parameter path: Absolute.
    func past(of path: [UInt8]) throws(GitFault) -> Past {
        guard let relative = FilePath.relative(path, to: top) else { return .absent }
        guard let old = changed[relative] else { return files.contains(relative) ? .same : .absent }
        guard let old else { return .absent }
        let words = [Array("cat-file".utf8), Array("blob".utf8), commit + [UInt8(ascii: ":")] + old]
        let output = try Self.run(words, in: top)
        guard output.status == 0 else { throw .failed(command: "cat-file", reason: Self.firstLine(output.complaint)) }
        return .content(output.bytes)
    }

    /// `M path`, `R100 old new`, …: from the name of now to the name of then.
    private static func changes(_ fields: [[UInt8]]) -> [[UInt8]: [UInt8]?] {
        var changes: [[UInt8]: [UInt8]?] = [:]
        var rest = fields[...]
        while let status = rest.popFirst(), let first = rest.popFirst() {
            switch status.first {
            case UInt8(ascii: "R"), UInt8(ascii: "C"): if let second = rest.popFirst() { changes[second] = .some(first) }
            case UInt8(ascii: "A"): changes.updateValue(nil, forKey: first)
            default: changes[first] = .some(first)
            }
        }
        return changes
    }

    private static func fields(_ words: [String], in folder: [UInt8]) throws(GitFault) -> [[UInt8]] {
        let output = try git(words, in: folder)
        guard output.status == 0 else { throw .failed(command: words[0], reason: firstLine(output.complaint)) }
        return output.bytes.split(separator: 0).map { Array($0) }
    }

    private static func git(_ words: [String], in folder: [UInt8]) throws(GitFault) -> ChildProcess.Output {
        try run(words.map { Array($0.utf8) }, in: folder)
    }

    private static func run(_ words: [[UInt8]], in folder: [UInt8]) throws(GitFault) -> ChildProcess.Output {
        do throws(SystemFault) {
            return try ChildProcess.run([Array("git".utf8), Array("--no-optional-locks".utf8), Array("-C".utf8), folder] + words)
        } catch {
            if error.isMissingFile { throw .notInstalled }
            throw .failed(command: words.first.map { String(decoding: $0, as: UTF8.self) } ?? "", reason: error.text(in: .english))
        }
    }

    private static func firstLine(_ text: String) -> String {
        text.split(separator: "\n").first.map(String.init) ?? ""
    }
}
