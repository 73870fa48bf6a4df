import Decisions
import Testing

@Suite struct GlobTests {
    @Test(arguments: [
        ("*.txt", "a.txt", true), ("*.txt", "b/c/a.txt", true), ("*.txt", "a.md", false), ("drafts/*.txt", "drafts/a.txt", true),
        ("drafts/*.txt", "drafts/b/a.txt", false), ("drafts/**", "drafts/b/a.txt", true), ("drafts/", "drafts/b/a.txt", true),
        ("drafts/**", "drafts", false), ("**/a.txt", "a.txt", true), ("**/old/*.txt", "x/old/y.txt", true), ("./drafts/?.txt", "drafts/稿.txt", true),
        ("drafts/??.txt", "drafts/稿.txt", false), ("a*b*c.txt", "aXbYbZc.txt", true), ("a*b.txt", "a.txt", false), ("", "a.txt", false),
    ])
    func matches(_ pattern: String, _ path: String, _ expected: Bool) {
        #expect(Glob(pattern).matches(Array(path.utf8)) == expected)
    }

    @Test(arguments: [
        ("/a/./b/../c", "/a/c"), ("a//b/", "a/b"), ("../x", "../x"), ("/..", "/.."),
    ])
    func normalises(_ path: String, _ expected: String) {
        #expect(FilePath.normalised(Array(path.utf8)) == Array(expected.utf8))
    }

    @Test func relativePaths() {
        #expect(FilePath.relative(Array("/a/b/c".utf8), to: Array("/a".utf8)) == Array("b/c".utf8))
        #expect(FilePath.relative(Array("/ab/c".utf8), to: Array("/a".utf8)) == nil)
        #expect(FilePath.relative(Array("/ab/c".utf8), to: Array("/".utf8)) == Array("ab/c".utf8))
    }
}
