/// What a ledger has to tell on one day: what its dashboard shows and its report says.
package struct LedgerOverview: Sendable, Equatable {
    package var statistics = LedgerStatistics()
    package var cases = CaseCounts()
    /// The highest ranked clues, best first.
    package var clues: [ClueCase] = []
    /// Verified breaches, for the typical cases, best first.
    package var breaches: [ClueCase] = []
    /// Corrections that were demanded and are not done, by the day they are due.
    package var outstanding: [ClueCase] = []
    /// Exemptions that end soon or have ended, by the day they end.
    package var exemptions: [ExpiringExemption] = []
    package var precision: [Precision] = []
    /// How the documents were drawn, in the words of the ledger; nil where no sample was drawn and every document was swept.
    package var sample: SampleNote?

    package init() {}

    /// The overview without open cases: what is not verified and corrected is a figure, never a name or a quotation (Article 21 lets a
    /// regulator publish; Article 40 of the Measures has it verify first).
    package var publicVariant: LedgerOverview {
        var shown = self
        shown.clues = []
        shown.outstanding = []
        shown.precision = []
        shown.breaches = breaches.filter(\.status.isClosed)
        shown.exemptions = exemptions.filter(\.status.isClosed)
        // A figure of a single body or place can name an open case as well as words do.
        for index in shown.statistics.regions.indices {
            shown.statistics.regions[index].tally.hideOpen()
            for item in shown.statistics.regions[index].items.keys { shown.statistics.regions[index].items[item]?.hideOpen() }
        }
        for index in shown.statistics.issuers.indices { shown.statistics.issuers[index].tally.hideOpen() }
        // Nor may the order tell who has clues.
        shown.statistics.issuers.sort { left, right in
            let (a, b) = (left.tally, right.tally)
            return (-a.closed, -a.documents, left.name ?? "") < (-b.closed, -b.documents, right.name ?? "")
        }
        for index in shown.statistics.kinds.indices { shown.statistics.kinds[index].tally.hideOpen() }
        for index in shown.statistics.months.indices { shown.statistics.months[index].tally.hideOpen() }
        return shown
    }
}

extension Tally {
    fileprivate mutating func hideOpen() {
        suspected = 0
        violating = closed
    }
}

/// Clues by how far they have come.
package struct CaseCounts: Sendable, Equatable {
    package var byStatus: [CaseStatus: Int]
    /// Corrections demanded.
    package var demanded: Int
    /// Of these, done.
    package var done: Int
    /// Of these, neither done nor in time.
    package var overdue: Int

    package init(byStatus: [CaseStatus: Int] = [:], demanded: Int = 0, done: Int = 0, overdue: Int = 0) {
        self.byStatus = byStatus
        self.demanded = demanded
        self.done = done
        self.overdue = overdue
    }

    package subscript(status: CaseStatus) -> Int { byStatus[status] ?? 0 }

    package var all: Int { byStatus.values.reduce(0, +) }
    /// Clues that people have decided on.
    package var verified: Int { all - self[.open] }
    package var breaches: Int { self[.violation] + self[.corrected] }
    package var outstanding: Int { demanded - done }
}

/// How a sample was drawn.
package struct SampleNote: Sendable, Equatable {
    /// The method as the ledger wrote it down, seed included, so that anyone can draw it again.
    package var method: String
    /// Documents it was drawn from.
    package var frame: Int
    /// Documents drawn.
    package var size: Int

    package init(method: String, frame: Int, size: Int) {
        self.method = method
        self.frame = frame
        self.size = size
    }
}
