/// The surface terms of the rule base, compiled for the tagger: a fold of characters into symbols, and a double-array trie over the symbols.
///
/// Symbols: 0 is a character no term holds; 1 ends a sentence; 2 is skipped (white space, gaps, zero-width characters); 3 is a number
/// (a run of digits counts as one); 4 is a comma; 5 is a colon; from 6 on the characters of the terms, width and case and variants folded.
package struct Lexicon: Sendable {
    package enum Symbol {
        package static let other: UInt16 = 0
        package static let sentenceEnd: UInt16 = 1
        package static let skipped: UInt16 = 2
        package static let number: UInt16 = 3
        package static let comma: UInt16 = 4
        package static let colon: UInt16 = 5
    }

    /// The symbol of each UTF-16 unit; 65,536 entries.
    package var fold: TableArray<UInt16>
    /// The trie's cells, `TrieCell.bits` each. The first, one a symbol, are the root's children's; `base + symbol` is always inside.
    package var cells: TableArray<UInt64>
    /// The classes of the terms, by their numbers.
    package var classes: TermClasses
    /// The division codes a place may name (gazetteer), as ranges into `codes`; one entry more than there are places.
    package var placeStarts: TableArray<Int32>
    /// Ascending by code within a place. Negative where the term is the division's short form (德清 of 德清县).
    package var codes: TableArray<Int32>
    /// The names of the classes; the index is the class. Class 0 is `place`.
    package var classNames: NameTable
    /// The classes whose tags hide the tags that lie strictly inside them (资本市场 hides 市场).
    package var hiding: ClassSet
    /// The character that stands for each symbol.
    package var symbolCharacters: TableArray<UInt16>

    /// How many terms a text can hold.
    package var termCount: Int { cells.count { TrieCell(bits: $0).number != TrieCell.none } }

    package init(
        fold: TableArray<UInt16>, cells: TableArray<UInt64>, classes: TermClasses, placeStarts: TableArray<Int32>, codes: TableArray<Int32>,
        classNames: NameTable, hiding: ClassSet = .empty, symbolCharacters: TableArray<UInt16> = []
    ) {
        self.fold = fold
        self.cells = cells
        self.classes = classes
        self.placeStarts = placeStarts
        self.codes = codes
        self.classNames = classNames
        self.hiding = hiding
        self.symbolCharacters = symbolCharacters
    }
}
