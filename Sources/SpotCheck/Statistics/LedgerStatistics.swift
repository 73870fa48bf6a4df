package import Findings
package import Law

/// The figures of a ledger on one day, counted once for every report that shows them.
package struct LedgerStatistics: Sendable, Equatable {
    package var total = Tally()
    /// Documents by what became of them.
    package var outcomes: [DocumentReport.Status: Int] = [:]
    /// Findings, ascending by provision.
    package var provisions: [ProvisionCount] = []
    /// Documents by the division of their issuer, ascending by code; those of no known division first.
    package var regions: [RegionCount] = []
    /// Documents by the month they bear, ascending; those without a date first.
    package var months: [MonthCount] = []
    /// Documents by their year, ascending; those of no known year last.
    package var years: [GroupCount] = []
    /// Documents by the level of government of their issuer, from the nation down; those of no known level last.
    package var governments: [GovernmentCount] = []
    /// Documents by kind (通知, 办法, …), most first.
    package var kinds: [GroupCount] = []
    /// Documents by issuer, most suspected first.
    package var issuers: [GroupCount] = []
    /// The sweeps that filled the ledger, oldest first.
    package var sweeps: [SweepCount] = []

    package init() {}

    package var findings: LevelCounts { provisions.reduce(into: LevelCounts()) { $0 += $1.findings } }
}

/// Findings by level.
package struct LevelCounts: Sendable, Equatable {
    package var errors: Int
    package var warnings: Int
    package var notes: Int

    package init(errors: Int = 0, warnings: Int = 0, notes: Int = 0) {
        self.errors = errors
        self.warnings = warnings
        self.notes = notes
    }

    package var all: Int { errors + warnings + notes }
    /// Clues: what is firm.
    package var firm: Int { errors + warnings }

    package static func += (left: inout LevelCounts, right: LevelCounts) {
        left.errors += right.errors
        left.warnings += right.warnings
        left.notes += right.notes
    }
}

/// What was found under one item of Articles 8–11.
package struct ProvisionCount: Sendable, Equatable {
    package var provision: Provision
    package var findings: LevelCounts
    /// Documents with a clue under the item, with a verified breach of it, and so on; `documents` counts those with any finding.
    package var tally: Tally

    package init(_ provision: Provision, findings: LevelCounts = LevelCounts(), tally: Tally = Tally()) {
        self.provision = provision
        self.findings = findings
        self.tally = tally
    }
}

/// The documents of one division.
package struct RegionCount: Sendable, Equatable {
    /// The GB/T 2260 code; nil where the issuer's division is not known.
    package var code: Int?
    package var tally: Tally
    /// By item: documents of the division with a clue or a breach under it.
    package var items: [Provision: Tally]

    package init(code: Int?, tally: Tally = Tally(), items: [Provision: Tally] = [:]) {
        self.code = code
        self.tally = tally
        self.items = items
    }
}

/// The documents of one month.
package struct MonthCount: Sendable, Equatable {
    /// nil for documents without a date.
    package var month: Month?
    package var tally: Tally

    package init(_ month: Month?, _ tally: Tally) {
        self.month = month
        self.tally = tally
    }
}

/// A month of a year.
package struct Month: Hashable, Sendable, Comparable {
    package var year: Int
    /// 1–12.
    package var month: Int

    package init(year: Int, month: Int) {
        self.year = year
        self.month = month
    }

    package static func < (left: Month, right: Month) -> Bool { (left.year, left.month) < (right.year, right.month) }
}

/// The documents that have something in common.
package struct GroupCount: Sendable, Equatable {
    /// nil for documents of which it is not known.
    package var name: String?
    package var tally: Tally

    package init(_ name: String?, _ tally: Tally) {
        self.name = name
        self.tally = tally
    }
}

/// The documents of one level of government.
package struct GovernmentCount: Sendable, Equatable {
    /// nil for documents of which it is not known.
    package var government: Particulars.Government?
    package var tally: Tally

    package init(_ government: Particulars.Government?, _ tally: Tally) {
        self.government = government
        self.tally = tally
    }
}

/// What one sweep did.
package struct SweepCount: Sendable, Equatable {
    /// As the ledger numbers it.
    package var number: Int
    /// The day it was begun.
    package var day: CalendarDate
    /// The version of the rules it judged by.
    package var rules: String
    package var tally: Tally

    package init(number: Int, day: CalendarDate, rules: String, tally: Tally) {
        self.number = number
        self.day = day
        self.rules = rules
        self.tally = tally
    }
}
