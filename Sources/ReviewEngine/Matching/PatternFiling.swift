import RuleBase

/// The patterns of a rule base filed for a document: each under the classes of that of its requirements which the document meets most
/// seldom, so that a sentence only looks at patterns whose rarest word it holds, and the number of rules hardly matters. Patterns that require the
/// same are looked at once.
struct PatternFiling {
    private let index: PatternIndex
    /// The groups filed under class c are `items[starts[c]..<starts[c + 1]]`.
    private let starts: TableArray<Int32>
    private let items: TableArray<Item>
    private let groups: TableArray<Group>
    /// What the groups require beside their keys, as indices into the sets of `index`.
    private let others: TableArray<UInt16>
    /// The entries of the groups.
    private let entries: TableArray<Int32>
    /// The classes that any group is filed under.
    private let keys: ClassSet

    /// A group under one of its classes.
    private struct Item {
        /// That of the rarest requirement beside the key: most groups are told apart by it.
        var signature: UInt64
        var group: Int32
    }

    /// Entries with equal requirements.
    private struct Group {
        /// The set they are filed under, as an index into the sets of `index`.
        var key: UInt16
        /// Stretches of `others`, the rarest first, and of `entries`.
        var firstOther, endOther, firstEntry, endEntry: Int32
    }

    /// So many sentences, spread over the document, show well enough how often a class is met.
    private static let sample = 512

    /// - Parameters:
    ///   - words: The classes of all sentences: a pattern that wants what the document never says is not filed at all. nil for a filing that
    ///     serves other documents too.
    ///   - isInForce: For each rule, whether it is looked at at all.
    init(_ index: PatternIndex, sentences: [Sentence], words: ClassSet?, isInForce: [Bool]) {
        self.index = index
        let sets = index.sets.unsafeElements
        let ranks = Self.ranks(of: sets, in: sentences, words)
        var lists = NumberedLists(room: index.count)
        var filed: [(key: Int32, value: Int32)] = []
        filed.reserveCapacity(index.count)
        var required = Scratch<UInt16>(capacity: 16)
        for entry in 0..<index.count where isInForce[index[entry].rule] && Self.require(entry, in: index, ranks, &required) {
            filed.append((lists.number(of: required), Int32(truncatingIfNeeded: entry)))
        }
        var groups = (0..<lists.count).map { number in
            let list = lists[number]
            return Group(
                key: lists.numbers[list.lowerBound], firstOther: Int32(list.lowerBound + 1), endOther: Int32(list.upperBound),
                firstEntry: 0, endEntry: 0)
        }
        let (entryStarts, entries) = Self.sorted(filed, count: groups.count)
        var keys = ClassSet.empty
        var items: [(key: Int32, value: Item)] = []
        items.reserveCapacity(4 * groups.count)
        for number in groups.indices {
            (groups[number].firstEntry, groups[number].endEntry) = (entryStarts[number], entryStarts[number + 1])
            let group = groups[number]
            let isKeyAlone = group.firstOther == group.endOther
            let signature = isKeyAlone ? UInt64.max : sets[Int(lists.numbers[Int(group.firstOther)])].signature
            keys.formUnion(sets[Int(group.key)])
            sets[Int(group.key)].forEachMember { items.append((Int32($0), Item(signature: signature, group: Int32(number)))) }
        }
        let (starts, sortedItems) = Self.sorted(items, count: ClassSet.capacity)
        (self.starts, self.items, self.keys) = (TableArray(starts), TableArray(sortedItems), keys)
        (self.groups, self.others, self.entries) = (TableArray(groups), TableArray(lists.numbers), TableArray(entries))
    }

