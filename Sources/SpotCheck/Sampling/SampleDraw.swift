import PolicyDocument

/// Draws a sample that anyone can draw again by hand: the key of a document is the SHA-256 of the seed in decimal digits, a line feed and
/// the path (`printf '%s\n%s' SEED PATH | sha256sum`); of a stratum, or of all, the documents with the smallest keys are drawn.
package enum SampleDraw {
    /// A document that can be drawn.
    package struct Candidate: Sendable, Equatable {
        /// The row of `document`, and of its reading.
        package var document: Int
        package var reading: Int
        package var path: [UInt8]
        /// '' in a simple sample.
        package var stratum: String

        package init(document: Int, reading: Int, path: [UInt8], stratum: String) {
            self.document = document
            self.reading = reading
            self.path = path
            self.stratum = stratum
        }
    }

    /// - Parameter size: At most as many as there are candidates.
    /// - Returns: By stratum, then in the order drawn.
    package static func draw(_ size: Int, from candidates: [Candidate], seed: Int) -> [Candidate] {
        let strata = Dictionary(grouping: candidates, by: \.stratum)
        let sizes = allocation(min(size, candidates.count), strata: strata.mapValues(\.count))
        return strata.keys.sorted(by: precedes).flatMap { stratum in
            let members = (strata[stratum] ?? []).map { (key: key($0.path, seed: seed), candidate: $0) }
            return members.sorted { $0.key < $1.key }.prefix(sizes[stratum] ?? 0).map(\.candidate)
        }
    }

    /// In lower-case hexadecimal, which sorts as the bytes do.
    static func key(_ path: [UInt8], seed: Int) -> String { SHA256.hexadecimal(of: Array("\(seed)\n".utf8) + path) }

    /// How many are drawn from each stratum: by its size, whole numbers by the largest remainder, and of equal ones the larger stratum, then
    /// the first by name. Where there are as many as strata, one whose share is less than one gives one, and the others share the rest.
    static func allocation(_ size: Int, strata: [String: Int]) -> [String: Int] {
        var shares: [String: Int] = [:]
        var sharing = strata
        var (rest, total) = (size, strata.values.reduce(0, +))
        while size >= strata.count, case let small = sharing.filter({ rest * $0.value < total }), !small.isEmpty {
            for (stratum, count) in small {
                shares[stratum] = 1
                sharing[stratum] = nil
                rest -= 1
                total -= count
            }
        }
        guard total > 0 else { return shares }
        for (stratum, count) in sharing { shares[stratum] = rest * count / total }
        let order = sharing.sorted { one, other in
            let (a, b) = (rest * one.value % total, rest * other.value % total)
            if a != b { return a > b }
            return one.value != other.value ? one.value > other.value : precedes(one.key, other.key)
        }
        for stratum in order.prefix(size - shares.values.reduce(0, +)) { shares[stratum.key, default: 0] += 1 }
        return shares
    }

    private static func precedes(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }

    /// The digest of what a sample is drawn from: SHA-256 over the paths in the order of their bytes, each with a line feed.
    package static func digest(of candidates: [Candidate]) -> String {
        var hash = SHA256()
        for path in candidates.map(\.path).sorted(by: { $0.lexicographicallyPrecedes($1) }) { hash.add(path + [0x0A]) }
        return hash.finish().hexadecimal
    }
}
