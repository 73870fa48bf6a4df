import Reporting
import Testing

/// The vectors are GitHub's own, and ones made with its program.
@Suite struct LineHashTests {
    @Test(arguments: [
        ("", ["c129715d7a2bc9a3:1"]),
        (" a\nb\n  \t\tc\n d", ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]),
        ("第一条　为促进产业发展，制定本办法。\n第二条　在本市注册的企业给予奖励。\n", ["39a7b43047a461b4:1", "fb27d5f0f729783d:1", "c129715d7a2bc9a3:1"]),
        ("第一条 𠮷野家\n", ["7da1e61da7b81647:1", "c129715d7a2bc9a3:1"]),
    ])
    func hashes(_ text: String, _ expected: [String]) {
        #expect(LineHash.hashes(of: text.utf16) == expected)
    }

    @Test func lineEndsOfWindowsAreNoDifference() {
        #expect(LineHash.hashes(of: "a\r\nb\r\nc".utf16) == LineHash.hashes(of: "a\nb\nc".utf16))
    }

    @Test func equalLinesAreCounted() {
        let line = String(repeating: "长", count: 100) + "\n"
        let hashes = LineHash.hashes(of: (line + line + line).utf16)
        #expect(hashes[0].hasSuffix(":1"))
        #expect(hashes.count == 4)
    }
}
