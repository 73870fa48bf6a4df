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

    /// The term that a whole text is; nil where it is none.
    package func term(_ text: String) -> Int? {
        var node = 0
        let symbols = symbols(of: text)
        if symbols.isEmpty { return nil }
        for symbol in symbols {
            let next = Int(base[node] >> 1) + Int(symbol)
            if next >= check.count || check[next] != Int32(node) { return nil }
            node = next
        }
        return term[node] >= 0 ? Int(term[node]) : nil
    }

    /// The class of a name.
    package func index(ofClass name: String) -> Int? { classNames.firstIndex(of: name) }

    /// The divisions a term may name, and whether by the short form.
    package func places(ofTerm term: Int) -> [(code: Int, isShort: Bool)] {
        codes[Int(placeStarts[term])..<Int(placeStarts[term + 1])].map { (Int(abs($0)), $0 < 0) }
    }

    /// Every surface term, gazetteer included, in the order of the terms' numbers: each a text the tagger matches, a number shown as 1.
    package var surfaceTerms: [String] {
        var terms = [String](repeating: "", count: termCount)
        for (node, number) in term.enumerated() where number >= 0 {
            var units: [UInt16] = []
            var current = node
            while current != 0 {
                let parent = Int(check[current])
                units.append(symbolCharacters[current - Int(base[parent] >> 1)])
                current = parent
            }
            terms[Int(number)] = Self.text(ofCanonical: units.reversed())
        }
        return terms
    }
}
