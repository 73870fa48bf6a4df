import SQLiteStore

/// Groups documents of one text or nearly so. A group is made from what the texts are, never from when they came: two documents belong
/// together where their texts are equal or at least four fifths of the slots of their sketches are, and with whatever belongs together with
/// either. The group's number is the least digest of its texts.
package enum SimilarDocuments {
    /// Equal slots of two sketches that make them near-duplicates.
    static let least = TextSketch.slots * 4 / 5
    /// Slots that must all be equal for two sketches to be compared at all: sixteen chances of four. Of pairs with four fifths of their slots
    /// equal, all but one in five thousand meet in one of them.
    private static let band = 4
    /// How many of those that meet in a band each is compared with. Texts that meet by the hundred are form letters, and a chain of
    /// neighbours joins them as well as all pairs would.
    private static let neighbours = 16

    /// The slots of a sketch side by side, compared all at once.
    private typealias Sample = SIMD64<UInt16>

    /// Writes the groups of all documents of a ledger as they are now; runs within the caller's transaction.
    static func group(in database: Database) throws(SQLiteError) {
        var documents: [(id: Int, digest: Int, similar: Int?)] = []
        // The texts, ascending by digest, each once; and those among them that have a sample.
        var digests: [Int] = []
        var samples: [(text: Int, sample: Sample)] = []
        let rows = try database.prepare(
            "SELECT d.id, r.text, r.sketch, d.similar FROM document d JOIN reading r ON r.id = d.reading ORDER BY r.text, d.id")
        var counts: [Int: Int] = [:]
        var cleared: [Int] = []
        while try rows.step() {
            guard let id = rows.integer(0) else { continue }
            guard let digest = rows.integer(1) else {
                if !rows.isNull(3) { cleared.append(id) }
                continue
            }
            documents.append((id, digest, rows.integer(3)))
            counts[digest, default: 0] += 1
            if digests.last != digest {
                if let sample = Sample(stored: rows.bytes(2)) { samples.append((digests.count, sample)) }
                digests.append(digest)
            }
        }
        rows.reset()
        let groups = grouped(digests, samples)
        var sizes: [Int: Int] = [:]
        for digest in digests { sizes[groups[digest] ?? digest, default: 0] += counts[digest] ?? 0 }
        let update = try database.prepare("UPDATE document SET similar = ? WHERE id = ?")
        for id in cleared { try update.run([.null, .integer(id)]) }
        for document in documents {
            let group = groups[document.digest] ?? document.digest
            let similar = (sizes[group] ?? 0) > 1 ? group : nil
            if similar != document.similar { try update.run([StoredValue(similar), .integer(document.id)]) }
        }
    }

    /// The group of each text, by digest.
    /// - Parameters:
    ///   - digests: Of the texts, ascending, each once.
    ///   - samples: Of those that have one, by the places of their digests, ascending.
    private static func grouped(_ digests: [Int], _ samples: [(text: Int, sample: Sample)]) -> [Int: Int] {
        var parents = Array(digests.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parents[index] != index {
                parents[index] = parents[parents[index]]
                index = parents[index]
            }
            return index
        }
        for number in 0..<(TextSketch.slots / band) {
            let keyed = samples.indices.map { (key: key(of: samples[$0].sample, number), place: $0) }.sorted { ($0.key, $0.place) < ($1.key, $1.place) }
            for (place, one) in keyed.enumerated() {
                for other in keyed[(place + 1)...].prefix(neighbours) {
                    guard other.key == one.key else { break }
                    let (left, right) = (root(samples[one.place].text), root(samples[other.place].text))
                    // The smaller index has the smaller digest, and stays the root.
                    if left != right, equalSlots(samples[one.place].sample, samples[other.place].sample) >= least { parents[max(left, right)] = min(left, right) }
                }
            }
        }
        return Dictionary(uniqueKeysWithValues: digests.indices.map { (digests[$0], digests[root($0)]) })
    }

    /// The four slots of a band as one number.
    private static func key(of sample: Sample, _ number: Int) -> UInt64 { unsafeBitCast(sample, to: SIMD16<UInt64>.self)[number] }

    private static func equalSlots(_ left: Sample, _ right: Sample) -> Int {
        let isEqual: SIMDMask<SIMD64<Int16>> = left .== right
        // Less one in each lane that is equal.
        let parts = unsafeBitCast(isEqual, to: (Part, Part, Part, Part, Part, Part, Part, Part).self)
        let upper = parts.0 &+ parts.1 &+ parts.2 &+ parts.3
        let lower = parts.4 &+ parts.5 &+ parts.6 &+ parts.7
        return -Int((upper &+ lower).wrappedSum())
    }

    private typealias Part = SIMD8<Int16>
}

extension SIMD64<UInt16> {
    /// The sample a ledger keeps; nil where there is none.
    fileprivate init?(stored bytes: [UInt8]) {
        let slots = TextSketch.sample(of: bytes)
        guard !slots.isEmpty else { return nil }
        self.init(slots)
    }
}
