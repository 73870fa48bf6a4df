/// A decision that does not do what its owner thinks it does.
package struct StaleDecision: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Its finding is gone: the clause has changed, or was cured.
        case stale
        /// It matches nothing in the documents it names.
        case unused
        /// Its day is past.
        case expired
        /// It matches several findings and does not say that it means them all.
        case ambiguous
        /// A justification that lacks what Article 12 and m29 ask for.
        case incomplete
    }

    package var kind: Kind
    /// The finding's id; empty for decisions that name none.
    package var id: String
    package var reason: String
    package var owner: String
    /// The finding most likely to have taken the place of the one that is gone, by id.
    package var successor: String?
    /// The line in the file of decisions, from 1.
    package var line: Int?
    /// What is wrong, in the language of the report; empty where the kind says it all.
    package var detail: String

    package init(
        kind: Kind = .stale, id: String, reason: String, owner: String, successor: String?, line: Int? = nil, detail: String = ""
    ) {
        self.kind = kind
        self.id = id
        self.reason = reason
        self.owner = owner
        self.successor = successor
        self.line = line
        self.detail = detail
    }
}
