/// Lists of numbers, equal ones under one number.
struct NumberedLists {
    /// The lists, one behind the other.
    private(set) var numbers: [UInt16] = []
    private var starts: [Int32] = [0]
    /// By hash, the numbers of lists; -1 where none is. At most half full.
    private var slots: [Int32]

    /// - Parameter room: the most lists there will be.
    init(room: Int) {
        var size = 64
        while size < 2 * room { size *= 2 }
        slots = Array(repeating: -1, count: size)
    }

    var count: Int { starts.count - 1 }

    /// A list as a stretch of `numbers`.
    subscript(number: Int) -> Range<Int> { Int(starts[number])..<Int(starts[number + 1]) }

    /// The number of a list.
    mutating func number(of list: borrowing Scratch<UInt16>) -> Int32 {
        var hash: UInt64 = 0
        for index in 0..<list.count { hash = (hash ^ UInt64(list[index])) &* 0x9E37_79B9_7F4A_7C15 }
        var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
        while slots[slot] >= 0 {
            let known = slots[slot]
            if isEqual(self[Int(known)], list) { return known }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = Int32(truncatingIfNeeded: count)
        slots[slot] = number
        for index in 0..<list.count { numbers.append(list[index]) }
        starts.append(Int32(truncatingIfNeeded: numbers.count))
        return number
    }

    private func isEqual(_ known: Range<Int>, _ list: borrowing Scratch<UInt16>) -> Bool {
        guard known.count == list.count else { return false }
        for index in 0..<list.count where numbers[known.lowerBound + index] != list[index] { return false }
        return true
    }
}
