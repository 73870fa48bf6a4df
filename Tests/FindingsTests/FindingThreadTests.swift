import PolicyDocument
import Testing

@testable import Findings

@Suite struct FindingThreadTests {
    private func own(_ id: String, _ finding: Character, _ units: Range<Int>) -> Annotation {
        Annotation(id: id, author: "fcrlint", text: "理由\n" + FindingMarker.text(of: String(repeating: finding, count: 16)), units: units)
    }

    private func said(_ id: String, _ text: String, to parent: String? = nil, _ units: Range<Int>?) -> Annotation {
        Annotation(id: id, author: "李", text: text, parent: parent, units: units)
    }

    private func replies(_ annotations: [Annotation]) -> [[String]] { FindingThread.threads(in: annotations).map { $0.replies.map(\.id) } }

    @Test func repliesFollowTheirThread() {
        let annotations = [own("1", "a", 0..<5), own("2", "b", 0..<5), said("3", "一", to: "1", 0..<5), said("4", "二", to: "3", nil), said("5", "三", to: "2", 0..<5)]
        #expect(replies(annotations) == [["3", "4"], ["5"]])
    }

    /// Saved by a program without threads: on the same words, behind the comment.
    @Test func repliesWithoutThreadsStandOnTheSameWords() {
        let annotations = [own("1", "a", 0..<5), said("2", "一", 0..<5), own("3", "b", 0..<5), said("4", "二", 0..<5), said("5", "别处", 7..<9), said("6", "无处", nil)]
        #expect(replies(annotations) == [["2"], ["4"]])
    }

    @Test func othersThreadsAreNotOurs() {
        let annotations = [own("1", "a", 0..<5), said("2", "他人的意见", 6..<9), said("3", "答", to: "2", 0..<5), said("4", "环", to: "4", 0..<5)]
        #expect(replies(annotations) == [[]])
    }

    @Test(arguments: [
        ("fcrlint:0123456789abcdef", "0123456789abcdef"), ("x fcrlint:0123456789abcdef\n", "0123456789abcdef"), ("fcrlint:0123456789ABCDEF", nil),
        ("fcrlint:0123", nil), ("", nil), ("fcrlint:aaaaaaaaaaaaaaaa fcrlint:bbbbbbbbbbbbbbbb", "bbbbbbbbbbbbbbbb"),
    ] as [(String, String?)])
    func markers(_ text: String, _ id: String?) { #expect(FindingMarker.id(in: text) == id) }
}