    /// Values in the order of small keys, and where those of each key begin; equal keys stay in order.
    private static func sorted<Value>(_ pairs: [(key: Int32, value: Value)], count: Int) -> (starts: [Int32], values: [Value]) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for pair in pairs { starts[Int(pair.key) + 1] += 1 }
        for key in 0..<count { starts[key + 1] += starts[key] }
        var next = starts
        guard let filler = pairs.first?.value else { return (starts, []) }
        var values = [Value](repeating: filler, count: pairs.count)
        for pair in pairs {
            values[Int(next[Int(pair.key)])] = pair.value
            next[Int(pair.key)] += 1
        }
        return (starts, values)
    }

    /// Sets that are met seldom, as far as the sample shows, rank low; no two sets have the same rank. `unmet` for a set that none of `words` meets.
    private static func ranks(of sets: UnsafeBufferPointer<ClassSet>, in sentences: [Sentence], _ words: ClassSet?) -> [Int] {
        frequencies(in: sentences).withUnsafeBufferPointer { frequencies in
            var ranks: [Int] = []
            ranks.reserveCapacity(sets.count)
            for (number, set) in sets.enumerated() {
                if let words, !set.meets(words) {
                    ranks.append(unmet)
                    continue
                }
                var weight = 0
                set.forEachMember { weight &+= frequencies[$0] }
                ranks.append(weight << 16 | number)
            }
            return ranks
        }
    }

    private static let unmet = Int.max

    /// Puts together the different sets an entry requires, those that are met most seldom first; false where one is never met.
    private static func require(_ entry: Int, in index: PatternIndex, _ ranks: [Int], _ sets: inout Scratch<UInt16>) -> Bool {
        sets.removeAll()
        for place in Int(index.starts.unsafeElements[entry])..<Int(index.starts.unsafeElements[entry + 1]) {
            let set = index.required.unsafeElements[place]
            let rank = ranks[Int(set)]
            guard rank != unmet else { return false }
            var slot = sets.count
            sets.append(set)
            while slot > 0, rank < ranks[Int(sets[slot - 1])] {
                sets[slot] = sets[slot - 1]
                slot -= 1
            }
            // Of equals one is enough.
            if slot > 0, sets[slot - 1] == set {
                for later in slot..<sets.count - 1 { sets[later] = sets[later + 1] }
                sets.removeLast()
            } else {
                sets[slot] = set
            }
        }
        return sets.count > 0
    }

    /// In how many sentences of the sample each class is met.
    private static func frequencies(in sentences: [Sentence]) -> [Int] {
        var frequencies = [Int](repeating: 0, count: ClassSet.capacity)
        frequencies.withUnsafeMutableBufferPointer { frequencies in
            for number in stride(from: 0, to: sentences.count, by: 1 + sentences.count / sample) {
                sentences[number].classes.forEachMember { frequencies[$0] &+= 1 }
            }
        }
        return frequencies
    }

    /// The entries whose requirements the classes of a sentence meet, in the order of the rules, each once; `found` gets their numbers.
    func find(_ classes: ClassSet, into found: inout [Int]) {
        if !found.isEmpty { found.removeAll(keepingCapacity: true) }
        // Most sentences hold the rarest word of no entry.
        guard classes.meets(keys) else { return }
        let (starts, items, groups) = (starts.unsafeElements, items.unsafeElements, groups.unsafeElements)
        let (others, sets, signature) = (others.unsafeElements, index.sets.unsafeElements, classes.signature)
        classes.intersection(keys).forEachMember { member in
            next: for number in Int(starts[member])..<Int(starts[member &+ 1]) {
                let item = items[number]
                if item.signature & signature == 0 { continue }
                let group = groups[Int(item.group)]
                for other in Int(group.firstOther)..<Int(group.endOther) where !sets[Int(others[other])].meets(classes) { continue next }
                // Under each of its classes that the sentence holds; the first counts.
                if sets[Int(group.key)].intersection(classes).first != member { continue }
                for entry in Int(group.firstEntry)..<Int(group.endEntry) { found.append(Int(entries[entry])) }
            }
        }
        if found.count > 1 { found.sort() }
    }
}
