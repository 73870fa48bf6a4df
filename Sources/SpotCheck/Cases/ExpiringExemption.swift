package import Law

/// An exemption under Article 12 whose term ends soon, or has ended.
package struct ExpiringExemption: Sendable, Equatable {
    package var document: DocumentName
    package var provision: Provision
    package var clause: String
    /// The ground of Article 12, 1–4; nil where none is recorded.
    package var ground: Int?
    /// The term in the document's words; empty where only the day is recorded.
    package var term: String
    package var until: CalendarDate
    package var status: CaseStatus

    package init(
        document: DocumentName, provision: Provision, clause: String, ground: Int?, term: String, until: CalendarDate, status: CaseStatus = .open
    ) {
        self.document = document
        self.provision = provision
        self.clause = clause
        self.ground = ground
        self.term = term
        self.until = until
        self.status = status
    }
}
