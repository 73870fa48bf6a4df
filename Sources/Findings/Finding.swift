package import Law
package import PolicyDocument

/// How sure a finding is. `error` and `warning` are firm.
package enum Level: String, Sendable, CaseIterable, Comparable {
    /// A person should look.
    case note
    /// The text meets every element, but a fact outside it could clear it; the finding names that fact.
    case warning
    /// The text itself meets every element and no local body could have a basis for it.
    case error

    package var isFirm: Bool { self != .note }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }

    package static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
}

/// A clause of a draft that a rule holds to be in breach of an item of Articles 8–11.
package struct Finding: Sendable {
    /// Made from the rule, the normalised clause and the ordinal among equals: see `FindingIdentity`.
    package var id: String
    package var rule: String
    package var level: Level
    /// 0–1000: how nearly sure and how weighty; orders a sweep.
    package var score: Int
    package var provision: Provision
    package var measures: MeasuresItem?
    /// Other items a reviewer could equally cite.
    package var also: [Provision]
    /// What other law forbids the same conduct, as it is cited.
    package var relatedLaw: [String]
    package var title: String
    package var message: String
    /// The offending clause as it stands in the document.
    package var text: String
    /// The clause path as cited; empty where the paragraph has none.
    package var clause: String
    /// The units of the clause in the document; not part of any report.
    package var units: Range<Int>
    /// The block it lies in, as an index into `Document.blocks`; not part of any report.
    package var block: Int
    package var location: Location
    /// Findings it belongs together with, by id.
    package var related: [String]
    package var elements: [Element]
    package var legalBasis: LegalBasis
    package var exemption: Exemption
    package var cure: String
    /// Written by Decisions alone.
    package var disposition: Disposition?
    /// The judge's chain of reasons, filled in where it was asked for (`--explain`).
    package var trace: [String]
    /// What it is beside an older version of the draft; nil where there was nothing to compare with. Written by Decisions alone.
    package var change: Change?

    package init(
        id: String, rule: String, level: Level, score: Int, provision: Provision, measures: MeasuresItem?, also: [Provision],
        relatedLaw: [String], title: String, message: String, text: String, clause: String, units: Range<Int>, block: Int,
        location: Location, related: [String] = [], elements: [Element], legalBasis: LegalBasis, exemption: Exemption, cure: String,
        disposition: Disposition? = nil, trace: [String] = []
    ) {
        self.id = id
        self.rule = rule
        self.level = level
        self.score = score
        self.provision = provision
        self.measures = measures
        self.also = also
        self.relatedLaw = relatedLaw
        self.title = title
        self.message = message
        self.text = text
        self.clause = clause
        self.units = units
        self.block = block
        self.location = location
        self.related = related
        self.elements = elements
        self.legalBasis = legalBasis
        self.exemption = exemption
        self.cure = cure
        self.disposition = disposition
        self.trace = trace
    }
}

extension Finding {
    /// What a finding is beside an older version of its draft.
    package enum Change: String, Sendable, CaseIterable {
        /// The older version does not have it.
        case new
        /// The older version has it too; it does not count for the gate of a change.
        case stays
    }

    /// Whether it does not count for the gate: a suppression or a baseline entry in force, an exemption that the body which reviews has
    /// recorded (`lifted`), or a finding that the change under review did not bring. One that is merely argued, or has expired, counts.
    package var isExcused: Bool {
        if change == .stays { return true }
        guard let disposition else { return false }
        switch disposition.kind {
        case .suppressed, .baselined: return disposition.status != .expired
        case .exemption: return disposition.status == .lifted
        }
    }
}

/// An element (要件) of a provision and the words of the draft that meet it.
package struct Element: Hashable, Sendable {
    package var name: String
    package var text: String
    /// The line (text) or paragraph (packages), from 1.
    package var line: Int
    /// The column in UTF-16 units, from 1.
    package var column: Int

    package init(name: String, text: String, line: Int, column: Int) {
        self.name = name
        self.text = text
        self.line = line
        self.column = column
    }
}

