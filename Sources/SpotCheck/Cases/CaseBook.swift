package import Law
package import SQLiteStore

/// What people decided and did, folded from the ledger's events: the latest of a kind counts. An event about a document as a whole holds for
/// each of its findings that has none of its own.
package struct CaseBook {
    /// A finding of a document, or the document as a whole.
    package struct Subject: Hashable, Sendable {
        /// The row of `document`.
        package var document: Int
        /// The finding's id; nil for the document as a whole.
        package var finding: String?

        package init(document: Int, finding: String?) {
            self.document = document
            self.finding = finding
        }
    }

    /// What is recorded of one subject.
    package struct Entry: Sendable, Equatable {
        package var verification: Verification?
        /// Why it was decided so, and who did.
        package var opinion = ""
        package var reviewer = ""
        /// The last day of an exemption, where one was recorded with it.
        package var until: CalendarDate?
        package var demand: Demand?
    }

    package private(set) var entries: [Subject: Entry] = [:]

    /// - Parameter day: What was recorded after it is left out.
    package init(_ database: Database, asOf day: CalendarDate? = nil) throws(SQLiteError) {
        let events = try database.prepare("SELECT document, finding, kind, value, reason, day, recorded, author FROM event ORDER BY id")
        while try events.step() {
            guard let document = events.integer(0), let kind = events.text(2).flatMap({ EventKind(rawValue: $0) }) else { continue }
            let recorded = events.text(6).flatMap { CalendarDate($0.prefix(10)) }
            if let day, let recorded, recorded > day { continue }
            let subject = Subject(document: document, finding: events.text(1))
            entries[subject, default: Entry()].take(
                kind, value: events.text(3) ?? "", reason: events.text(4) ?? "", day: events.text(5).flatMap { CalendarDate($0) }, recorded: recorded,
                author: events.text(7) ?? "")
        }
    }

    /// What is recorded of a finding, or of its document where nothing is.
    package subscript(document: Int, finding: String) -> Entry? {
        let own = entries[Subject(document: document, finding: finding)]
        guard let whole = entries[Subject(document: document, finding: nil)] else { return own }
        guard var own else { return whole }
        if own.verification == nil { (own.verification, own.opinion, own.reviewer, own.until) = (whole.verification, whole.opinion, whole.reviewer, whole.until) }
        own.demand = own.demand ?? whole.demand
        return own
    }
}

extension CaseBook.Entry {
    /// How far the case has come.
    package var status: CaseStatus {
        switch verification {
        case nil, .open: .open
        case .compliant: .compliant
        case .exempt: .exempt
        case .violation: demand?.done == nil ? .violation : .corrected
        }
    }

    fileprivate mutating func take(_ kind: EventKind, value: String, reason: String, day: CalendarDate?, recorded: CalendarDate?, author: String) {
        switch kind {
        case .verification:
            verification = Verification(rawValue: value)
            opinion = reason
            reviewer = author
            until = day
        case .demand: demand = Demand(demanded: recorded, due: day)
        case .extension_: demand?.due = day
        case .done:
            var answered = demand ?? Demand()
            answered.done = day ?? recorded
            answered.correction = Correction(rawValue: value)
            answered.evidence = reason
            demand = answered
        case .summons, .remark: break
        }
    }
}
