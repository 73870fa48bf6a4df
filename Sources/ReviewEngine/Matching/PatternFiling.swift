import RuleBase

/// The patterns of a rule base filed for a document: each under the classes of that of its requirements which the document meets most
/// seldom, so that a sentence only looks at patterns whose rarest word it holds, and the number of rules hardly matters.
struct PatternFiling {
    private let index: PatternIndex
    /// The entries filed under class c are `items[starts[c]..<starts[c + 1]]`.
    private var starts: [Int32]
    private var items: [Int32]
    /// The requirement each entry is filed under, as an index into the sets of `index`.
    private var keyOfEntry: [UInt16]
    /// The classes that any entry is filed under.
    private var keys = ClassSet()

    /// So many sentences, spread over the document, show well enough how often a class is met.
    private static let sample = 512

    /// - Parameters:
    ///   - words: The classes of all sentences: a pattern that wants what the document never says is not filed at all. nil for a filing that
    ///     serves other documents too.
    ///   - isInForce: For each rule, whether it is looked at at all.
    init(_ index: PatternIndex, sentences: [Sentence], words: ClassSet?, isInForce: [Bool]) {
        self.index = index
        let weights = Self.weights(of: index.sets, in: sentences, words)
        keyOfEntry = Array(repeating: 0, count: index.count)
        // How many entries are filed under each class; then where each class begins.
        var starts = [Int32](repeating: 0, count: ClassSet.capacity + 1)
        var filed: [Int] = []
        for number in 0..<index.count {
            guard isInForce[index[number].rule], let key = Self.rarest(of: number, in: index, weights) else { continue }
            keyOfEntry[number] = key
            filed.append(number)
            keys.formUnion(index.sets[Int(key)])
            index.sets[Int(key)].forEachMember { starts[$0 + 1] += 1 }
        }
        for member in 0..<ClassSet.capacity { starts[member + 1] += starts[member] }
        var next = starts
        var items = [Int32](repeating: 0, count: Int(starts[ClassSet.capacity]))
        for number in filed {
            index.sets[Int(keyOfEntry[number])].forEachMember { member in
                items[Int(next[member])] = Int32(number)
                next[member] += 1
            }
        }
        (self.starts, self.items) = (starts, items)
    }

    /// How often each set is met, as far as the sample shows; nil for a set that none of `words` meets.
    private static func weights(of sets: TableArray<ClassSet>, in sentences: [Sentence], _ words: ClassSet?) -> [Int?] {
        let frequencies = frequencies(in: sentences)
        return sets.withUnsafeBufferPointer { sets in
            sets.map { set in
                if let words, !set.meets(words) { return nil }
                var weight = 0
                set.forEachMember { weight += frequencies[$0] }
                return weight
            }
        }
    }

    /// The requirement of an entry that is met most seldom, the first of equals; nil where one is never met.
    private static func rarest(of number: Int, in index: PatternIndex, _ weights: [Int?]) -> UInt16? {
        var rarest: (set: UInt16, weight: Int)?
        for place in Int(index.starts[number])..<Int(index.starts[number + 1]) {
            let set = index.required[place]
            guard let weight = weights[Int(set)] else { return nil }
            if rarest.map({ weight < $0.weight }) ?? true { rarest = (set, weight) }
        }
        return rarest?.set
    }

    /// In how many sentences of the sample each class is met.
    private static func frequencies(in sentences: [Sentence]) -> [Int] {
        var frequencies = [Int](repeating: 0, count: ClassSet.capacity)
        for number in stride(from: 0, to: sentences.count, by: 1 + sentences.count / sample) {
            sentences[number].classes.forEachMember { frequencies[$0] += 1 }
        }
        return frequencies
    }

    /// Whether a sentence of these classes holds the rarest word of any entry: most do not.
    @inline(__always)
    func mayMatch(_ classes: ClassSet) -> Bool { classes.meets(keys) }

    /// The entries whose requirements the classes of a sentence meet, in the order of the rules, each once; `found` gets their numbers.
    func find(_ classes: ClassSet, into found: inout [Int]) {
        found.removeAll(keepingCapacity: true)
        index.withRequirements { requirements in
            classes.intersection(keys).forEachMember { member in
                for item in Int(starts[member])..<Int(starts[member + 1]) {
                    let number = Int(items[item])
                    guard requirements.areMet(by: classes, entry: number),
                        requirements.sets[Int(keyOfEntry[number])].intersection(classes).first == member
                    else { continue }
                    found.append(number)
                }
            }
        }
        if found.count > 1 { found.sort() }
    }

    subscript(number: Int) -> PatternIndex.Entry { index[number] }
}

/// What the entries of an index require, on raw memory.
private struct RawRequirements {
    let starts: UnsafeBufferPointer<UInt32>
    let required: UnsafeBufferPointer<UInt16>
    let sets: UnsafeBufferPointer<ClassSet>

    @inline(__always)
    func areMet(by classes: ClassSet, entry: Int) -> Bool {
        for place in Int(starts[entry])..<Int(starts[entry + 1]) where !sets[Int(required[place])].meets(classes) { return false }
        return true
    }
}

extension PatternIndex {
    @inline(__always)
    fileprivate func withRequirements(_ body: (RawRequirements) -> Void) {
        starts.withUnsafeBufferPointer { starts in
            required.withUnsafeBufferPointer { required in
                sets.withUnsafeBufferPointer { body(RawRequirements(starts: starts, required: required, sets: $0)) }
            }
        }
    }
}
