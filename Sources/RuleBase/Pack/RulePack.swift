package import Law

/// Writes and reads rule packs.
package enum RulePack {
    /// The same rules and dates give the same bytes.
    package static func write(_ rules: RuleSet, from: CalendarDate?, until: CalendarDate?) throws(RulePackError) -> [UInt8] {
        let version = Array(rules.version.utf8)
        guard version.count <= RulePackFormat.ruleBaseVersion.count else { throw .versionTooLong(rules.version) }
        var pack = RulePackFormat.magic
        pack.append(little: RulePackFormat.version)
        pack += [UInt8](repeating: 0, count: RulePackFormat.digest.count)
        for day in [from, until] { pack.append(little: UInt32(day.map { $0.year * 10_000 + $0.month * 100 + $0.day } ?? 0)) }
        pack += version + [UInt8](repeating: 0, count: RulePackFormat.headerSize - pack.count - version.count)
        pack += RuleTableWriter.write(rules)
        pack.replaceSubrange(RulePackFormat.digest, with: RulePackFormat.digest(of: pack))
        return pack
    }

    /// The rules of a pack, labelled with its dates. Whether these cover the day of review is for the caller to ask.
    /// - Parameter file: what the label and messages call it.
    package static func read(_ pack: [UInt8], file: String) throws(RulePackError) -> RuleSet {
        guard pack.starts(with: RulePackFormat.magic) else {
            throw pack.starts(with: TableFormat.magic) ? .bareTable : .notAPack
        }
        guard pack.count > RulePackFormat.headerSize, RulePackFormat.digest(of: pack).elementsEqual(pack[RulePackFormat.digest]) else {
            throw .damaged
        }
        let format = word(of: pack, at: RulePackFormat.magic.count)
        guard format <= RulePackFormat.version else { throw .newer(format) }
        guard format == RulePackFormat.version, let from = day(of: pack, at: RulePackFormat.dates.lowerBound),
            let until = day(of: pack, at: RulePackFormat.dates.lowerBound + 4)
        else { throw .damaged }
        var rules: RuleSet
        do throws(RuleTableError) { rules = try RuleTableReader.read(Array(pack[RulePackFormat.headerSize...])) } catch { throw .table(error) }
        let version = String(decoding: pack[RulePackFormat.ruleBaseVersion].prefix { $0 != 0 }, as: UTF8.self)
        guard version == rules.version else { throw .damaged }
        rules.pack = PackLabel(file: file, from: from, until: until)
        return rules
    }

    private static func word(of pack: [UInt8], at index: Int) -> UInt32 {
        pack[index..<index + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// A day of the label: nil inside where none is set, nil outside where it is no day.
    private static func day(of pack: [UInt8], at index: Int) -> CalendarDate?? {
        let number = Int(word(of: pack, at: index))
        if number == 0 { return .some(nil) }
        return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100).map { .some($0) }
    }
}
