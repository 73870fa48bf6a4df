import PolicyDocument
import RuleBase

/// Tells documents that do not concern operators' economic activity (Article 2, m2): appointments, internal meetings, commendations.
struct ScopeClassifier: Sendable {
    let vocabulary: Vocabulary
    let tagger: Tagger
    let folding: Folding

    /// Why a document is out of scope, in words of its title; nil where it is in scope.
    func reason(for titleTags: TaggedText, title: String) -> String? {
        let known = vocabulary.known
        var out: String?
        for tag in titleTags.tags {
            let classes = vocabulary.classes[tag.number]
            if classes.meets(known.inScopeTitle) { return nil }
            if out == nil, classes.meets(known.outOfScopeTitle) {
                let units = Array(title.utf16)
                let start = Int(titleTags.positions[Int(tag.start)])
                let end = min(units.count, Int(titleTags.positions[Int(tag.end)]))
                out = String(units: units[start..<end])
            }
        }
        return out
    }
}
