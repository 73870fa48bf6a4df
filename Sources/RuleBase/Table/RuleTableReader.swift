import Law

/// Reads a compiled table. This is in every start of the tool: large arrays are copied in one piece, texts stay undecoded.
package enum RuleTableReader {
    package static func read(_ bytes: [UInt8]) throws(RuleTableError) -> RuleSet {
        let result = bytes.withUnsafeBytes { buffer -> Result<RuleSet, RuleTableError> in
            do throws(RuleTableError) { return .success(try read(buffer)) } catch { return .failure(error) }
        }
        return try result.get()
    }

    /// - Parameter bytes: the table; it is copied from, and need not outlive the call.
    package static func read(_ bytes: UnsafeRawBufferPointer) throws(RuleTableError) -> RuleSet {
        let table = try TableSections(bytes)
        var records = RecordReader(records: try table.array(.records), texts: try table.array(.texts))
        let version = try records.string()
        let classNames = try records.list { reader throws(RuleTableError) in try reader.string() }
        let hiding = try records.classSet()
        let provisions = try records.list { reader throws(RuleTableError) in try reader.provisionText() }
        let rules = try records.list { reader throws(RuleTableError) in try reader.rule() }
        guard records.isAtEnd else { throw .malformed(section: "records") }
        let lexicon = try lexicon(table, classNames: classNames, hiding: hiding)
        guard let gazetteer = Gazetteer(
            codes: try table.array(.divisionCodes), parents: try table.array(.divisionParents), levels: try table.array(.divisionLevels),
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
        let words: [UInt64] = try table.array(.classSets)
        let sets = stride(from: 0, to: words.count - words.count % ClassSet.wordCount, by: ClassSet.wordCount).map { start in
            var set = ClassSet.empty
            for index in 0..<ClassSet.wordCount { set.words[index] = words[start + index] }
            return set
        }
        guard let classes = TermClasses(sets: sets, indices: try table.array(.termClasses)) else { throw .malformed(section: "classSets") }
        let lexicon = Lexicon(
            fold: try table.array(.fold), pairs: try table.array(.pairs), base: try table.array(.base), check: try table.array(.check),
            term: try table.array(.term), classes: classes, placeStarts: try table.array(.placeStarts),
            codes: try table.array(.codes), classNames: classNames, hiding: hiding, symbolCharacters: try table.array(.symbolCharacters))
        guard lexicon.isSound else { throw .malformed(section: "lexicon") }
        return lexicon
    }
}

extension Lexicon {
    /// Whether every index in it is inside, so that the tagger need not check.
    var isSound: Bool {
        let symbols = symbolCharacters.count
        guard fold.count == 1 << 16, pairs.count == 1 << 12, check.count == base.count, term.count == base.count, !base.isEmpty,
            placeStarts.count == classes.count + 1, classNames.count <= ClassSet.capacity,
            Int(fold.max() ?? 0) < symbols
        else { return false }
        let limit = Int32(base.count - symbols)
        var low: Int32 = 0
        var high: Int32 = 0
        for value in base {
            low = min(low, value)
            high = max(high, value)
        }
        let terms = Int32(classes.count)
        return low >= 0 && high >> 1 <= limit && term.allSatisfy { $0 >= -1 && $0 < terms }
            && check.allSatisfy { $0 >= -1 && $0 < Int32(base.count) } && placeStarts.first == 0
            && placeStarts.last == Int32(codes.count) && zip(placeStarts, placeStarts.dropFirst()).allSatisfy { $0 <= $1 }
    }
}
