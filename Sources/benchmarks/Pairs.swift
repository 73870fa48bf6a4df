/// Two commands run in turn, A B A B …: the machine may be busy, but it is as busy for one as for the other.
struct Pairs {
    private(set) var ours: [Invocation.Cost] = []
    private(set) var theirs: [Invocation.Cost] = []

    /// - Parameter accepting: Our statuses that mean the work was done.
    init(_ our: Invocation, against their: Invocation, count: Int, accepting statuses: [Int32] = [0]) throws {
        for turn in 0...count {
            let (a, b) = (try our.run(), try their.run())
            guard statuses.contains(a.status) else { throw BenchmarkError.failed(our.words, a.status) }
            // The first pair warms the page cache and does not count.
            if turn == 0 { continue }
            ours.append(a)
            theirs.append(b)
        }
    }

    /// The median over the pairs of one figure of ours over the same of theirs.
    func ratio(_ figure: (Invocation.Cost) -> Double) -> Spread { Spread(zip(ours, theirs).map { figure($0) / figure($1) }) }

    var wall: Spread { ratio(\.wall) }
    var cpu: Spread { ratio(\.cpu) }
}

/// The median of some numbers, with the least and the greatest.
struct Spread {
    var median: Double
    var least: Double
    var greatest: Double

    init(_ numbers: [Double]) {
        let sorted = numbers.sorted()
        guard let first = sorted.first, let last = sorted.last else {
            (median, least, greatest) = (.nan, .nan, .nan)
            return
        }
        (least, greatest) = (first, last)
        median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
