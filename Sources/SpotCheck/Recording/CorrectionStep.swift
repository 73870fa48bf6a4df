package import Law

/// A step of a correction (整改): what is recorded of a verified breach.
package enum CorrectionStep: Sendable, Equatable {
    /// It is demanded, to be done by a day (Measures, Article 40).
    case demand(due: CalendarDate)
    /// The day it is due is moved.
    case extend(due: CalendarDate)
    /// It was done on a day.
    case done(CalendarDate, Correction)
    /// The next higher regulator was asked to summon, or summoned (Regulation, Article 24; Measures, Article 42).
    case summon(CalendarDate)

    /// What speaks against recording it of a subject; nil where nothing does.
    /// - Parameter entry: What is recorded of the subject so far.
    package func fault(_ entry: CaseBook.Entry?) -> Fault? {
        guard entry?.verification == .violation else { return .notABreach }
        switch self {
        case .demand: return entry?.demand?.done == nil ? nil : .isDone
        case .done: return nil
        case .extend, .summon: return entry?.demand?.demanded == nil ? .notDemanded : entry?.demand?.done == nil ? nil : .isDone
        }
    }

    /// Why a step cannot be recorded.
    package enum Fault: Sendable, Hashable {
        /// Verification comes first.
        case notABreach
        case notDemanded
        case isDone
    }

    /// The event that records it.
    package func event(_ subject: CaseBook.Subject, reason: String, author: String) -> NewEvent {
        switch self {
        case .demand(let due): NewEvent(subject, .demand, reason: reason, day: due, author: author)
        case .extend(let due): NewEvent(subject, .extension_, reason: reason, day: due, author: author)
        case .done(let day, let correction): NewEvent(subject, .done, value: correction.rawValue, reason: reason, day: day, author: author)
        case .summon(let day): NewEvent(subject, .summons, reason: reason, day: day, author: author)
        }
    }
}
