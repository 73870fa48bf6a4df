import Findings
package import Law
package import SQLiteStore

extension Ledger {
    /// How much an overview lists.
    private enum Most {
        static let clues = 50
        static let listed = 200
        /// Months before and after the day of review in which an exemption's end counts as near.
        static let monthsPast = 3
        static let monthsAhead = 6
    }

    /// The figures alone.
    /// - Parameter sample: Only of the documents of this sample; nil for all that were swept.
    package func statistics(sample: Int? = nil) throws(SQLiteError) -> LedgerStatistics {
        try database.snapshot { () throws(SQLiteError) in
            let table = try DocumentTable(database, sample: sample)
            let decided = try CaseReader(database, CaseBook(database)).decided(in: table, ofSampleOnly: sample != nil)
            return try statistics(table, decided)
        }
    }

    /// How often the clues that people decided on were right: of the first 10, 50 and 200, and by rule.
    package func precision() throws(SQLiteError) -> [Precision] {
        try database.snapshot { () throws(SQLiteError) in
            let table = try DocumentTable(database, sample: nil)
            let reader = CaseReader(database, try CaseBook(database))
            let ranked = try reader.top(0, ranked: Precision.depths.max() ?? 0, in: table).ranked
            return Precision.measured(try reader.decided(in: table, ofSampleOnly: false), ranked: ranked)
        }
    }

    /// What the ledger has to tell on a day.
    /// - Parameter sample: Only of the documents of this sample; nil for all that were swept.
    package func overview(asOf day: CalendarDate, sample: Int? = nil) throws(SQLiteError) -> LedgerOverview {
        try database.snapshot { () throws(SQLiteError) in
            let table = try DocumentTable(database, sample: sample)
            let book = try CaseBook(database)
            let reader = CaseReader(database, book)
            let decided = try reader.decided(in: table, ofSampleOnly: sample != nil)
            var overview = LedgerOverview()
            overview.statistics = try statistics(table, decided)
            overview.cases = Self.counts(decided, clues: overview.statistics.findings.firm, asOf: day)
            overview.breaches = Array(decided.map(\.clue).filter(\.status.isBreach).prefix(Most.listed))
            overview.outstanding = Self.outstanding(decided)
            let exemptions = try reader.exemptions(
                from: day.shifted(months: -Most.monthsPast), to: day.shifted(months: Most.monthsAhead), decided, in: table)
            overview.exemptions = Array(exemptions.prefix(Most.listed))
            let (clues, ranked) = try reader.top(Most.clues, ranked: Precision.depths.max() ?? 0, in: table)
            overview.clues = clues
            overview.precision = Precision.measured(decided, ranked: ranked)
            overview.sample = try sample.flatMap { id throws(SQLiteError) in try self.sampleNote(id) }
            return overview
        }
    }

    private func statistics(_ table: DocumentTable, _ decided: [DecidedCase]) throws(SQLiteError) -> LedgerStatistics {
        var breaches: [Int: [(provision: Provision, isClosed: Bool)]] = [:]
        for one in decided where one.clue.status.isBreach {
            breaches[one.document, default: []].append((one.clue.provision, one.clue.status.isClosed))
        }
        var statistics = try StatisticsCount(database, table, breaches: breaches).result
        statistics.sweeps = try sweepCounts()
        return statistics
    }

    /// By the day they are due, those without one first.
    private static func outstanding(_ decided: [DecidedCase]) -> [ClueCase] {
        func due(_ clue: ClueCase) -> String { clue.demand?.due?.description ?? "" }
        let open = decided.map(\.clue).filter { $0.status == .violation && $0.demand?.demanded != nil }
        return Array(open.sorted { due($0) < due($1) }.prefix(Most.listed))
    }

    private static func counts(_ decided: [DecidedCase], clues: Int, asOf day: CalendarDate) -> CaseCounts {
        var counts = CaseCounts()
        for one in decided where one.clue.status != .open {
            counts.byStatus[one.clue.status, default: 0] += 1
            guard one.clue.status.isBreach, let demand = one.clue.demand, demand.demanded != nil else { continue }
            counts.demanded += 1
            if demand.done != nil { counts.done += 1 }
            if demand.isOverdue(asOf: day) { counts.overdue += 1 }
        }
        let current = decided.count { $0.clue.status != .open && $0.isCurrent && $0.clue.level.isFirm }
        counts.byStatus[.open] = clues - current
        return counts
    }

    private func sampleNote(_ id: Int) throws(SQLiteError) -> SampleNote? {
        let row = try database.prepare(
            """
            SELECT method, seed, size, population, population_digest, restriction, (SELECT count(*) FROM sample_document WHERE sample = s.id)
            FROM sample s WHERE id = ?
            """)
        try row.bind(id, 0)
        guard try row.step() else { return nil }
        let method = row.text(0) ?? ""
        let restriction = row.text(5).flatMap { $0.isEmpty ? nil : "，范围：\($0)" } ?? ""
        return SampleNote(
            method: "\(method.sampleMethod)，种子\(row.integer(1) ?? 0)\(restriction)，样本框摘要\((row.text(4) ?? "").prefix(12))", frame: row.integer(3) ?? 0,
            size: row.integer(6) ?? 0)
    }
}

extension Precision {
    /// The depths at which the precision of the ranking is told.
    static let depths = [10, 50, 200]

    /// - Parameter ranked: The highest ranked clues, at least as many as the largest depth where there are as many.
    static func measured(_ decided: [DecidedCase], ranked: [CaseBook.Subject]) -> [Precision] {
        var verdicts: [CaseBook.Subject: Bool] = [:]
        var rules: [String: Precision] = [:]
        for one in decided where one.clue.status != .open {
            let isRight = one.clue.status != .compliant
            verdicts[CaseBook.Subject(document: one.document, finding: one.clue.finding)] = isRight
            var precision = rules[one.rule] ?? Precision(.rule(one.rule), verified: 0, right: 0)
            precision.verified += 1
            if isRight { precision.right += 1 }
            rules[one.rule] = precision
        }
        let tops = depths.map { depth in
            let verdicts = ranked.prefix(depth).compactMap { verdicts[$0] }
            return Precision(.top(depth), verified: verdicts.count, right: verdicts.count { $0 })
        }
        return tops + rules.sorted { $0.key < $1.key }.map(\.value)
    }
}

extension String {
    /// How a sample was drawn, in words: `simple`, `stratified:region`.
    fileprivate var sampleMethod: String {
        let names = ["region": "地区", "kind": "文种", "year": "年份", "issuer": "发文机关"]
        if self == "simple" { return "简单随机抽样" }
        guard hasPrefix("stratified:") else { return self }
        return "按\(dropFirst(11).split(separator: ",").map { names[String($0)] ?? String($0) }.joined(separator: "、"))分层随机抽样"
    }
}

extension CalendarDate {
    /// The same day some months before or after; the 28th where the month may have no such day.
    fileprivate func shifted(months: Int) -> CalendarDate {
        let count = year * 12 + month - 1 + months
        return CalendarDate(year: count / 12, month: count % 12 + 1, day: min(day, 28)) ?? self
    }
}
