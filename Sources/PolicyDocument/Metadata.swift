package import Law

/// What a document says of itself.
package struct Metadata: Sendable {
    package var title: String?
    /// The document number (发文字号), e.g. 德政办发〔2024〕12号.
    package var number: String?
    /// The drafting unit or issuing body (起草单位、发文机关) as the title, the head or the signature names it.
    package var issuer: String?
    /// The date the document bears; never the day of review.
    package var date: CalendarDate?
    /// The kind the title ends in: 通知, 办法, 意见, 公告, 招标文件, …
    package var kind: String?

    package init(title: String? = nil, number: String? = nil, issuer: String? = nil, date: CalendarDate? = nil, kind: String? = nil) {
        self.title = title
        self.number = number
        self.issuer = issuer
        self.date = date
        self.kind = kind
    }
}

/// A comment in the margin and the replies to it, as the package holds them.
package struct Annotation: Sendable {
    package var id: String
    package var author: String
    package var text: String
    /// The comment it answers.
    package var parent: String?
    /// The units it is anchored on; nil where the anchor is gone.
    package var units: Range<Int>?

    package init(id: String, author: String, text: String, parent: String? = nil, units: Range<Int>? = nil) {
        self.id = id
        self.author = author
        self.text = text
        self.parent = parent
        self.units = units
    }
}
