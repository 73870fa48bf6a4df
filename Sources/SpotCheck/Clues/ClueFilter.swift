package import Findings
import Law

/// Which clues are listed.
package struct ClueFilter: Sendable, Equatable {
    package var documents: DocumentFilter
    /// The lowest level.
    package var level: Level
    /// An article of the Regulation, all of it or one item.
    package var article: Int?
    package var item: Int?
    /// An item of the Measures, or all of an article.
    package var measures: (article: Int, item: Int?)?
    package var rule: String?
    /// Empty: any.
    package var statuses: Set<CaseStatus>
    /// Of several documents with the same clause only the first.
    package var isDistinct: Bool

    package init(
        documents: DocumentFilter = DocumentFilter(), level: Level = .warning, article: Int? = nil, item: Int? = nil,
        measures: (article: Int, item: Int?)? = nil, rule: String? = nil, statuses: Set<CaseStatus> = [], isDistinct: Bool = false
    ) {
        self.documents = documents
        self.level = level
        self.article = article
        self.item = item
        self.measures = measures
        self.rule = rule
        self.statuses = statuses
        self.isDistinct = isDistinct
    }

    package static func == (left: ClueFilter, right: ClueFilter) -> Bool {
        left.documents == right.documents && left.level == right.level && left.article == right.article && left.item == right.item
            && left.measures?.article == right.measures?.article && left.measures?.item == right.measures?.item && left.rule == right.rule
            && left.statuses == right.statuses && left.isDistinct == right.isDistinct
    }
}
