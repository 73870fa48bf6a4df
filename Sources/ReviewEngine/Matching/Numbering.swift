/// Numbers for values that are kept elsewhere, from 0 in the order they come, equal ones under one number. What a dictionary does, without a type to
/// make ready and a hash against attackers, which both cost more than judging a short draft. Values of one hash are told apart one by one, so it is for what the
/// author of a rule base writes, and for what is bounded (`ReviewOptions.findings`).
struct Numbering {
    /// By number.
    private var hashes: [UInt64] = []
    /// By hash, numbers; -1 where none is. At most half full.
    private var slots: [Int32]

    /// - Parameter room: So many values before it grows.
    init(room: Int) {
        var size = 64
        while size < 2 * room { size *= 2 }
        slots = Array(repeating: -1, count: size)
        hashes.reserveCapacity(room)
    }

    /// The number of a value; nil where it is new.
    /// - Parameters:
    ///   - hash: Equal for equal values.
    ///   - isEqual: Whether the value with a number is this one.
    @inline(__always)
    func number(hash: UInt64, _ isEqual: (Int) -> Bool) -> Int32? {
        var slot = Self.slot(hash, slots.count)
        while slots[slot] >= 0 {
            let known = slots[slot]
            if hashes[Int(known)] == hash, isEqual(Int(known)) { return known }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Numbers a new value.
    mutating func add(hash: UInt64) -> Int32 {
        if 2 * hashes.count >= slots.count { grow() }
        let number = hashes.count
        hashes.append(hash)
        put(number)
        return Int32(truncatingIfNeeded: number)
    }

    /// The hash of some values and one more.
    @inline(__always)
    static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        let product = (hash ^ value) &* multiplier
        return product ^ product >> 32
    }

    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    private static func slot(_ hash: UInt64, _ size: Int) -> Int { Int(truncatingIfNeeded: (hash &* multiplier) >> 40) & (size - 1) }

    private mutating func put(_ number: Int) {
        var slot = Self.slot(hashes[number], slots.count)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(truncatingIfNeeded: number)
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: 2 * slots.count)
        for number in hashes.indices { put(number) }
    }
}
