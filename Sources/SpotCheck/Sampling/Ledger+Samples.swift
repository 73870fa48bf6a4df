import SQLiteStore

/// A sample as the ledger holds it.
package struct StoredSample: Sendable {
    package var number: Int
    /// UTC, `2026-11-24T08:30:00Z`.
    package var drawn: String
    package var author: String
    package var plan: SamplePlan
    /// How many documents it was drawn from, and the digest of their paths.
    package var population: Int
    package var digest: String
    /// By stratum, then in the order drawn.
    package var documents: [Drawn]

    /// A document that was drawn.
    package struct Drawn: Sendable {
        /// As it was when it was drawn.
        package var document: LedgerDocument
        /// '' in a simple sample.
        package var stratum: String
    }
}

extension Ledger {
    /// The documents a plan draws from: those that were there when a sweep began, and the sweeps before it had seen.
    private func candidates(_ strata: [SamplePlan.Trait], _ filter: DocumentFilter, upTo sweep: Int) throws(SQLiteError) -> [SampleDraw.Candidate] {
        let (conditions, values) = filter.conditions
        let rows = try database.prepare(
            """
            SELECT d.id, r.id, d.path, r.region, r.kind, r.year, r.issuer FROM document d
            JOIN sighting g ON g.document = d.id AND g.sweep = (SELECT max(sweep) FROM sighting WHERE document = d.id AND sweep <= ?1)
            JOIN reading r ON r.id = g.reading WHERE (d.missing IS NULL OR d.missing > ?1)
            AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.document = d.id AND a.missing <= ?1 AND a.seen > ?1)\(conditions) ORDER BY d.path
            """)
        try rows.bind([.integer(sweep)] + values)
        var candidates: [SampleDraw.Candidate] = []
        while try rows.step() {
            let stratum = strata.map { trait in
                switch trait {
                case .region: rows.integer(3).map { String($0) } ?? "?"
                case .kind: rows.text(4) ?? "?"
                case .year: rows.integer(5).map { String($0) } ?? "?"
                case .issuer: rows.text(6) ?? "?"
                }
            }
            candidates.append(
                SampleDraw.Candidate(
                    document: rows.integer(0) ?? 0, reading: rows.integer(1) ?? 0, path: rows.bytes(2), stratum: stratum.joined(separator: " / ")))
        }
        return candidates
    }

    /// Draws a sample from what the ledger holds now, and writes it down.
    /// - Parameter size: How many of so many.
    /// - Returns: Its number.
    package func draw(
        strata: [SamplePlan.Trait], seed: Int, filter: DocumentFilter, author: String, at time: String = Timestamp.now(), size: (Int) -> Int
    ) throws(LedgerError) -> Int {
        let number: Int?
        do throws(SQLiteError) {
            number = try database.transaction { () throws(SQLiteError) -> Int? in
                let candidates = try candidates(strata, filter, upTo: try database.integer("SELECT max(id) FROM sweep") ?? 0)
                guard !candidates.isEmpty else { return nil }
                let plan = SamplePlan(strata: strata, size: size(candidates.count), seed: seed, filter: filter)
                try database.run(
                    "INSERT INTO sample (drawn, author, method, seed, size, population, population_digest, restriction) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    .text(time), .text(author), .text(plan.method), .integer(seed), .integer(plan.size), .integer(candidates.count),
                    .text(SampleDraw.digest(of: candidates)), .text(filter.text))
                let number = database.lastRow
                let insert = try database.prepare("INSERT INTO sample_document (sample, position, document, reading, stratum) VALUES (?, ?, ?, ?, ?)")
                for (index, one) in SampleDraw.draw(plan.size, from: candidates, seed: seed).enumerated() {
                    try insert.run([.integer(number), .integer(index + 1), .integer(one.document), .integer(one.reading), .text(one.stratum)])
                }
                return number
            }
        } catch {
            throw .store(error)
        }
        guard let number else { throw .nothingToDraw }
        return number
    }

    /// A sample that was drawn.
    package func sample(_ number: Int) throws(LedgerError) -> StoredSample {
        let found: StoredSample?
        do throws(SQLiteError) { found = try stored(number) } catch { throw .store(error) }
        guard let found else { throw .noSample(number) }
        return found
    }

    private func stored(_ number: Int) throws(SQLiteError) -> StoredSample? {
        let row = try database.prepare("SELECT drawn, author, method, seed, size, population, population_digest, restriction FROM sample WHERE id = ?")
        try row.bind(number, 0)
        guard try row.step(), let strata = row.text(2).flatMap({ SamplePlan.strata($0) }), let filter = row.text(7).flatMap({ DocumentFilter($0) }) else {
            return nil
        }
        var sample = StoredSample(
            number: number, drawn: row.text(0) ?? "", author: row.text(1) ?? "",
            plan: SamplePlan(strata: strata, size: row.integer(4) ?? 0, seed: row.integer(3) ?? 0, filter: filter), population: row.integer(5) ?? 0,
            digest: row.text(6) ?? "", documents: [])
        let documents = try database.prepare(
            """
            SELECT \(LedgerDocument.columns), m.stratum FROM sample_document m JOIN document d ON d.id = m.document JOIN reading r ON r.id = m.reading
            JOIN judging j ON j.id = r.judging WHERE m.sample = ? ORDER BY m.position
            """)
        try documents.bind(number, 0)
        while try documents.step() {
            sample.documents.append(.init(document: LedgerDocument(documents), stratum: documents.text(LedgerDocument.columnCount) ?? ""))
        }
        return sample
    }

    /// Every sample's number, with when and how it was drawn.
    package func samples() throws(LedgerError) -> [StoredSample] {
        var numbers: [Int] = []
        do throws(SQLiteError) {
            let rows = try database.prepare("SELECT id FROM sample ORDER BY id")
            while try rows.step() { numbers.append(rows.integer(0) ?? 0) }
        } catch {
            throw .store(error)
        }
        var samples: [StoredSample] = []
        for number in numbers { samples.append(try sample(number)) }
        return samples
    }

    /// Draws a sample again from what the ledger held when it was drawn.
    /// - Returns: The documents in the order drawn, how many they were drawn from, and whether those are the ones of then.
    package func redraw(_ sample: StoredSample) throws(LedgerError) -> (paths: [[UInt8]], population: Int, isSameFrame: Bool) {
        do throws(SQLiteError) {
            let sweep = try database.integer("SELECT max(id) FROM sweep WHERE started <= ?", .text(sample.drawn)) ?? 0
            let candidates = try candidates(sample.plan.strata, sample.plan.filter, upTo: sweep)
            let drawn = SampleDraw.draw(sample.plan.size, from: candidates, seed: sample.plan.seed)
            return (drawn.map(\.path), candidates.count, SampleDraw.digest(of: candidates) == sample.digest && candidates.count == sample.population)
        } catch {
            throw .store(error)
        }
    }
}
