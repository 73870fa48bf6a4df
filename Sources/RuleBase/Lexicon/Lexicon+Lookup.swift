extension Lexicon {
    /// The symbols of a text as the tagger sees them: skipped characters gone, a run of digits one number.
    package func symbols(of text: String) -> [UInt16] {
        var result: [UInt16] = []
        var afterDigit = false
        for unit in text.utf16 {
            let symbol = fold[Int(unit)]
            if symbol == Symbol.skipped { continue }
            if symbol == Symbol.number && afterDigit { continue }
            afterDigit = symbol == Symbol.number
            result.append(symbol)
        }
        return result
    }

    /// The number of the term that a whole text is; nil where it is none.
    package func number(of text: String) -> Int? {
        var cell = TrieCell(symbol: TrieCell.noSymbol, number: TrieCell.none, base: TrieCell.root)
        for symbol in symbols(of: text) {
            cell = TrieCell(bits: cells[cell.base + Int(symbol)])
            if cell.symbol != symbol { return nil }
        }
        return cell.number == TrieCell.none ? nil : Int(cell.number)
    }

    /// The class of a name.
    package func index(ofClass name: String) -> Int? { classNames.firstIndex(of: name) }

    /// The divisions that a place may name, by its number, and whether by the short form.
    package func divisions(ofPlace number: Int) -> [(code: Int, isShort: Bool)] {
        let place = number - classes.sets.count
        return codes[Int(placeStarts[place])..<Int(placeStarts[place + 1])].map { (Int(abs($0)), $0 < 0) }
    }

    /// Every surface term, gazetteer included, ascending by symbols: each a text the tagger matches, a number shown as 1.
    package var surfaceTerms: [String] {
        var children = children
        var terms: [String] = []
        var path: [UInt16] = []
        var pending = (children.removeValue(forKey: TrieCell.root) ?? []).reversed().map { (cell: $0, depth: 0) }
        while let (index, depth) = pending.popLast() {
            let cell = TrieCell(bits: cells[index])
            path.removeLast(path.count - depth)
            path.append(symbolCharacters[Int(cell.symbol)])
            if cell.number != TrieCell.none { terms.append(Self.text(ofCanonical: path)) }
            // Each base leads on once, so that no table, however it was made, leads in a circle.
            pending += (children.removeValue(forKey: cell.base) ?? []).reversed().map { ($0, depth + 1) }
        }
        return terms
    }

    /// The cells of each base's children, ascending.
    private var children: [Int: [Int]] {
        var children: [Int: [Int]] = [:]
        for (index, bits) in cells.enumerated() {
            let symbol = Int(TrieCell(bits: bits).symbol)
            if symbol < symbolCharacters.count, index >= symbol { children[index - symbol, default: []].append(index) }
        }
        return children
    }
}
