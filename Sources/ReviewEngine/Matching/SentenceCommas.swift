/// The commas of one sentence after the other, found once it is asked for any.
struct SentenceCommas: ~Copyable {
    private let text: RawText
    /// `Vocabulary.particle`.
    private let particle: UInt16
    private var marks = Scratch<Mark>()
    private var isKnown = false

    /// A comma, and the last up to it that stands behind 的; -1 where none does.
    struct Mark {
        var symbol: Int32
        var lastParticle: Int32
    }

    init(_ text: RawText, particle: UInt16) {
        self.text = text
        self.particle = particle
    }

    /// Turns to another sentence.
    @inline(__always)
    mutating func forget() { isKnown = false }

    /// The last comma of a sentence before a symbol, and the last of those behind 的; -1 where there is none.
    mutating func last(before symbol: Int, in sentence: Sentence) -> (any: Int, particle: Int) {
        let place = count(before: symbol, in: sentence)
        return place == 0 ? (-1, -1) : (Int(marks[place &- 1].symbol), Int(marks[place &- 1].lastParticle))
    }

    /// The comma-bounded clause or clauses that some symbols span.
    mutating func clause(around range: Range<Int>, in sentence: Sentence) -> Range<Int> {
        let start = last(before: range.lowerBound, in: sentence).any
        let next = count(before: range.upperBound, in: sentence)
        let end = next < marks.count ? Int(marks[next].symbol) : max(sentence.range.upperBound, range.upperBound)
        return (start < 0 ? sentence.range.lowerBound : start &+ 1)..<end
    }

    /// How many commas of a sentence stand before a symbol.
    private mutating func count(before symbol: Int, in sentence: Sentence) -> Int {
        if !isKnown { find(in: sentence) }
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low &+ high) / 2
            if Int(marks[middle].symbol) < symbol { low = middle &+ 1 } else { high = middle }
        }
        return low
    }

    private mutating func find(in sentence: Sentence) {
        isKnown = true
        marks.removeAll()
        var lastParticle: Int32 = -1
        for symbol in sentence.range where text.isComma(symbol) {
            if symbol > 0, text.symbols[symbol &- 1] == particle { lastParticle = Int32(truncatingIfNeeded: symbol) }
            marks.append(Mark(symbol: Int32(truncatingIfNeeded: symbol), lastParticle: lastParticle))
        }
    }
}
