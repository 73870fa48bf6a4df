package import Findings
package import Law

/// A clue with what people made of it: one line of the clue list (线索清单), one entry of the ledger of corrections (整改台账).
package struct ClueCase: Sendable, Equatable {
    package var document: DocumentName
    /// The finding's id.
    package var finding: String
    package var level: Level
    /// 0–1000; orders the clues.
    package var score: Int
    package var provision: Provision
    package var measures: MeasuresItem?
    /// The rule's title, e.g. 要求本地业绩.
    package var title: String
    /// Why it is a clue.
    package var reason: String
    /// The clause path as cited; empty where the paragraph has none.
    package var clause: String
    /// The clause as it stands in the document.
    package var quotation: String
    package var status: CaseStatus
    /// What the reviewer wrote on verifying it; empty where nothing is recorded.
    package var opinion: String
    package var demand: Demand?

    package init(
        document: DocumentName, finding: String, level: Level, score: Int, provision: Provision, measures: MeasuresItem? = nil, title: String,
        reason: String, clause: String, quotation: String, status: CaseStatus = .open, opinion: String = "", demand: Demand? = nil
    ) {
        self.document = document
        self.finding = finding
        self.level = level
        self.score = score
        self.provision = provision
        self.measures = measures
        self.title = title
        self.reason = reason
        self.clause = clause
        self.quotation = quotation
        self.status = status
        self.opinion = opinion
        self.demand = demand
    }
}

/// How a document is named in a list.
package struct DocumentName: Sendable, Equatable, Hashable {
    /// nil where the document has none that could be read; the path stands in.
    package var title: String?
    package var number: String?
    package var issuer: String?
    package var path: String

    package init(title: String?, number: String?, issuer: String?, path: String) {
        self.title = title
        self.number = number
        self.issuer = issuer
        self.path = path
    }

    /// 《关于……的通知》（某政发〔2026〕1号), or the path.
    package var text: String {
        guard let title else { return path }
        let name = title.hasPrefix("《") ? title : "《\(title)》"
        return number.map { "\(name)（\($0)）" } ?? name
    }
}

/// How far a clue has come.
package enum CaseStatus: String, Sendable, CaseIterable {
    /// Nobody has verified it.
    case open
    /// Verified: no breach.
    case compliant
    /// Verified: Article 12 applies.
    case exempt
    /// Verified: a breach, not yet corrected.
    case violation
    /// A breach, corrected.
    case corrected

    /// Whether nothing is left to decide or to do, so that a public report may name it.
    package var isClosed: Bool { self != .open && self != .violation }
    /// Whether people found a breach.
    package var isBreach: Bool { self == .violation || self == .corrected }
}

/// What became of a breach: the demand to correct it, and its correction.
package struct Demand: Sendable, Equatable {
    /// The day of the demand; nil where it was corrected without one.
    package var demanded: CalendarDate?
    package var due: CalendarDate?
    /// What was done; nil where it is not settled.
    package var correction: Correction?
    /// The day it was done; nil where it is outstanding.
    package var done: CalendarDate?
    /// Where the result is published, or what proves it; empty where nothing is recorded.
    package var evidence: String

    package init(
        demanded: CalendarDate? = nil, due: CalendarDate? = nil, correction: Correction? = nil, done: CalendarDate? = nil, evidence: String = ""
    ) {
        self.demanded = demanded
        self.due = due
        self.correction = correction
        self.done = done
        self.evidence = evidence
    }

    package func isOverdue(asOf day: CalendarDate) -> Bool {
        guard done == nil, let due else { return false }
        return due < day
    }
}
