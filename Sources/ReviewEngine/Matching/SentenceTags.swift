import RuleBase

/// Which tags of the sentence at hand are of which classes, found out once for each set of classes that anything asks for.
struct SentenceTags: ~Copyable {
    let text: RawText
    private(set) var sentence = Sentence(range: 0..<0, tags: 0..<0, classes: .empty, block: 0, lead: nil)
    /// Changes with every sentence: what bears another number is of one before.
    private(set) var round: Int32 = 0
    private var commas: SentenceCommas
    /// The symbols of the longest tag; -1 where nobody asked yet.
    private var longest = -1
    /// The signature of the classes of each tag of the sentence.
    private var signatures = Scratch<UInt64>()
    /// Lists of tags, one behind the other.
    private var tags = Scratch<Int32>()
    /// The list of each set, by the set's number.
    private var lists = Scratch<List>()

    /// A stretch of `tags`.
    struct List {
        /// The sentence's.
        var round: Int32
        var start: Int32
        var end: Int32
    }

    /// So many tags are kept in lists; a sentence of a megabyte would have more for each set.
    private static let kept = 1 << 16

    /// - Parameter particle: The symbol of 的.
    init(_ text: RawText, particle: UInt16) {
        self.text = text
        commas = SentenceCommas(text, particle: particle)
    }

    /// Turns to a sentence.
    mutating func begin(_ sentence: Sentence) {
        self.sentence = sentence
        commas.forget()
        longest = -1
        forget()
        signatures.removeAll()
        for tag in sentence.tags { signatures.append(text.signature(of: tag)) }
    }

    /// To be called before each pattern: forgets the lists when they have become long.
    @inline(__always)
    mutating func makeRoom() { if tags.count > Self.kept { forget() } }

    private mutating func forget() {
        round &+= 1
        tags.removeAll()
    }

    /// The tags of some classes, in the text's order: places in a list that `self[place]` reads.
    @inline(__always)
    mutating func list(_ set: Int32, _ sets: AskedSets) -> Range<Int> {
        if Int(set) < lists.count {
            let list = lists[Int(set)]
            if list.round == round { return Int(list.start)..<Int(list.end) }
        }
        return find(set, sets)
    }

    @inline(__always)
    subscript(place: Int) -> Int { Int(tags[place]) }

    private mutating func find(_ set: Int32, _ sets: AskedSets) -> Range<Int> {
        lists.fill(to: sets.count, with: List(round: -1, start: 0, end: 0))
        let (asked, first, start) = (sets[set], sentence.tags.lowerBound, tags.count)
        for index in 0..<signatures.count where signatures[index] & asked.signature != 0 {
            if text.classes(of: first &+ index).meets(asked.classes) { tags.append(Int32(truncatingIfNeeded: first &+ index)) }
        }
        lists[Int(set)] = List(round: round, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: tags.count))
        return start..<tags.count
    }

    /// The first place of a list at which a tag begins at a symbol or behind it; the list's end where none does.
    @inline(__always)
    func first(in list: Range<Int>, from symbol: Int) -> Int {
        // Most lists are short; of a long one halves are left out first.
        var (low, high) = (list.lowerBound, list.upperBound)
        while high &- low > 8 {
            let middle = (low &+ high) / 2
            if text.start(of: self[middle]) < symbol { low = middle } else { high = middle }
        }
        while low < list.upperBound, text.start(of: self[low]) < symbol { low &+= 1 }
        return low
    }

    /// The first tag of a list that lies wholly within some symbols.
    @inline(__always)
    func firstTag(in list: Range<Int>, within symbols: Range<Int>) -> Int? {
        var place = first(in: list, from: symbols.lowerBound)
        while place < list.upperBound {
            let tag = self[place]
            if text.start(of: tag) >= symbols.upperBound { return nil }
            if text.end(of: tag) <= symbols.upperBound { return tag }
            place &+= 1
        }
        return nil
    }

    /// The last tag of a list that ends at a symbol or before it and meets a condition. Tags that end at `barrier` or before it are not looked at.
    mutating func lastTag(in list: Range<Int>, before symbol: Int, behind barrier: Int, where condition: (Int) -> Bool) -> Int? {
        var place = first(in: list, from: symbol)
        while place > list.lowerBound {
            place &-= 1
            let tag = self[place]
            if text.end(of: tag) <= barrier {
                if text.start(of: tag) &+ longestTag() <= barrier { return nil }
            } else if text.end(of: tag) <= symbol, condition(tag) {
                return tag
            }
        }
        return nil
    }

    private mutating func longestTag() -> Int {
        if longest < 0 {
            longest = 0
            for tag in sentence.tags { longest = max(longest, text.end(of: tag) &- text.start(of: tag)) }
        }
        return longest
    }

    /// The last comma before a symbol, and the last of those behind 的; -1 where there is none.
    mutating func lastComma(before symbol: Int) -> (any: Int, particle: Int) { commas.last(before: symbol, in: sentence) }

    /// The comma-bounded clause or clauses that some symbols span.
    mutating func clause(around range: Range<Int>) -> Range<Int> { commas.clause(around: range, in: sentence) }
}
