/// Puts classes and place names together into the tables of the tagger.
struct LexiconCompiler {
    private struct Entry {
        var classes = ClassSet.empty
        var codes: [Int32] = []
    }

    private let fold: CharacterFold
    private var entries: [[UInt16]: Entry] = [:]

    init(fold: CharacterFold) { self.fold = fold }

    mutating func add(_ classes: [LexiconClass], in table: ClassTable) {
        for item in classes {
            guard let index = table.index(of: item.name) else { continue }
            for term in item.terms {
                for expansion in term.expansions { entries[expansion, default: Entry()].classes.insert(index) }
            }
        }
    }

    /// - Parameter code: the division's code, negative for a short form.
    mutating func add(place name: String, code: Int) {
        let units = name.utf16.map { fold.canonical[Int($0)] }
        // The reserved class `place` is class 0, see `ClassTable`.
        entries[units, default: Entry()].classes.insert(0)
        entries[units, default: Entry()].codes.append(Int32(code))
    }

    func compiled(classes: [LexiconClass], table: ClassTable) -> Lexicon {
        let characters = symbolCharacters()
        var symbols: [UInt16: UInt16] = [:]
        for (symbol, character) in characters.enumerated() { symbols[character] = UInt16(symbol) }
        let terms = entries.map { (symbols: $0.key.map { symbols[$0] ?? Lexicon.Symbol.other }, entry: $0.value) }
            .sorted { $0.symbols.lexicographicallyPrecedes($1.symbols) }
        let trie = DoubleArrayBuilder(terms.map(\.symbols), symbolCount: characters.count)
        var placeStarts: [Int32] = [0]
        var codes: [Int32] = []
        for term in terms {
            codes += term.entry.codes.sorted { abs($0) < abs($1) }
            placeStarts.append(Int32(codes.count))
        }
        return Lexicon(
            fold: TableArray(fold.canonical.map { symbols[$0] ?? Lexicon.Symbol.other }),
            base: TableArray(trie.base), check: TableArray(trie.check), term: TableArray(trie.term),
            classes: TermClasses(terms.map(\.entry.classes) + DocumentTerm.allCases.map { $0.classes(in: table) }), placeStarts: TableArray(placeStarts), codes: TableArray(codes),
            classNames: NameTable(table.names), hiding: ClassSet(classes.filter(\.hides).compactMap { table.index(of: $0.name) }),
            symbolCharacters: TableArray(characters))
    }

    /// The canonical character of each symbol: the fixed ones, then those of the terms, the most frequent first (a denser trie).
    private func symbolCharacters() -> [UInt16] {
        let fixed = [0, CharacterFold.sentenceEnd, CharacterFold.skipped, CharacterFold.digit, CharacterFold.comma, CharacterFold.colon]
        var counts: [UInt16: Int] = [:]
        for term in entries.keys { for unit in term where !fixed.contains(unit) { counts[unit, default: 0] += 1 } }
        return fixed + counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}
