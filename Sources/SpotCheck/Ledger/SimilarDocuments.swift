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

    private struct Text {
        var digest: Int
        var sample: [UInt16]
    }

    /// Writes the groups of all documents of a ledger as they are now; runs within the caller's transaction.
    static func group(in database: Database) throws(SQLiteError) {
        var documents: [(id: Int, digest: Int, similar: Int?)] = []
        var texts: [Int: Int] = [:]
        var all: [Text] = []
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
            if texts[digest] == nil {
                texts[digest] = all.count
                all.append(Text(digest: digest, sample: TextSketch.sample(of: rows.bytes(2))))
            }
        }
        rows.reset()
        let groups = grouped(all)
        var sizes: [Int: Int] = [:]
        for text in all { sizes[groups[text.digest] ?? text.digest, default: 0] += counts[text.digest] ?? 0 }
        let update = try database.prepare("UPDATE document SET similar = ? WHERE id = ?")
        for id in cleared { try update.run([.null, .integer(id)]) }
        for document in documents {
            let group = groups[document.digest] ?? document.digest
            let similar = (sizes[group] ?? 0) > 1 ? group : nil
            if similar != document.similar { try update.run([StoredValue(similar), .integer(document.id)]) }
        }
    }

    /// The group of each text, by digest.
    /// - Parameter texts: Ascending by digest, each once.
    private static func grouped(_ texts: [Text]) -> [Int: Int] {
        var parents = Array(texts.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parents[index] != index {
                parents[index] = parents[parents[index]]
                index = parents[index]
            }
            return index
        }
        let sampled = texts.indices.filter { !texts[$0].sample.isEmpty }
        for start in stride(from: 0, to: TextSketch.slots, by: band) {
            let keyed = sampled.map { (key: key(of: texts[$0].sample[start..<(start + band)]), text: $0) }.sorted { ($0.key, $0.text) < ($1.key, $1.text) }
            for (place, one) in keyed.enumerated() {
                for other in keyed[(place + 1)...].prefix(neighbours) {
                    guard other.key == one.key else { break }
                    let (left, right) = (root(one.text), root(other.text))
                    // The smaller index has the smaller digest, and stays the root.
                    if left != right, areAlike(texts[one.text].sample, texts[other.text].sample) { parents[max(left, right)] = min(left, right) }
                }
            }
        }
        return Dictionary(uniqueKeysWithValues: texts.indices.map { (texts[$0].digest, texts[root($0)].digest) })
    }

    private static func key(of slots: ArraySlice<UInt16>) -> UInt64 { slots.reduce(0) { $0 << 16 | UInt64($1) } }

    private static func areAlike(_ left: [UInt16], _ right: [UInt16]) -> Bool {
        var equal = 0
        for index in left.indices where left[index] == right[index] { equal += 1 }
        return equal >= least
    }
}
