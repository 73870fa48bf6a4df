import Law

/// Reads a compiled table. This is in every start of the tool: large arrays stay where they lie, texts stay undecoded.
package enum RuleTableReader {
    package static func read(_ bytes: [UInt8]) throws(RuleTableError) -> RuleSet {
        try read(bytes.withUnsafeBytes { TableMemory(copying: $0) })
    }

    /// - Parameter bytes: a table that is a constant of the binary, aligned to 8 bytes: it must live and stay unchanged as long as the
    ///   process. The rule set points into it. It is as whole as the program around it, so neither its checksum nor its indices are looked
    ///   at again: a test reads it the other way.
    package static func read(immortal bytes: UnsafeRawBufferPointer) throws(RuleTableError) -> RuleSet {
        try read(TableMemory(immortal: bytes), isTrusted: true)
    }

    private static func read(_ memory: TableMemory, isTrusted: Bool = false) throws(RuleTableError) -> RuleSet {
        let table = try TableSections(memory, isTrusted: isTrusted)
        var records = RecordReader(records: try table.array(.records), texts: TextBlob(try table.array(.texts)))
        let version = try records.string()
        let classNames = try records.list { reader throws(RuleTableError) in try reader.string() }
        let hiding = try records.classSet()
        let provisions = try records.list { reader throws(RuleTableError) in try reader.provisionText() }
        let rules = try records.list { reader throws(RuleTableError) in try reader.rule() }
        guard records.isAtEnd else { throw .malformed(section: "records") }
        let lexicon = try lexicon(table, classNames: classNames, hiding: hiding)
        guard isTrusted || lexicon.isSound else { throw .malformed(section: "lexicon") }
        guard
            let gazetteer = Gazetteer(
                codes: try table.array(.divisionCodes), parents: try table.array(.divisionParents),
                levels: try table.array(.divisionLevels),
                names: try names(table, .divisionNameStarts, .divisionNames))
        else { throw .malformed(section: "gazetteer") }
        guard let catalogue = LawCatalogue(names: try names(table, .sourceNameStarts, .sourceNames), kinds: try table.array(.sourceKinds))
        else { throw .malformed(section: "catalogue") }
        return RuleSet(
            version: version, digest: table.digest, provisions: provisions, lexicon: lexicon, rules: rules, gazetteer: gazetteer,
            catalogue: catalogue)
    }

    private static func names(
        _ table: TableSections, _ starts: TableFormat.Section, _ bytes: TableFormat.Section
    ) throws(RuleTableError) -> NameTable {
        guard let names = NameTable(starts: try table.array(starts), bytes: try table.array(bytes)) else {
            throw .malformed(section: "\(bytes)")
        }
        return names
    }

    private static func lexicon(_ table: TableSections, classNames: [String], hiding: ClassSet) throws(RuleTableError) -> Lexicon {
        let words: TableArray<UInt64> = try table.array(.classSets)
        let sets = stride(from: 0, to: words.count - words.count % ClassSet.wordCount, by: ClassSet.wordCount).map { start in
            var set = ClassSet.empty
            for index in 0..<ClassSet.wordCount { set.words[index] = words[start + index] }
            return set
        }
        guard let classes = TermClasses(sets: sets, indices: try table.array(.termClasses)) else { throw .malformed(section: "classSets") }
        return Lexicon(
            fold: try table.array(.fold), base: try table.array(.base), check: try table.array(.check),
            term: try table.array(.term), classes: classes, placeStarts: try table.array(.placeStarts),
            codes: try table.array(.codes), classNames: classNames, hiding: hiding, symbolCharacters: try table.array(.symbolCharacters))
    }
}

extension Lexicon {
    /// Whether every index in it is inside, so that the tagger need not check.
    var isSound: Bool {
        let symbols = symbolCharacters.count
        guard fold.count == 1 << 16, check.count == base.count, term.count == base.count, base.count >= symbols,
            placeStarts.count == classes.count + 1, classNames.count <= ClassSet.capacity
        else { return false }
        return fold.isWithin(0...UInt16(clamping: symbols - 1)) && base.isWithin(0...Int32(clamping: 2 * (base.count - symbols) + 1))
            && check.isWithin(-1...Int32(clamping: base.count - 1)) && term.isWithin(-1...Int32(clamping: classes.count - 1))
            && placeStarts.first == 0 && placeStarts.last == Int32(codes.count) && placeStarts.isAscending
    }
}
