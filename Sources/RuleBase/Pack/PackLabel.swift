package import Law

/// What a rule pack says of itself.
package struct PackLabel: Hashable, Sendable {
    /// The file it was read from, as it was named.
    package var file: String
    /// The first day of review it is for; nil where there is none.
    package var from: CalendarDate?
    /// The last day of review it is for; nil where there is none.
    package var until: CalendarDate?

    package init(file: String, from: CalendarDate?, until: CalendarDate?) {
        self.file = file
        self.from = from
        self.until = until
    }

    /// Whether its rules may judge on that day of review.
    package func covers(_ day: CalendarDate) -> Bool {
        from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
    }
}
