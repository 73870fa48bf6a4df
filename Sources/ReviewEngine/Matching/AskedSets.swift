import RuleBase

/// The sets of classes that patterns ask for, each once, by number: what is found out about a set in a sentence serves every pattern that asks for it.
struct AskedSets {
    struct Asked {
        let classes: ClassSet
        let signature: UInt64
    }

    private var sets: [Asked] = []
    private var numbers: [ClassSet: Int32] = [:]

    /// The number of a set.
    mutating func number(of set: ClassSet) -> Int32 {
        if let number = numbers[set] { return number }
        let number = Int32(truncatingIfNeeded: sets.count)
        numbers[set] = number
        sets.append(Asked(classes: set, signature: set.signature))
        return number
    }

    var count: Int { sets.count }

    @inline(__always)
    subscript(number: Int32) -> Asked { sets[Int(number)] }
}
