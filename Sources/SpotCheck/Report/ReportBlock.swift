/// A piece of an official report, as the layout knows it.
package enum ReportBlock: Sendable, Equatable {
    case title(String)
    /// Whom it is sent to (主送机关).
    case addressee(String)
    /// 一、…
    case heading(String)
    /// （一）…
    case subheading(String)
    case paragraph(String)
    case table(ReportTable)
    /// Who signs, and the day (落款).
    case signature(String)
    /// Where the figures come from, in small type.
    case note(String)
}

/// A table of a report: the first column names the row.
package struct ReportTable: Sendable, Equatable {
    package var caption: String
    package var columns: [String]
    /// How wide the columns are beside one another.
    package var weights: [Int]
    package var rows: [[String]]

    package init(_ caption: String, columns: [String], weights: [Int], rows: [[String]]) {
        self.caption = caption
        self.columns = columns
        self.weights = weights
        self.rows = rows
    }
}
