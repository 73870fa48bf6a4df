/// Reads a compiled table. This is in every start of the tool: arrays stay where they lie, texts, patterns and examples stay undecoded.
package enum RuleTableReader {
    package static func read(_ bytes: [UInt8]) throws(RuleTableError) -> RuleSet {
        let rules = try read(bytes.withUnsafeBytes { TableMemory(copying: $0) })
        try rules.checkParts()
        return rules
    }

    /// - Parameter bytes: a table that is a constant of the binary, aligned to 64 bytes: it must live and stay unchanged as long as the
    ///   process. The rule set points into it. It is as whole as the program around it, so neither its checksum nor its indices are looked
    ///   at again: a test reads it the other way.
    package static func read(immortal bytes: UnsafeRawBufferPointer) throws(RuleTableError) -> RuleSet {
        try read(TableMemory(immortal: bytes), isTrusted: true)
    }

    private static func read(_ memory: TableMemory, isTrusted: Bool = false) throws(RuleTableError) -> RuleSet {
        let table = try TableSections(memory, isTrusted: isTrusted)
        let sections = RecordSections(
            records: try table.array(.records), texts: TextBlob(try table.array(.texts)), sets: try table.sets(.ruleSets))
        var records = RecordReader(sections)
        let version = try records.string()
        let hiding = try records.classSet()
        let provisions = try records.list { reader throws(RuleTableError) in try reader.provisionText() }
        let rules = try records.list { reader throws(RuleTableError) in try reader.rule() }
        guard records.isAtEnd else { throw .malformed(section: "records") }
        return RuleSet(
            version: version, digest: table.digest, provisions: provisions, lexicon: try lexicon(table, hiding: hiding), rules: rules,
            index: PatternIndex(
                rules: try table.array(.entryRules), patterns: try table.array(.entryPatterns), starts: try table.array(.entryStarts),
                required: try table.array(.required), sets: try table.sets(.requiredSets)),
            gazetteer: Gazetteer(
                codes: try table.array(.divisionCodes), parents: try table.array(.divisionParents), levels: try table.array(.divisionLevels),
                names: try table.names(.divisionNameStarts, .divisionNames)),
            catalogue: LawCatalogue(names: try table.names(.sourceNameStarts, .sourceNames), kinds: try table.array(.sourceKinds)))
    }

    private static func lexicon(_ table: TableSections, hiding: ClassSet) throws(RuleTableError) -> Lexicon {
        Lexicon(
            fold: try table.array(.fold), cells: try table.array(.cells),
            classes: TermClasses(sets: try table.sets(.classSets), others: try table.array(.otherSets)),
            placeStarts: try table.array(.placeStarts), codes: try table.array(.codes), classNames: try table.names(.classNameStarts, .classNames),
            hiding: hiding, symbolCharacters: try table.array(.symbolCharacters))
    }
}

extension RuleSet {
    /// Looks through all that is used where it lies or decoded later.
    fileprivate func checkParts() throws(RuleTableError) {
        guard lexicon.isSound else { throw .malformed(section: "lexicon") }
        guard gazetteer.isSound else { throw .malformed(section: "gazetteer") }
        guard catalogue.isSound else { throw .malformed(section: "catalogue") }
        for rule in rules {
            (_, _, _) = (try rule.relatedLaw.decoded(), try rule.elements.decoded(), try rule.examples.decoded())
            let patterns = try rule.patterns.decoded()
            let met = patterns.flatMap { $0.steps.map(\.element) + ($0.with + $0.without).map(\.element) }
            guard met.allSatisfy({ $0.map(rule.elements.indices.contains) ?? true }), patterns.allSatisfy({ !$0.steps.isEmpty }) else {
                throw .malformed(section: "rule \(rule.id)")
            }
        }
        guard index == PatternIndex(rules) else { throw .malformed(section: "patterns") }
    }
}

extension Lexicon {
    /// Whether every index in it is inside, so that the tagger need not check.
    var isSound: Bool {
        let symbols = symbolCharacters.count
        guard fold.count == 1 << 16, symbols > 0, cells.count >= symbols, classes.isSound(hiding: hiding), placeStarts.count == classes.placeCount + 1,
            classNames.isSound, classNames.count <= ClassSet.capacity
        else { return false }
        return fold.isWithin(0...UInt16(clamping: symbols - 1)) && cellsAreInside
            && placeStarts.first == 0 && placeStarts.last == Int32(codes.count) && placeStarts.isAscending
    }

    /// Whether every step down from every cell stays among the cells, and every number is one.
    private var cellsAreInside: Bool {
        let (last, count) = (cells.count - symbolCharacters.count, classes.count)
        return cells.withUnsafeBufferPointer { cells in
            cells.allSatisfy { bits in
                let cell = TrieCell(bits: bits)
                return cell.base <= last && Int(cell.number) < count
            }
        }
    }
}
