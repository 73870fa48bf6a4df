import RuleBase

/// The sets of classes that patterns ask for, each once, by number: what is found out about a set in a sentence serves every pattern that asks for it.
struct AskedSets {
    struct Asked {
        let classes: ClassSet
        let signature: UInt64
    }

    private var sets: [ClassSet] = []
    /// Of each. Beside the sets, not in one value with them, which would be twice as large as a set.
    private var signatures: [UInt64] = []
    private var numbering = Numbering(room: 512)

    /// The number of a set.
    mutating func number(of set: ClassSet) -> Int32 {
        let hash = set.hash
        if let known = numbering.number(hash: hash, { sets[$0].words == set.words }) { return known }
        sets.append(set)
        signatures.append(set.signature)
        return numbering.add(hash: hash)
    }

    var count: Int { sets.count }

    @inline(__always)
    subscript(number: Int32) -> Asked { Asked(classes: sets[Int(number)], signature: signatures[Int(number)]) }
}
