/// A share of counted things, with the interval it lies in with a confidence of 95 % (Wilson's score).
struct Proportion: Equatable, Sendable {
    var hits: Int
    var total: Int

    /// nil where nothing was counted.
    var value: Double? { total == 0 ? nil : Double(hits) / Double(total) }

    var interval: ClosedRange<Double>? {
        guard let value else { return nil }
        let z = 1.959963984540054
        let count = Double(total)
        let middle = value + z * z / (2 * count)
        let spread = z * (value * (1 - value) / count + z * z / (4 * count * count)).squareRoot()
        let scale = 1 + z * z / count
        return max(0, (middle - spread) / scale)...min(1, (middle + spread) / scale)
    }

    /// `0.812`, rounded.
    static func thousandths(_ value: Double) -> String {
        let number = Int((value * 1000).rounded())
        let fraction = String(number % 1000)
        return "\(number / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
    }
}
