/// One item of Articles 8–11 of the Fair Competition Review Regulation (公平竞争审查条例), e.g. Article 9 item 3, written `9.3`.
package struct Provision: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The article (条) of the Regulation.
    package var article: Int
    /// The item (项) within the article.
    package var item: Int

    package init(article: Int, item: Int) {
        self.article = article
        self.item = item
    }

    /// Reads `9.3` or `9-3`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let numbers = text.split(whereSeparator: { $0 == "." || $0 == "-" }).map { Int($0) }
        guard numbers.count == 2, let article = numbers[0], let item = numbers[1], article > 0, item > 0 else { return nil }
        self.init(article: article, item: item)
    }

    package var description: String { "\(article).\(item)" }

    package static func < (left: Provision, right: Provision) -> Bool {
        (left.article, left.item) < (right.article, right.item)
    }
}

/// One item of the Measures (公平竞争审查条例实施办法), e.g. Article 15 item 3, written `m15.3`; the prefix is never left out.
package struct MeasuresItem: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The article (条) of the Measures.
    package var article: Int
    /// The item (项) within the article.
    package var item: Int

    package init(article: Int, item: Int) {
        self.article = article
        self.item = item
    }

    /// Reads `m15.3`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        guard text.first == "m", let provision = Provision(text.dropFirst()) else { return nil }
        self.init(article: provision.article, item: provision.item)
    }

    package var description: String { "m\(article).\(item)" }

    package static func < (left: MeasuresItem, right: MeasuresItem) -> Bool {
        (left.article, left.item) < (right.article, right.item)
    }
}
