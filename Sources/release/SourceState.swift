import Foundation

/// What is released: the last commit, and nothing but it.
struct SourceState {
    /// The files of the commit alone, written anew: nothing else in the working folder can get into a release.
    let folder: String
    /// Where the build's own files lie.
    let scratch: String
    /// Where the libraries lie that it is linked with.
    let libraries: String
    /// Seconds since 1970 of the last commit.
    let epoch: String
    let author: String
    /// The short name of the commit; nil where it carries the tag of a version.
    private let commit: String?
    private let stamp: String

    init(_ program: Program) throws {
        let top = try program.text(["git", "rev-parse", "--show-toplevel"])
        let changed = try program.text(["git", "status", "--porcelain"], in: top)
        guard changed.isEmpty else { throw ReleaseError.uncommitted(changed) }
        let facts = try program.text(["git", "log", "-1", "--format=%ct%n%an <%ae>%n%cd%n%h", "--date=format-local:%Y%m%d%H%M%S", "--abbrev=8"], in: top)
            .split(separator: "\n").map(String.init)
        guard facts.count == 4 else { throw ReleaseError.version(facts.joined(separator: " ")) }
        (epoch, author, stamp) = (facts[0], facts[1], facts[2])
        let tags = try program.text(["git", "tag", "--points-at", "HEAD"], in: top)
        commit = tags.split(separator: "\n").contains { $0.hasPrefix("v") } ? nil : facts[3]
        let build = top + "/.build/for-release"
        (folder, scratch, libraries) = (build + "/sources", build + "/build", build + "/libraries")
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let archive = build + "/sources.tar"
        try program.run(["git", "archive", "--format=tar", "-o", archive, "HEAD"], in: top)
        try program.run(["tar", "-xf", archive, "-C", folder])
    }

    /// `2026-11-24`.
    var day: String { "\(stamp.prefix(4))-\(stamp.dropFirst(4).prefix(2))-\(stamp.dropFirst(6).prefix(2))" }

    /// The version a package has: that of the program, with the commit where no tag says that this is the version.
    func version(of program: String) -> String { commit.map { "\(program)+git\(stamp).\($0)" } ?? program }
}
