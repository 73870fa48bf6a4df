import RuleBase

/// The patterns of a rule base filed for one document: each under the classes of that of its requirements which the document meets most
/// seldom, so that a sentence only looks at patterns whose rarest word it holds, and the number of rules hardly matters. A pattern that
/// wants what the document never says is not filed at all.
struct PatternFiling {
    private let index: PatternIndex
    /// The entries filed under class c are `items[starts[c]..<starts[c + 1]]`.
    private var starts: [Int32]
    private var items: [Int32]
    /// The classes of the requirement each entry is filed under.
    private var keyOfEntry: [ClassSet]
    /// The classes that any entry is filed under.
    private var keys = ClassSet()

    /// So many sentences show well enough how often a class is met.
    private static let sample = 4000

    /// - Parameter isInForce: Whether a rule, by its number, is looked at at all.
    init(_ index: PatternIndex, sentences: [Sentence], isInForce: (Int) -> Bool) {
        self.index = index
        let frequencies = Self.frequencies(in: sentences.prefix(Self.sample))
        let all = sentences.reduce(into: ClassSet()) { $0.formUnion($1.classes) }
        keyOfEntry = Array(repeating: ClassSet(), count: index.entries.count)
        var filed: [(member: Int, entry: Int)] = []
        for (number, entry) in index.entries.enumerated() {
            guard isInForce(entry.rule), entry.required.allSatisfy({ $0.meets(all) }),
                let rarest = entry.required.indices.min(by: {
                    Self.weight(entry.members[$0], frequencies) < Self.weight(entry.members[$1], frequencies)
                })
            else { continue }
            keyOfEntry[number] = entry.required[rarest]
            keys.formUnion(entry.required[rarest])
            for member in entry.members[rarest] { filed.append((member, number)) }
        }
        var starts = [Int32](repeating: 0, count: ClassSet.capacity + 1)
        for item in filed { starts[item.member + 1] += 1 }
        for member in 0..<ClassSet.capacity { starts[member + 1] += starts[member] }
        var next = starts
        items = Array(repeating: 0, count: filed.count)
        for item in filed {
            items[Int(next[item.member])] = Int32(item.entry)
            next[item.member] += 1
        }
        self.starts = starts
    }

    /// In how many sentences each class is met.
    private static func frequencies(in sentences: ArraySlice<Sentence>) -> [Int] {
        var frequencies = [Int](repeating: 0, count: ClassSet.capacity)
        for sentence in sentences { sentence.classes.forEachMember { frequencies[$0] += 1 } }
        return frequencies
    }

    private static func weight(_ members: [Int], _ frequencies: [Int]) -> Int { members.reduce(0) { $0 + frequencies[$1] } }

    /// Whether a sentence of these classes holds the rarest word of any entry: most do not.
    @inline(__always)
    func mayMatch(_ classes: ClassSet) -> Bool { classes.meets(keys) }

    /// The entries whose requirements the classes of a sentence meet, in the order of the rules, each once; `found` gets their numbers.
    func find(_ classes: ClassSet, into found: inout [Int]) {
        found.removeAll(keepingCapacity: true)
        classes.intersection(keys).forEachMember { member in
            for item in Int(starts[member])..<Int(starts[member + 1]) {
                let number = Int(items[item])
                guard index.entries[number].required.allSatisfy({ $0.meets(classes) }),
                    keyOfEntry[number].intersection(classes).first == member
                else { continue }
                found.append(number)
            }
        }
        if found.count > 1 { found.sort() }
    }

    subscript(number: Int) -> PatternIndex.Entry { index.entries[number] }
}
