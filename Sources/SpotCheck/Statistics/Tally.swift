/// How documents fared, counted once each.
package struct Tally: Sendable, Equatable {
    /// All of them, whatever became of them.
    package var documents: Int
    /// Documents with a clue: a firm finding, not yet a breach.
    package var suspected: Int
    /// Documents in which people verified a breach.
    package var violating: Int
    /// Documents with a verified breach of which nothing is left to correct.
    package var closed: Int

    package init(documents: Int = 0, suspected: Int = 0, violating: Int = 0, closed: Int = 0) {
        self.documents = documents
        self.suspected = suspected
        self.violating = violating
        self.closed = closed
    }

    package static func += (left: inout Tally, right: Tally) {
        left.documents += right.documents
        left.suspected += right.suspected
        left.violating += right.violating
        left.closed += right.closed
    }
}

/// A share of counted things, as people write it.
enum Rate {
    /// `4.8%`, rounded half up to a tenth; `—` where nothing was counted.
    static func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "—" }
        let tenths = (part * 2000 + whole) / (whole * 2)
        return "\(tenths / 10).\(tenths % 10)%"
    }
}
