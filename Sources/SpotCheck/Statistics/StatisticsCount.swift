import Findings
import Law
import SQLiteStore

/// Counts a ledger in two passes: over its documents, and over its findings in the order of their readings, from an index alone.
struct StatisticsCount {
    private let table: DocumentTable
    private var statistics = LedgerStatistics()
    private var regions: [Int?: RegionCount] = [:]
    private var provisions: [Provision: ProvisionCount] = [:]

    /// - Parameter breaches: Cases of verified breaches, by document: what each is of, and whether it is corrected.
    init(_ database: Database, _ table: DocumentTable, breaches: [Int: [(provision: Provision, isClosed: Bool)]]) throws(SQLiteError) {
        self.table = table
        countDocuments(breaches)
        try countFindings(database)
        for (document, cases) in breaches {
            guard let place = table.places[document] else { continue }
            for (provision, closed) in Dictionary(grouping: cases, by: \.provision).mapValues({ $0.allSatisfy(\.isClosed) }) {
                let tally = Tally(violating: 1, closed: closed ? 1 : 0)
                provisions[provision, default: ProvisionCount(provision)].tally += tally
                regions[table.rows[place].region]?.items[provision, default: Tally()] += tally
            }
        }
    }

    var result: LedgerStatistics {
        var result = statistics
        result.provisions = provisions.values.sorted { $0.provision < $1.provision }
        result.regions = regions.values.sorted { ($0.code ?? 0) < ($1.code ?? 0) }
        return result
    }

    private mutating func countDocuments(_ breaches: [Int: [(provision: Provision, isClosed: Bool)]]) {
        var months: [Month?: Tally] = [:]
        var years: [Int?: Tally] = [:]
        var governments: [Particulars.Government?: Tally] = [:]
        var kinds = Array(repeating: Tally(), count: table.kinds.count + 1)
        var issuers = Array(repeating: Tally(), count: table.issuers.count + 1)
        for row in table.rows {
            var tally = Tally(documents: 1, suspected: row.isSuspected ? 1 : 0)
            if let cases = breaches[row.id], !cases.isEmpty {
                tally.violating = 1
                tally.closed = cases.allSatisfy(\.isClosed) ? 1 : 0
            }
            statistics.total += tally
            statistics.outcomes[row.status, default: 0] += 1
            months[row.month, default: Tally()] += tally
            years[row.year, default: Tally()] += tally
            governments[row.government, default: Tally()] += tally
            regions[row.region, default: RegionCount(code: row.region)].tally += tally
            kinds[row.kind ?? table.kinds.count] += tally
            issuers[row.issuer ?? table.issuers.count] += tally
        }
        statistics.months = months.map { MonthCount($0.key, $0.value) }.sorted { ($0.month?.serial ?? .min) < ($1.month?.serial ?? .min) }
        statistics.years = years.sorted { ($0.key ?? .max) < ($1.key ?? .max) }.map { year, tally in GroupCount(year.map { String($0) }, tally) }
        statistics.governments = (Particulars.Government.allCases + [nil]).compactMap { government in
            governments[government].map { GovernmentCount(government, $0) }
        }
        statistics.kinds = Self.groups(table.kinds, kinds) { ($0.documents, $0.suspected) }
        statistics.issuers = Self.groups(table.issuers, issuers) { ($0.suspected, $0.documents) }
    }

    private static func groups(_ names: [String], _ tallies: [Tally], rank: (Tally) -> (Int, Int)) -> [GroupCount] {
        let known = zip(names, tallies).map { GroupCount($0, $1) }.sorted { left, right in
            let (a, b) = (rank(left.tally), rank(right.tally))
            return a == b ? (left.name ?? "") < (right.name ?? "") : a > b
        }
        guard let unknown = tallies.last, unknown.documents > 0 else { return known }
        return known + [GroupCount(nil, unknown)]
    }

    private mutating func countFindings(_ database: Database) throws(SQLiteError) {
        let findings = try database.prepare("SELECT reading, article, item, level FROM finding INDEXED BY finding_count ORDER BY reading, article, item, level")
        var reading: Int?
        var place: Int?
        var provision: Provision?
        var counts = LevelCounts()
        func add(to provisions: inout [Provision: ProvisionCount], _ regions: inout [Int?: RegionCount]) {
            guard let place, let provision else { return }
            let suspected = counts.firm > 0 ? 1 : 0
            let tally = Tally(documents: 1, suspected: suspected)
            provisions[provision, default: ProvisionCount(provision)].findings += counts
            provisions[provision]?.tally += tally
            regions[table.rows[place].region]?.items[provision, default: Tally()] += tally
        }
        while try findings.step() {
            let next = findings.integer(0)
            let item = Provision(article: findings.integer(1) ?? 0, item: findings.integer(2) ?? 0)
            if next != reading || item != provision {
                add(to: &provisions, &regions)
                counts = LevelCounts()
                if next != reading { place = next.flatMap { table.place(ofReading: $0) } }
                (reading, provision) = (next, item)
            }
            switch findings.integer(3) ?? 0 {
            case 0: counts.notes += 1
            case 1: counts.warnings += 1
            default: counts.errors += 1
            }
        }
        add(to: &provisions, &regions)
    }
}

extension Ledger {
    /// The sweeps, oldest first, with what each saw.
    func sweepCounts() throws(SQLiteError) -> [SweepCount] {
        let sweeps = try database.prepare(
            """
            SELECT s.id, s.started, j.rule_base_version, count(g.document), coalesce(sum(r.errors + r.warnings > 0), 0)
            FROM sweep s JOIN judging j ON j.id = s.judging LEFT JOIN sighting g ON g.sweep = s.id LEFT JOIN reading r ON r.id = g.reading
            GROUP BY s.id ORDER BY s.id
            """)
        var counts: [SweepCount] = []
        while try sweeps.step() {
            guard let day = sweeps.text(1).flatMap({ CalendarDate($0.prefix(10)) }) else { continue }
            counts.append(
                SweepCount(
                    number: sweeps.integer(0) ?? 0, day: day, rules: sweeps.text(2) ?? "",
                    tally: Tally(documents: sweeps.integer(3) ?? 0, suspected: sweeps.integer(4) ?? 0)))
        }
        return counts
    }
}
