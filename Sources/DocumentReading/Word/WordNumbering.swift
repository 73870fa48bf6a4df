import XMLParsing

/// One level of a list: how its number is counted and written.
struct NumberingLevel {
    enum Suffix { case tab, space, nothing }

    var start = 0
    var format = NumberFormat.decimal
    /// The number's text with `%1`…`%9` for the counts of the levels.
    var text = ""
    var suffix = Suffix.tab
    /// All counts in plain digits (法律编号样式).
    var isLegal = false
    /// The level (from 1) whose numbers restart this one; 0 for never; nil for the level above.
    var restart: Int?
    /// The paragraph style that brings this level along.
    var style: String?
}

/// The list definitions of a document.
struct WordNumbering {
    struct List {
        var levels: [Int: NumberingLevel] = [:]
        /// A numbering style this definition stands for, or the one it takes its levels from.
        var styleLink: String?
        var numStyleLink: String?
    }

    struct Instance {
        var list: Int
        var starts: [Int: Int] = [:]
        var levels: [Int: NumberingLevel] = [:]
    }

    private(set) var lists: [Int: List] = [:]
    private(set) var instances: [Int: Instance] = [:]

    init() {}

    init(_ bytes: [UInt8]) throws(SAXError) {
        let parser = NumberingParser()
        try SAXParser.parse(try SAXEncoding.utf8(bytes), vocabulary: WordName.vocabulary, handler: parser)
        (lists, instances) = (parser.lists, parser.instances)
        let sources = lists.sorted { $0.key < $1.key }.map(\.value)
        for (id, list) in lists where list.levels.isEmpty {
            guard let link = list.numStyleLink, let source = sources.first(where: { $0.styleLink == link }) else { continue }
            lists[id]?.levels = source.levels
        }
    }

    /// A level of a list instance, with what the instance overrides.
    func level(_ ilvl: Int, of numId: Int) -> NumberingLevel? {
        guard let instance = instances[numId] else { return nil }
        return instance.levels[ilvl] ?? lists[instance.list]?.levels[ilvl]
    }

    /// The level of a list instance that a paragraph style is tied to.
    func level(of numId: Int, tiedTo styles: [String]) -> Int? {
        guard let instance = instances[numId], let list = lists[instance.list] else { return nil }
        for style in styles {
            if let found = list.levels.filter({ $0.value.style == style }).keys.min() { return found }
        }
        return nil
    }
}
