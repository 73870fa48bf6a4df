import Findings
import PolicyDocument

/// Our comments of an earlier run.
struct OwnComments {
    struct Comment {
        var entry: CommentsPart.Entry
        var finding: String
        /// The units its markers enclose.
        var units: Range<Int>?
        var isAnswered: Bool
    }

    private var comments: [Comment] = []
    /// Where the comments on a finding are.
    private var places: [String: [Int]] = [:]

    init(_ annotations: [Annotation], _ entries: [CommentsPart.Entry]) {
        let byId = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
        comments = FindingThread.threads(in: annotations).compactMap { thread in
            byId[thread.comment.id].map {
                Comment(entry: $0, finding: thread.finding, units: thread.comment.units, isAnswered: !thread.replies.isEmpty)
            }
        }
        places = Dictionary(grouping: comments.indices) { comments[$0].finding }
    }

    /// The comment on a finding; the one that people have answered where there are several.
    func entry(of finding: String) -> Comment? {
        let all = (places[finding] ?? []).map { comments[$0] }
        return all.first { $0.isAnswered } ?? all.first
    }

    /// The comments on no finding of these, and what is there twice.
    func others(than findings: Set<String>) -> [Comment] {
        comments.filter { comment in
            !findings.contains(comment.finding) || entry(of: comment.finding)?.entry.id != comment.entry.id
        }
    }
}
