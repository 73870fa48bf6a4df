/// A line of the table.
struct Figure {
    /// What was done.
    var name: String
    /// What it was held against.
    var against: String
    var value: String
    /// What it should be at most.
    var aim: String

    /// A ratio of ours over another's, the other's name and version in `against`.
    init(_ name: String, against: String, _ spread: Spread, aim: String = "") {
        self.init(name, against: against, value: "\(spread.median.rounded(2)) (\(spread.least.rounded(2))–\(spread.greatest.rounded(2)))", aim: aim)
    }

    init(_ name: String, against: String = "", value: String, aim: String = "") {
        (self.name, self.against, self.value, self.aim) = (name, against, value, aim)
    }

    /// What cannot be measured here, because a command is missing.
    static func absent(_ name: String, _ command: String) -> Figure { Figure(name, against: command, value: "absent") }

    static func table(_ figures: [Figure]) -> String {
        (["| figure | against | ours over theirs, median (least–greatest) | aim |", "|---|---|---|---|"]
            + figures.map { "| \($0.name) | \($0.against) | \($0.value) | \($0.aim) |" }).joined(separator: "\n") + "\n"
    }
}

extension Double {
    /// With so many digits behind the point.
    func rounded(_ digits: Int) -> String {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let whole = Int((self * scale).rounded())
        let fraction = String(abs(whole) % Int(scale))
        return "\(whole / Int(scale)).\(String(repeating: "0", count: digits - fraction.count))\(fraction)"
    }
}
