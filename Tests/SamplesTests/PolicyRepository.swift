import Foundation
import TestSupport
import Testing

/// A clone of the sample repository with a branch on it, as a workflow finds it.
struct PolicyRepository {
    /// The steps that the sample's files run.
    enum Gate: String, CaseIterable, Sendable {
        case github = ".github/workflows/fair-competition.yml"
        case gitlab = ".gitlab-ci.yml"
        case gitee = ".workflow/fair-competition.yml"
        /// The hook of `.pre-commit-hooks.yaml` that takes the program from the PATH.
        case preCommit = ".pre-commit-config.yaml"
    }

    static let sample = Repository.folder + "/Samples/repository"
    static let draft = "drafts/elderly-care.txt"

    private let folder: TemporaryFolder
    private var work: String { folder.path + "/work" }

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Self.sample, toPath: folder.path + "/origin")
        for words in [["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "x"]] { try git(words, in: "/origin") }
        try git(["clone", "-q", "origin", "work"], in: "")
        try git(["switch", "-q", "-c", "change"], in: "/work")
    }

    /// Runs the command lines of a gate that call fcrlint. The day of review is fixed; everything else is as in the file.
    func run(_ gate: Gate) throws -> ProcessResult {
        let base = try git(["rev-parse", "origin/main"], in: "/work").text.trimmingCharacters(in: .newlines)
        try git(["fetch", "-q", "origin", "main"], in: "/work")
        let command = try Self.command(of: gate) + (gate == .preCommit ? " " + Self.draft : "") + " --as-of 2026-11-24"
        let programs = try ProcessRunner.executable("fcrlint").deletingLastPathComponent().path
        return try ProcessRunner.run(
            "/bin/bash", ["-euo", "pipefail", "-c", command],
            environment: [
                "PATH": programs + ":/usr/bin:/bin", "HOME": folder.path, "GITHUB_BASE_REF": "main", "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
            ], folder: work)
    }

    static func command(of gate: Gate) throws -> String {
        let isHook = gate == .preCommit
        let path = isHook ? Repository.folder + "/.pre-commit-hooks.yaml" : sample + "/" + gate.rawValue
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { $0.drop { " -".contains($0) } }
        let line = try #require(lines.last { $0.hasPrefix(isHook ? "entry: " : "./gate.sh ") })
        return String(isHook ? line.dropFirst("entry: ".count) : line)
    }

    func fcrlint(_ words: String...) throws -> ProcessResult { try ProcessRunner.run("fcrlint", words, folder: work) }

    /// Replaces words of the draft.
    func edit(_ old: String, _ new: String) throws {
        let text = try read(Self.draft)
        try #require(text.contains(old))
        try write(text.replacingOccurrences(of: old, with: new), to: Self.draft)
    }

    func read(_ name: String) throws -> String { String(decoding: try folder.read("work/" + name), as: UTF8.self) }

    func write(_ text: String, to name: String) throws { try folder.write(text, to: "work/" + name) }

    /// Whether a report was left, and can be read.
    func json(_ name: String) throws -> Any { try JSONSerialization.jsonObject(with: folder.read("work/" + name)) }

    /// Records the review of the draft as it stands, the digest made as the sample's README says.
    func review(_ conclusion: String) throws {
        let program = try ProcessRunner.executable("fcrlint").path
        let digest = try ProcessRunner.run("/bin/bash", ["-c", "\(program) text \(Self.draft) | sha256sum"], folder: work).text.prefix(64)
        try write(
            """
            {"body": "鼓楼区市场监督管理局", "conclusion": "\(conclusion)", "date": "2026-11-20", "digest": "\(digest)", "ruleBase": "2026.11"}
            """, to: "drafts/elderly-care.review.json")
    }

    @discardableResult
    private func git(_ words: [String], in place: String) throws -> ProcessResult {
        let identity = ["GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@x", "GIT_COMMITTER_NAME": "x", "GIT_COMMITTER_EMAIL": "x@x", "HOME": folder.path]
        let result = try ProcessRunner.run("/usr/bin/git", words, environment: identity, folder: folder.path + place)
        #expect(result.status == 0, "git \(words.joined(separator: " ")): \(result.errors)")
        return result
    }
}
