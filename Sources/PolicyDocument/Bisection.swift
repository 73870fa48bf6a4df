/// Search by halving.
package enum Bisection {
    /// How many of the numbers from 0 up to `count` come before a place: `isBefore` is true of those, and of none behind them.
    package static func count(in count: Int, where isBefore: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
