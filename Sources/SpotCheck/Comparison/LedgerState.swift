package import Law

/// A state of a ledger that another is compared with.
package enum LedgerState: Sendable, Equatable {
    /// What one sweep saw.
    case sweep(Int)
    /// What all sweeps up to the end of a day (UTC) saw, each document as the last of them did.
    case day(CalendarDate)

    /// Reads `3` or `2026-11-24`; nil for anything else.
    package init?(_ text: String) {
        if let day = CalendarDate(text) {
            self = .day(day)
        } else if let number = Int(text), number > 0 {
            self = .sweep(number)
        } else {
            return nil
        }
    }

    package var text: String {
        switch self {
        case .sweep(let number): "\(number)"
        case .day(let day): day.description
        }
    }
}
