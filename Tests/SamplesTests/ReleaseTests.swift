import Foundation
import TestSupport
import Testing

/// What `swift run release` refuses before it builds anything. That the package works is for `.ci/check-package`.
@Suite struct ReleaseTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("x\n", to: "a.txt")
        for words in [["init", "-q"], ["add", "."], ["commit", "-q", "-m", "x"]] { try git(words) }
    }

    private func git(_ words: [String]) throws {
        let identity = ["GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@x", "GIT_COMMITTER_NAME": "x", "GIT_COMMITTER_EMAIL": "x@x", "HOME": folder.path]
        let result = try ProcessRunner.run("/usr/bin/git", words, environment: identity, folder: folder.path)
        try #require(result.status == 0, "\(result.errors)")
    }

    private func release(_ words: String...) throws -> ProcessResult {
        try ProcessRunner.run("release", words, environment: ["HOME": folder.path], folder: folder.path)
    }

    @Test func whatIsNotCommittedIsNotReleased() throws {
        try folder.write("y\n", to: "b.txt")
        let result = try release("-o", folder.path + "/out")
        #expect(result.status == 2)
        #expect(result.text == "")
        #expect(result.errors.contains("commit or take away") && result.errors.contains("b.txt"))
    }

    @Test func wrongWordsAreNamed() throws {
        for words in ["--nonsense", "-o"] {
            let result = try release(words)
            #expect(result.status == 2)
            #expect(result.errors.contains("“\(words)” is not understood"))
        }
    }
}
