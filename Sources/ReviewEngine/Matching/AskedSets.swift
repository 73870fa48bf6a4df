import RuleBase

/// The sets of classes that patterns ask for, each once, by number: what is found out about a set in a sentence serves every pattern that asks for it.
struct AskedSets {
    struct Asked {
        let classes: ClassSet
        let signature: UInt64
    }

    private var sets: [Asked] = []
    private var numbering = Numbering(room: 512)

    /// The number of a set.
    mutating func number(of set: ClassSet) -> Int32 {
        let hash = set.hash
        if let known = numbering.number(hash: hash, { sets[$0].classes.words == set.words }) { return known }
        sets.append(Asked(classes: set, signature: set.signature))
        return numbering.add(hash: hash)
    }

    var count: Int { sets.count }

    @inline(__always)
    subscript(number: Int32) -> Asked { sets[Int(number)] }
}
