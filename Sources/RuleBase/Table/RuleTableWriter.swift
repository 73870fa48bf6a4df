import PolicyDocument

/// Writes a rule set as the compiled table. The same rule set gives the same bytes; its digest is not part of them but computed anew.
package enum RuleTableWriter {
    package static func write(_ rules: RuleSet) -> [UInt8] {
        let payload = payload(of: rules)
        var bytes = TableFormat.magic
        bytes.append(little: TableFormat.version)
        bytes.append(little: UInt64(payload.count))
        bytes.append(little: payload.withUnsafeBytes(TableFormat.checksum))
        bytes += digest(of: payload)
        bytes += [UInt8](repeating: 0, count: TableFormat.headerSize - bytes.count)
        return bytes + payload
    }

    private static func digest(of payload: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.add(payload)
        return hash.finish()
    }

    /// The digest of the table a rule set compiles to, in hexadecimal.
    static func digest(of rules: RuleSet) -> String { digest(of: payload(of: rules)).hexadecimal }

    private static func payload(of rules: RuleSet) -> [UInt8] {
        var writer = RecordWriter()
        writer.put(rules.version)
        writer.put(rules.lexicon.hiding)
        writer.put(list: rules.provisions) { $0.put($1) }
        writer.put(list: rules.rules) { $0.put($1) }

        var sections = [[UInt8]](repeating: [], count: TableFormat.Section.allCases.count)
        func set(_ section: TableFormat.Section, _ values: some Sequence<some FixedWidthInteger>) {
            sections[section.rawValue].append(little: values)
        }
        set(.records, writer.records)
        set(.texts, writer.texts)
        set(.ruleSets, words(of: writer.sets))
        set(.entryRules, rules.index.rules)
        set(.entryPatterns, rules.index.patterns)
        set(.entryStarts, rules.index.starts)
        set(.required, rules.index.required)
        set(.requiredSets, words(of: rules.index.sets))
        let lexicon = rules.lexicon
        set(.classNameStarts, lexicon.classNames.starts)
        set(.classNames, lexicon.classNames.bytes)
        set(.fold, lexicon.fold)
        set(.cells, lexicon.cells)
        set(.classSets, words(of: lexicon.classes.sets))
        set(.otherSets, lexicon.classes.others)
        set(.placeStarts, lexicon.placeStarts)
        set(.codes, lexicon.codes)
        set(.symbolCharacters, lexicon.symbolCharacters)
        set(.divisionCodes, rules.gazetteer.codes)
        set(.divisionParents, rules.gazetteer.parents)
        set(.divisionLevels, rules.gazetteer.levels)
        set(.divisionNameStarts, rules.gazetteer.names.starts)
        set(.divisionNames, rules.gazetteer.names.bytes)
        set(.sourceKinds, rules.catalogue.kinds)
        set(.sourceNameStarts, rules.catalogue.names.starts)
        set(.sourceNames, rules.catalogue.names.bytes)
        return joined(sections)
    }

    private static func words(of sets: some Sequence<ClassSet>) -> [UInt64] {
        sets.flatMap { set in (0..<ClassSet.wordCount).map { set.words[$0] } }
    }

    private static func joined(_ sections: [[UInt8]]) -> [UInt8] {
        var directory: [UInt8] = []
        var body: [UInt8] = []
        for section in sections {
            let end = TableFormat.headerSize + TableFormat.directorySize + body.count
            body += [UInt8](repeating: 0, count: (TableFormat.alignment - end % TableFormat.alignment) % TableFormat.alignment)
            directory.append(little: UInt32(TableFormat.directorySize + body.count))
            directory.append(little: UInt32(section.count))
            body += section
        }
        return directory + body
    }
}

extension [UInt8] {
    mutating func append(little value: some FixedWidthInteger) { append(little: CollectionOfOne(value)) }

    mutating func append(little values: some Sequence<some FixedWidthInteger>) {
        for value in values { Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) } }
    }
}

extension RuleSet {
    /// The same rule set with the digest its table has.
    func withDigest() -> RuleSet {
        var rules = self
        rules.digest = RuleTableWriter.digest(of: self)
        return rules
    }
}