/// What legal basis the draft names for a clause.
package struct LegalBasis: Hashable, Sendable {
    package enum Status: String, Sendable, CaseIterable {
        /// No basis is named.
        case none
        /// Named somewhere, not for this preference.
        case cited
        /// Cited for it, but of a kind that cannot serve.
        case insufficient
        /// The clause itself leans on a law, an administrative regulation or an approval of the State Council.
        case tied
    }

    package var status: Status
    package var citations: [Citation]

    package init(status: Status, citations: [Citation]) {
        self.status = status
        self.citations = citations
    }
}

/// What the draft's own text offers towards an exemption under Article 12. Written by the engine alone.
package struct Exemption: Hashable, Sendable {
    /// A piece of what Article 12 and m29 ask for.
    package struct Evidence: Hashable, Sendable {
        package enum Point: String, Sendable, CaseIterable {
            case ground, alternative, term, terminationCondition = "termination-condition"
            case effect, necessity, termReason = "term-reason"
        }
        package var point: Point
        /// The draft's own words.
        package var text: String
        /// The line (text) or paragraph (packages), from 1.
        package var line: Int

        package init(point: Point, text: String, line: Int) {
            self.point = point
            self.text = text
            self.line = line
        }
    }

    /// How the term or termination condition stands on the day of review.
    package enum TermStatus: String, Sendable, CaseIterable {
        /// Its last day is not past.
        case running
        /// Its last day is past.
        case over
        /// Its length is fixed and counts from the issuance, whose day the draft does not bear yet.
        case undated
        /// A condition that ends it.
        case conditional
        /// Neither a last day nor a condition can be made out (m25: the shortest term needed, a clear and specific condition).
        case vague
    }

    /// The ground of Article 12 that the draft's own words support, 1–4; nil where none.
    package var ground: Int?
    /// The term or termination condition in the draft's words; nil where none is given.
    package var term: String?
    /// nil where none is given.
    package var termStatus: TermStatus?
    /// The last day of the term; nil where there is none, or it cannot be computed.
    package var until: CalendarDate?
    package var found: [Evidence]
    package var missing: [Evidence.Point]

    package init(
        ground: Int? = nil, term: String? = nil, termStatus: TermStatus? = nil, until: CalendarDate? = nil, found: [Evidence] = [],
        missing: [Evidence.Point] = []
    ) {
        self.ground = ground
        self.term = term
        self.termStatus = termStatus
        self.until = until
        self.found = found
        self.missing = missing
    }
}

extension Exemption.Evidence.Point {
    package func name(in language: Language) -> String {
        switch self {
        case .ground: language.choose("适用情形", "ground")
        case .alternative: language.choose("没有对公平竞争影响更小的替代方案", "no less restrictive alternative")
        case .term: language.choose("合理的实施期限", "reasonable term")
        case .terminationCondition: language.choose("终止条件", "termination condition")
        case .effect: language.choose("对公平竞争的影响", "restrictive effect")
        case .necessity: language.choose("必要性和影响最小的理由", "why the harm is least")
        case .termReason: language.choose("实施期限合理的理由", "why the term is reasonable")
        }
    }
}

/// A decision people took on a finding. Written by Decisions alone.
package struct Disposition: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case suppressed, baselined, exemption
    }
    package enum Status: String, Sendable, CaseIterable {
        case argued, lifted, expired
    }

    package var kind: Kind
    /// Only of exemptions.
    package var status: Status?
    package var reason: String
    package var owner: String
    package var until: CalendarDate?

    package init(kind: Kind, status: Status? = nil, reason: String, owner: String, until: CalendarDate? = nil) {
        self.kind = kind
        self.status = status
        self.reason = reason
        self.owner = owner
        self.until = until
    }
}
