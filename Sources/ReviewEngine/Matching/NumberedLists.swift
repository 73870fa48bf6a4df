/// Lists of numbers, equal ones under one number.
struct NumberedLists {
    /// The lists, one behind the other.
    private(set) var numbers: [UInt16] = []
    private var starts: [Int32] = [0]
    private var numbering: Numbering

    /// - Parameter room: the most lists there will be.
    init(room: Int) { numbering = Numbering(room: room) }

    var count: Int { starts.count - 1 }

    /// A list as a stretch of `numbers`.
    subscript(number: Int) -> Range<Int> { Int(starts[number])..<Int(starts[number + 1]) }

    /// The number of a list.
    mutating func number(of list: borrowing Scratch<UInt16>) -> Int32 {
        var hash: UInt64 = 0
        for index in 0..<list.count { hash = Numbering.mix(hash, UInt64(list[index])) }
        if let known = numbering.number(hash: hash, { isEqual(self[$0], list) }) { return known }
        for index in 0..<list.count { numbers.append(list[index]) }
        starts.append(Int32(truncatingIfNeeded: numbers.count))
        return numbering.add(hash: hash)
    }

    private func isEqual(_ known: Range<Int>, _ list: borrowing Scratch<UInt16>) -> Bool {
        guard known.count == list.count else { return false }
        for index in 0..<list.count where numbers[known.lowerBound + index] != list[index] { return false }
        return true
    }
}
