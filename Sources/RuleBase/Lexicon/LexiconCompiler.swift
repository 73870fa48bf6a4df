/// Puts classes and place names together into the tables of the tagger.
struct LexiconCompiler {
    private struct Entry {
        var classes = ClassSet.empty
        var codes: [Int32] = []
        /// The reserved class `place` is class 0, see `ClassTable`.
        var isPlace: Bool { classes.contains(0) }
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
        entries[units, default: Entry()].classes.insert(0)
        entries[units, default: Entry()].codes.append(Int32(code))
    }

    /// - Parameter file: What a fault is said of.
    func compiled(classes: [LexiconClass], table: ClassTable, file: String) throws(RuleFaults) -> Lexicon {
        let characters = symbolCharacters()
        var symbols: [UInt16: UInt16] = [:]
        for (symbol, character) in characters.enumerated() { symbols[character] = UInt16(symbol) }
        let terms = entries.map { (symbols: $0.key.map { symbols[$0] ?? Lexicon.Symbol.other }, entry: $0.value) }
            .sorted { $0.symbols.lexicographicallyPrecedes($1.symbols) }
        let hiding = ClassSet(classes.filter(\.hides).compactMap { table.index(of: $0.name) })
        let documentSets = DocumentTerm.allCases.map { $0.classes(in: table) }
        let sets = Self.distinct(terms.map(\.entry.classes) + documentSets, hiding: hiding)
        let places = terms.filter(\.entry.isPlace).map(\.entry)
        guard sets.count + places.count <= TermClasses.capacity, terms.allSatisfy({ $0.symbols.count <= UInt16.max }) else {
            let message = "\(sets.count) sets of classes and \(places.count) names of places are more than \(TermClasses.capacity), or a term is too long"
            throw RuleFaults([RuleFault(file: file, line: 0, message: message)])
        }
        let numberOfSet = Dictionary(uniqueKeysWithValues: sets.enumerated().map { ($1, UInt16($0)) })
        func number(of set: ClassSet) -> UInt16 { numberOfSet[set] ?? TrieCell.none }
        var place = UInt16(sets.count)
        let numbers = terms.map { term in
            guard term.entry.isPlace else { return number(of: term.entry.classes) }
            defer { place += 1 }
            return place
        }
        var placeStarts: [Int32] = [0]
        var codes: [Int32] = []
        for place in places {
            codes += place.codes.sorted { abs($0) < abs($1) }
            placeStarts.append(Int32(codes.count))
        }
        let trie = DoubleArrayBuilder(terms.map(\.symbols), numbers: numbers, symbolCount: characters.count)
        return Lexicon(
            fold: TableArray(fold.canonical.map { symbols[$0] ?? Lexicon.Symbol.other }), cells: TableArray(trie.cells.map(\.bits)),
            classes: TermClasses(sets: TableArray(sets), others: TableArray((places.map(\.classes) + documentSets).map(number))),
            placeStarts: TableArray(placeStarts), codes: TableArray(codes), classNames: NameTable(table.names), hiding: hiding,
            symbolCharacters: TableArray(characters))
    }

    /// The different sets, the empty one first, those that hide others last, else in the order in which they come first.
    private static func distinct(_ sets: [ClassSet], hiding: ClassSet) -> [ClassSet] {
        var known: Set<ClassSet> = []
        let distinct = ([.empty] + sets).filter { known.insert($0).inserted }
        return distinct.filter { !$0.intersects(hiding) } + distinct.filter { $0.intersects(hiding) }
    }

    /// The canonical character of each symbol: the fixed ones, then those of the terms, the most frequent first (a denser trie).
    private func symbolCharacters() -> [UInt16] {
        let fixed = [0, CharacterFold.sentenceEnd, CharacterFold.skipped, CharacterFold.digit, CharacterFold.comma, CharacterFold.colon]
        var counts: [UInt16: Int] = [:]
        for term in entries.keys { for unit in term where !fixed.contains(unit) { counts[unit, default: 0] += 1 } }
        return fixed + counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}
