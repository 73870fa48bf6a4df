import Law

/// The months of a ledger as a chart can hold them: months where they are few, else years.
struct Timeline {
    struct Column: Equatable {
        /// `2026-03`, `2026`, or `≤1990` for all before.
        var label: String
        var tally: Tally
    }

    /// Months, years and sweeps that a chart can hold.
    static let most = 24

    /// Ascending, without gaps.
    let columns: [Column]
    /// The first and the last month; nil where no document has a date.
    let span: (first: Month, last: Month)?
    /// Documents without a date, or with one that lies in the future: a misprint.
    let undated: Tally

    /// - Parameter byYearsOnly: Years however short the time is.
    init(_ months: [MonthCount], asOf day: CalendarDate, byYearsOnly: Bool = false) {
        var undated = Tally()
        var dated: [Month: Tally] = [:]
        for count in months {
            if let month = count.month, month <= Month(year: day.year, month: day.month) {
                dated[month, default: Tally()] += count.tally
            } else {
                undated += count.tally
            }
        }
        self.undated = undated
        guard let first = dated.keys.min(), let last = dated.keys.max() else {
            (columns, span) = ([], nil)
            return
        }
        span = (first, last)
        let start = first.serial
        if !byYearsOnly, last.serial - start < Self.most {
            columns = (start...last.serial).map { serial in
                let month = Month(serial: serial)
                return Column(label: month.text, tally: dated[month] ?? Tally())
            }
            return
        }
        let from = max(first.year, last.year - Self.most + 1)
        var years: [Int: Tally] = [:]
        for (month, tally) in dated { years[max(month.year, from), default: Tally()] += tally }
        columns = (from...last.year).map { year in
            Column(label: year == from && from > first.year ? "≤\(year)" : String(year), tally: years[year] ?? Tally())
        }
    }
}

extension Month {
    /// Months since the year 0.
    var serial: Int { year * 12 + month - 1 }

    fileprivate init(serial: Int) { self.init(year: serial / 12, month: serial % 12 + 1) }

    fileprivate var text: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}
